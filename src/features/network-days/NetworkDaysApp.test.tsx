import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dateOptions } from '../../lists/dateOptions';
import { networkDays } from '../../lists/networkDays';
import type { KeptDrafts } from '../../ports/keptDrafts';
import { expectAccessible, fakeHost, fakeServices, ME, showScreen } from '../../../tests/support/screen';
import { NetworkDaysApp } from './NetworkDaysApp';

const spring = {
  key: 'voorjaar-2027', title: 'Netwerkdag, voorjaar 2027', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', place: 'Bunnik', capacity: 120, meetingShare: 34, by: 'jolijn@x.example', byName: 'Jolijn Verweerd',
} as const;

describe('the network days', () => {
  it('stand with their possible dates in order, and pass axe', async () => {
    const { services, replica } = fakeServices();
    replica.seed(networkDays, [spring]).seed(dateOptions, [
      { key: 'o-2', day: spring.key, date: '2027-04-15', status: 'voorgesteld', by: 'x' },
      { key: 'o-1', day: spring.key, date: '2027-03-10', status: 'voorgesteld', by: 'x' },
      { key: 'o-3', day: spring.key, date: '2027-05-20', status: 'vervallen', by: 'x' },
    ]);
    const { container } = await showScreen(<NetworkDaysApp />, services);
    await screen.findByRole('heading', { level: 2, name: spring.title });
    expect(screen.getByText('Nog geen datum. Er zijn 2 mogelijke data:')).toBeInTheDocument();
    expect(screen.getAllByText(/ 2027$/, { selector: 'li li' }).map(({ textContent }) => textContent)).toEqual(['woensdag 10 maart 2027', 'donderdag 15 april 2027']);
    expect(screen.getByText('in voorbereiding · op locatie · 09:30 tot 16:30 uur · Bunnik · 120 plaatsen · organisator Jolijn Verweerd')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('get a next edition, which stands at once and waits in the outbox in the organiser’s name', async () => {
    const { services, replica } = fakeServices();
    replica.seed(networkDays, [spring]);
    const { container } = await showScreen(<NetworkDaysApp />, services);
    await userEvent.click(await screen.findByRole('button', { name: 'Volgende editie maken' }));
    const form = screen.getByRole('form', { name: 'Nieuwe netwerkdag' });
    expect(within(form).getByLabelText(/Naam/)).toHaveValue('Netwerkdag, voorjaar 2028');
    await expectAccessible(container);
    await userEvent.click(within(form).getByRole('button', { name: /Netwerkdag maken/ }));
    await screen.findByRole('heading', { level: 2, name: 'Netwerkdag, voorjaar 2028' });
    const [write] = replica.outbox.entries()[0]!.writes;
    expect(write).toEqual({
      kind: 'create', list: 'NetworkDays',
      row: { key: 'id-1', title: 'Netwerkdag, voorjaar 2028', status: 'in voorbereiding', form: 'op locatie', year: '2028', start: '09:30', end: '16:30', capacity: 120, meetingShare: 34, layers: ['bestuurder', 'volksvertegenwoordiger', 'ambtenaar'], previous: spring.key, by: ME.account, byName: ME.name },
    });
  });

  it('say what is wrong in a form, and keep nothing until it is right', async () => {
    const { services, replica } = fakeServices();
    replica.seed(networkDays, []);
    await showScreen(<NetworkDaysApp />, services);
    expect(await screen.findByText('Er is nog geen netwerkdag.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Nieuwe netwerkdag' }));
    await userEvent.clear(screen.getByLabelText(/Aantal plaatsen/));
    await userEvent.click(screen.getByRole('button', { name: /Netwerkdag maken/ }));
    expect(screen.getByText('Vul een naam in, van hoogstens 255 tekens.')).toBeInTheDocument();
    expect(screen.getByText('Vul een heel getal in van 1 tot 5000.')).toBeInTheDocument();
    expect(replica.outbox.entries()).toEqual([]);
    await userEvent.type(screen.getByLabelText(/Naam/), 'Netwerkdag najaar');
    await userEvent.type(screen.getByLabelText(/Aantal plaatsen/), '60');
    await userEvent.click(screen.getByRole('button', { name: /Netwerkdag maken/ }));
    await within(screen.getByRole('main')).findByText('Netwerkdag gemaakt: Netwerkdag najaar');
    expect(replica.outbox.entries()).toHaveLength(1);
  });

  it('give a half-filled form back after the window was closed, and forget it once it is kept', async () => {
    const { services, replica } = fakeServices();
    replica.seed(networkDays, [spring]);
    const held = new Map<string, unknown>();
    const drafts: KeptDrafts = { all: () => new Map(held), put: (place, value) => void held.set(place, JSON.parse(JSON.stringify(value))), remove: (place) => void held.delete(place), wipe: () => held.clear() };
    const { unmount } = await showScreen(<NetworkDaysApp />, { ...services, drafts });
    await userEvent.click(await screen.findByRole('button', { name: 'Nieuwe netwerkdag' }));
    await userEvent.type(screen.getByLabelText(/Naam/), 'Dag van de gemalen');
    unmount();

    await showScreen(<NetworkDaysApp />, { ...services, drafts });
    const form = await screen.findByRole('form', { name: 'Nieuwe netwerkdag' });
    expect(within(form).getByLabelText(/Naam/)).toHaveValue('Dag van de gemalen');
    expect(screen.getAllByRole('form')).toHaveLength(1);
    await userEvent.click(within(form).getByRole('button', { name: /Netwerkdag maken/ }));
    expect(replica.outbox.entries()).toHaveLength(1);
    expect(held.size).toBe(0);
  });

  it('start a form anew where an older version of the page left a draft of another shape', async () => {
    const { services, replica } = fakeServices();
    replica.seed(networkDays, []);
    const old = new Map<string, unknown>([[`${encodeURIComponent('Nieuwe netwerkdag')}/draft`, { title: 7 }]]);
    await showScreen(<NetworkDaysApp />, { ...services, drafts: { all: () => old, put: () => undefined, remove: () => undefined, wipe: () => undefined } });
    expect(await screen.findByLabelText(/Naam/)).toHaveValue('');
  });

  it('are not asked for on behalf of a guest', async () => {
    const { host } = fakeHost();
    const { services, replica } = fakeServices({ host: { ...host, facts: { ...host.facts, isGuest: true } } });
    await showScreen(<NetworkDaysApp />, services);
    await screen.findByText('U bent hier te gast');
    expect(replica.calls).toEqual([]);
  });
});
