import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { busyDates } from '../../../lists/busyDates';
import { dateOptions } from '../../../lists/dateOptions';
import { dateVotes } from '../../../lists/dateVotes';
import { networkDays } from '../../../lists/networkDays';
import { partners } from '../../../lists/partners';
import { expectAccessible, fakeHost, fakeServices, ME, showScreen } from '../../../../tests/support/screen';
import { NetworkDaysApp } from '../NetworkDaysApp';

const spring = { key: 'voorjaar', title: 'Netwerkdag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', capacity: 120, meetingShare: 34, layers: ['bestuurder'], by: 'x' } as const;
const option = (date: string) => ({ key: `voorjaar|${date}`, day: 'voorjaar', date, status: 'voorgesteld', by: 'x' }) as const;
const vote = (date: string, partner: string, answer: 'ja' | 'nee', layer: 'bestuurder' | 'ambtenaar' = 'bestuurder') => ({
  key: `voorjaar|${date}|${partner}-${layer}`, day: 'voorjaar', option: `voorjaar|${date}`, partner, layer, answer, voter: `${partner}-${layer}`, on: '2026-11-20T10:00:00Z',
});
const [MARCH, APRIL] = ['2027-03-17', '2027-04-15'];

/** The page of the day's dates, with three organisations asked. */
async function openDates(language: 'nl' | 'en' = 'nl') {
  const { host } = fakeHost();
  const here = fakeServices({ host: { ...host, openedAt: 'dag/voorjaar/datum' } });
  here.replica
    .seed(networkDays, [spring])
    .seed(partners, [
      { key: 'zeist', title: 'Zeist', kind: 'gemeente', region: 'U10' },
      { key: 'soest', title: 'Soest', kind: 'gemeente', region: 'Regio Amersfoort' },
      { key: 'hdsr', title: 'HDSR', kind: 'waterschap' },
      { key: 'stedin', title: 'Stedin', kind: 'maatschappelijk' },
    ])
    .seed(dateOptions, [option(MARCH), option(APRIL)])
    .seed(dateVotes, [vote(MARCH, 'zeist', 'ja'), vote(MARCH, 'hdsr', 'ja', 'ambtenaar'), vote(APRIL, 'zeist', 'ja'), vote(APRIL, 'soest', 'ja'), vote(APRIL, 'hdsr', 'ja')])
    .seed(busyDates, [
      { key: 'e', kind: 'verkiezingen', title: 'Verkiezingen', year: '2027', from: MARCH, until: MARCH },
      { key: 'k', kind: 'kans', title: 'Bestuurstafel', year: '2027', from: APRIL, until: APRIL, place: 'Bunnik' },
    ]);
  const shown = await showScreen(<NetworkDaysApp />, here.services, language);
  const writes = () => here.replica.outbox.entries().flatMap((entry) => entry.writes);
  return { ...here, ...shown, writes };
}

beforeEach(() => window.history.replaceState(null, ''));
const card = (name: string) => within(screen.getByRole('region', { name }));

describe('the dates of a network day', () => {
  it('stand in order of what they cover, each with its reasons in words, and pass axe', async () => {
    const { container } = await openDates();
    await screen.findByText('3 organisaties worden gevraagd. De dag is voor: bestuurder.');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['donderdag 15 april 2027', 'woensdag 17 maart 2027']);
    const april = card('donderdag 15 april 2027');
    for (const line of ['3 van de 3 organisaties kunnen met de juiste laag', 'Elke regio', 'Het waterschap', 'Bestuurstafel is dezelfde dag (Bunnik).', 'Wie gekozen is, is net geïnstalleerd. Nodig uit via de griffies, vanaf 25 maart 2027.', 'Staat boven woensdag 17 maart: er ontbreken minder regio’s.']) {
      expect(april.getByText(line)).toBeInTheDocument();
    }
    const march = card('woensdag 17 maart 2027');
    for (const line of ['1 van de 3 organisaties kan met de juiste laag', 'Niemand uit Regio Amersfoort', 'Zonder HDSR', 'Bij 1 organisatie kan wel iemand, maar niet de juiste laag', 'Verkiezingen (iedereen).']) expect(march.getByText(line)).toBeInTheDocument();
    await userEvent.click(march.getByRole('button', { name: 'Wie kan er, per organisatie' }));
    expect(march.getByText('Iemand kan, niet de juiste laag (1): HDSR')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('can be read in English', async () => {
    await openDates('en');
    expect(await screen.findByText('3 of 3 organisations can come with the right layer')).toBeInTheDocument();
  });

  it('are decided by choosing one: the others drop, in one entry, and can be opened again', async () => {
    const { writes } = await openDates();
    await screen.findByRole('region', { name: 'donderdag 15 april 2027' });
    await userEvent.click(card('donderdag 15 april 2027').getByRole('button', { name: 'Kies deze datum' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Kies deze datum' }).find((button) => !button.hasAttribute('aria-expanded') && button.closest('[role=group]'))!);
    expect(writes()).toMatchObject([
      { list: 'NetworkDays', key: 'voorjaar', changes: { date: APRIL, status: 'datum gekozen' } },
      { list: 'DateOptions', key: `voorjaar|${MARCH}`, changes: { status: 'vervallen' } },
      { list: 'DateOptions', key: `voorjaar|${APRIL}`, changes: { status: 'gekozen' } },
    ]);
    expect(await screen.findByRole('button', { name: 'Andere datum kiezen' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Afgevallen data/ })).toBeInTheDocument();
  });

  it('get another one, about which it is said at once what speaks against it', async () => {
    const { writes, container } = await openDates();
    await userEvent.click(await screen.findByRole('button', { name: 'Mogelijke datum toevoegen' }));
    const form = within(await screen.findByRole('form', { name: 'Mogelijke datum toevoegen' }));
    await userEvent.click(form.getByRole('button', { name: /^Datum toevoegen/ }));
    expect(form.getByText('Vul een datum in die nog komt.')).toBeInTheDocument();
    await userEvent.type(form.getByLabelText(/^Datum/), '2027-04-27');
    expect(form.getByText('Het is Koningsdag.')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: /^Datum toevoegen/ }));
    expect(writes()).toEqual([{ kind: 'create', list: 'DateOptions', row: { key: 'voorjaar|2027-04-27', day: 'voorjaar', date: '2027-04-27', status: 'voorgesteld', by: ME.account } }]);
    expect(await screen.findByRole('region', { name: 'dinsdag 27 april 2027' })).toBeInTheDocument();
  });

  it('count what a partner told a colleague, and change it where it is told again', async () => {
    const { writes, container } = await openDates();
    const tell = async (answer: string) => {
      await userEvent.click(await screen.findByRole('button', { name: 'Antwoord van een partner noteren' }));
      const form = within(await screen.findByRole('form', { name: 'Antwoord van een partner noteren' }));
      await userEvent.selectOptions(form.getByLabelText(/^Partner/), 'HDSR');
      await userEvent.selectOptions(form.getByLabelText('woensdag 17 maart 2027'), answer);
      await expectAccessible(container);
      await userEvent.click(form.getByRole('button', { name: /^Antwoord bewaren/ }));
    };
    await tell('ja');
    expect(writes()).toMatchObject([{ kind: 'create', list: 'DateVotes', row: { option: `voorjaar|${MARCH}`, partner: 'hdsr', layer: 'bestuurder', answer: 'ja', voter: 'collega:hdsr:bestuurder' } }]);
    expect(await screen.findByText('2 van de 3 organisaties kunnen met de juiste laag')).toBeInTheDocument();
    await tell('nee');
    expect(writes()[1]).toMatchObject({ kind: 'update', list: 'DateVotes', changes: { answer: 'nee' } });
    expect(await screen.findByText('1 van de 3 organisaties kan met de juiste laag')).toBeInTheDocument();
  });

  it('meet a busy day that somebody adds', async () => {
    const { writes } = await openDates();
    await userEvent.click(await screen.findByRole('button', { name: 'Bezette dag of kans toevoegen' }));
    const form = within(await screen.findByRole('form', { name: 'Bezette dag of kans toevoegen' }));
    await userEvent.type(form.getByLabelText(/^Van\b(?! wie)/), APRIL);
    await userEvent.selectOptions(form.getByLabelText('Van wie'), 'Zeist');
    await userEvent.click(form.getByRole('button', { name: /^Toevoegen/ }));
    expect(writes()).toMatchObject([{ kind: 'create', list: 'BusyDates', row: { kind: 'raadsvergadering', title: 'raadsvergadering', year: '2027', from: APRIL, until: APRIL, partner: 'zeist' } }]);
    expect(await card('donderdag 15 april 2027').findByText('raadsvergadering (Zeist).')).toBeInTheDocument();
  });

  it('lead back to the list of days', async () => {
    await openDates();
    await userEvent.click(await screen.findByRole('button', { name: 'Alle netwerkdagen' }));
    await act(async () => undefined);
    expect(await screen.findByRole('heading', { level: 1, name: 'Netwerkdagen' })).toBeInTheDocument();
  });

  it('know busy days from a file: told before anything is kept, faults by line, and once however often it is read', async () => {
    const { writes, container } = await openDates();
    await userEvent.click(await screen.findByRole('button', { name: 'Dagen uit een bestand' }));
    const form = within(await screen.findByRole('form', { name: 'Dagen uit een bestand' }));
    expect(form.getByRole('button', { name: 'Voeg 0 dagen toe' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.selectOptions(form.getByLabelText('Van wie'), 'Zeist');
    const file = new File(['datum;titel\n15-04-2027;Raad\nmorgen;Iets\n22-04-2027;Raad\n'], 'raad.csv', { type: 'text/csv' });
    Object.assign(file, { arrayBuffer: async () => new TextEncoder().encode('datum;titel\n15-04-2027;Raad\nmorgen;Iets\n22-04-2027;Raad\n').buffer });
    await userEvent.upload(form.getByLabelText('Kies een bestand', { selector: 'input' }), file);
    expect(await form.findByText('Nieuw: 2. Staat er al: 0. Gelezen zijn de komende twee jaar.')).toBeInTheDocument();
    expect(form.getByText('Regel of afspraak 3 van: er staat geen datum.')).toBeInTheDocument();
    expect(writes()).toEqual([]);
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: 'Voeg 2 dagen toe' }));
    expect(writes()).toMatchObject([
      { kind: 'create', list: 'BusyDates', row: { from: '2027-04-15', title: 'Raad', partner: 'zeist', source: 'raad.csv', kind: 'raadsvergadering' } },
      { kind: 'create', list: 'BusyDates', row: { from: '2027-04-22' } },
    ]);
    expect(await card('donderdag 15 april 2027').findByText(/Raad \(Zeist\)/)).toBeInTheDocument();
  });
});
