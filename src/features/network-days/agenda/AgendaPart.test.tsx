import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { agendaProposals } from '../../../lists/agendaProposals';
import { networkDays } from '../../../lists/networkDays';
import { partners } from '../../../lists/partners';
import { supports } from '../../../lists/supports';
import { expectAccessible, fakeHost, fakeServices, ME, showScreen } from '../../../../tests/support/screen';
import { NetworkDaysApp } from '../NetworkDaysApp';

const spring = { key: 'voorjaar', title: 'Netwerkdag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:30', end: '16:30', capacity: 120, meetingShare: 34, by: 'x' } as const;
const proposal = (key: string, title: string, status: 'ingediend' | 'aangenomen' = 'ingediend') => ({ key, day: 'voorjaar', title, form: 'gesprek', minutes: 60, partners: ['zeist'], speakers: ['A. Jansen'], status, by: 'x' }) as const;
const support = (of: string, partner: string) => ({ key: `${of}|${partner}`, day: 'voorjaar', proposal: of, partner, people: 2, by: 'x' });

async function openAgenda() {
  const { host, done } = fakeHost();
  const here = fakeServices({ host: { ...host, openedAt: 'dag/voorjaar/agenda' } });
  here.replica
    .seed(networkDays, [spring])
    .seed(partners, [{ key: 'zeist', title: 'Zeist', kind: 'gemeente' }, { key: 'soest', title: 'Soest', kind: 'gemeente' }])
    .seed(agendaProposals, [proposal('p1', 'Netcongestie'), proposal('p2', 'Bodemdaling'), proposal('p3', 'Europees geld', 'aangenomen')])
    .seed(supports, [support('p2', 'zeist'), support('p2', 'soest'), support('p3', 'soest')]);
  const shown = await showScreen(<NetworkDaysApp />, here.services);
  const writes = () => here.replica.outbox.entries().flatMap((entry) => entry.writes);
  await screen.findByRole('region', { name: 'Bodemdaling' });
  return { ...here, ...shown, writes, done };
}

beforeEach(() => window.history.replaceState(null, ''));
const card = (name: string) => within(screen.getByRole('region', { name }));

describe('the agenda of a network day', () => {
  it('shows what is to be decided, by how many organisations want it, and passes axe', async () => {
    const { container } = await openAgenda();
    const toDecide = within(screen.getByRole('region', { name: '2 voorstellen om over te beslissen' }));
    expect(toDecide.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Bodemdaling', 'Netcongestie']);
    expect(card('Bodemdaling').getByText('Steun van 2 organisaties (aantal mensen: 4): Zeist en Soest')).toBeInTheDocument();
    expect(card('Netcongestie').getByText('Nog geen steun.')).toBeInTheDocument();
    expect(screen.getByRole('region', { name: '1 sessie op de agenda' })).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('gets a proposal, which stands at once and waits in the outbox', async () => {
    const { writes, container } = await openAgenda();
    await userEvent.click(screen.getByRole('button', { name: 'Voorstel toevoegen' }));
    const form = within(await screen.findByRole('form', { name: 'Voorstel toevoegen' }));
    await userEvent.click(form.getByRole('button', { name: /^Voorstel bewaren/ }));
    expect(form.getByText('Vul een titel in, van hoogstens 255 tekens.')).toBeInTheDocument();
    await userEvent.type(form.getByLabelText(/^Titel/), 'Klein en toch aan tafel');
    await userEvent.selectOptions(form.getByLabelText(/^Wie stelt/), 'Soest');
    await userEvent.type(form.getByLabelText(/^Sprekers/), 'B. de Vries, C. Bos');
    await expectAccessible(container);
    await userEvent.click(form.getByRole('button', { name: /^Voorstel bewaren/ }));
    expect(writes()).toEqual([
      {
        kind: 'create', list: 'AgendaProposals',
        row: { key: 'id-1', day: 'voorjaar', title: 'Klein en toch aan tafel', form: 'gesprek', minutes: 60, partners: ['soest'], speakers: ['B. de Vries', 'C. Bos'], status: 'ingediend', by: ME.account, byName: ME.name },
      },
    ]);
    expect(await screen.findByRole('region', { name: 'Klein en toch aan tafel' })).toBeInTheDocument();
  });

  it('puts a proposal on, takes it back, and counts an organisation once', async () => {
    const { writes } = await openAgenda();
    await userEvent.click(card('Netcongestie').getByRole('button', { name: 'Zet op de agenda' }));
    expect(await screen.findByRole('region', { name: '2 sessies op de agenda' })).toBeInTheDocument();
    await userEvent.click(card('Netcongestie').getByRole('button', { name: 'Steun noteren' }));
    const form = within(await screen.findByRole('form', { name: 'Steun noteren voor: Netcongestie' }));
    await userEvent.selectOptions(form.getByLabelText(/^Welke organisatie/), 'Soest');
    await userEvent.clear(form.getByLabelText(/^Met hoeveel/));
    await userEvent.type(form.getByLabelText(/^Met hoeveel/), '3');
    await userEvent.click(form.getByRole('button', { name: /^Steun bewaren/ }));
    expect(await card('Netcongestie').findByText('Steun van 1 organisatie (aantal mensen: 3): Soest')).toBeInTheDocument();
    expect(writes()).toMatchObject([
      { kind: 'update', key: 'p1', changes: { status: 'aangenomen' } },
      { kind: 'create', list: 'Supports', row: { key: 'p1|soest', proposal: 'p1', partner: 'soest', people: 3 } },
    ]);
  });

  it('merges two proposals, whose support then counts together', async () => {
    await openAgenda();
    await userEvent.click(card('Bodemdaling').getByRole('button', { name: 'Samenvoegen' }));
    const form = within(await screen.findByRole('form', { name: 'Samenvoegen: Bodemdaling' }));
    await userEvent.selectOptions(form.getByLabelText(/^Met welk/), 'Netcongestie');
    await userEvent.click(form.getByRole('button', { name: 'Samenvoegen' }));
    expect(await card('Netcongestie').findByText('Samengevoegd met: Bodemdaling')).toBeInTheDocument();
    expect(card('Netcongestie').getByText('Steun van 2 organisaties (aantal mensen: 4): Zeist en Soest')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Bodemdaling' })).not.toBeInTheDocument();
  });

  it('drafts the word to who proposed it, and sends nothing', async () => {
    const { copied, done } = await openAgenda();
    await userEvent.click(card('Netcongestie').getByRole('button', { name: 'Niet op de agenda' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Niet op de agenda · 1/ }));
    await userEvent.click(card('Netcongestie').getByRole('button', { name: 'Bericht aan de indiener' }));
    const form = within(await screen.findByRole('form', { name: 'Bericht aan de indiener' }));
    await userEvent.click(form.getByRole('button', { name: 'Kopieer de tekst' }));
    expect(copied[0]).toMatch(/^Beste collega’s van Zeist,\n\nDank voor uw voorstel “Netcongestie”/);
    expect(done).toEqual([]);
    await userEvent.click(form.getByRole('button', { name: 'Open als mail' }));
    expect(done).toEqual(['mail  Netcongestie']);
  });
});
