import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AgendaOutcome, AgendaProgress } from '../../../domain/plan/agenda/planAgenda';
import { Problem } from '../../../domain/problem';
import { agendaProposals } from '../../../lists/agendaProposals';
import { networkDays } from '../../../lists/networkDays';
import { partners } from '../../../lists/partners';
import { placements } from '../../../lists/placements';
import { rooms } from '../../../lists/rooms';
import { slots } from '../../../lists/slots';
import { supports } from '../../../lists/supports';
import type { Planner } from '../../../ports/planner';
import { expectAccessible, fakeHost, fakeServices, showScreen } from '../../../../tests/support/screen';
import { NetworkDaysApp } from '../NetworkDaysApp';

const spring = { key: 'voorjaar', title: 'Netwerkdag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:00', end: '13:00', capacity: 120, meetingShare: 30, by: 'x' } as const;
const session = (key: string, title: string) => ({ key, day: 'voorjaar', title, form: 'gesprek', minutes: 60, status: 'aangenomen', by: 'x' }) as const;
const slot = (start: string, end: string, kind: 'sessies' | 'ontmoeten' = 'sessies') => ({ key: start, day: 'voorjaar', kind, start, end }) as const;

/** A planner that a test speaks for. */
function fakePlanner() {
  const asked: { progress: (one: AgendaProgress) => void; answer: (outcome: AgendaOutcome) => void; refuse: (problem: Problem) => void }[] = [];
  const stopped: number[] = [];
  const planner: Planner = {
    plan: (_, progress) => {
      const place = asked.length;
      const outcome = new Promise<AgendaOutcome>((answer, refuse) => asked.push({ progress, answer, refuse }));
      return { outcome, stop: () => (stopped.push(place), asked[place]?.answer({ kind: 'stopped', bound: 3 })) };
    },
  };
  return { planner, asked, stopped };
}

async function openProgramme({ isEmpty = false } = {}) {
  const { host } = fakeHost();
  const planning = fakePlanner();
  const here = fakeServices({ host: { ...host, openedAt: 'dag/voorjaar/programma' }, planner: planning.planner });
  here.replica
    .seed(networkDays, [spring])
    .seed(partners, [{ key: 'zeist', title: 'Zeist', kind: 'gemeente' }, { key: 'soest', title: 'Soest', kind: 'gemeente' }])
    .seed(agendaProposals, [session('p1', 'Netcongestie'), session('p2', 'Bodemdaling')])
    .seed(supports, ['p1', 'p2'].map((proposal) => ({ key: `${proposal}|zeist`, day: 'voorjaar', proposal, partner: 'zeist', people: 12, by: 'x' })));
  if (!isEmpty) {
    here.replica
      .seed(rooms, [{ key: 'big', day: 'voorjaar', title: 'Grote zaal', capacity: 40 }, { key: 'small', day: 'voorjaar', title: 'Kapel', capacity: 10 }])
      .seed(slots, [slot('11:00', '12:00'), slot('09:00', '10:00'), slot('10:00', '11:00', 'ontmoeten')])
      .seed(placements, [{ key: 'p1', day: 'voorjaar', proposal: 'p1', slot: '09:00', room: 'big' }]);
  }
  const shown = await showScreen(<NetworkDaysApp />, here.services);
  await screen.findByRole('heading', { level: 2, name: 'Programma' });
  const writes = () => here.replica.outbox.entries().flatMap((entry) => entry.writes);
  return { ...here, ...shown, ...planning, writes };
}

beforeEach(() => window.history.replaceState(null, ''));
const place = (name: string) => within(screen.getByRole('region', { name }));
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the programme of a network day', () => {
  it('stands in time, by room, with what has no place yet, and passes axe', async () => {
    const { container } = await openProgramme();
    const grid = screen.getByRole('list', { name: 'De dag van begin tot einde' });
    expect([...grid.children].map((part) => part.textContent?.slice(0, 11))).toEqual(['09:00–10:00', '10:00–11:00', '11:00–12:00']);
    expect(place('09:00 uur, Grote zaal').getByText('Netcongestie')).toBeInTheDocument();
    expect(place('Nog zonder plek').getByText('Bodemdaling')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('is changed by keyboard alone: a session is taken up and put down, and it is said what that costs', async () => {
    const { writes, container } = await openProgramme();
    screen.getByRole('button', { name: 'Verplaats Bodemdaling' }).focus();
    await userEvent.keyboard('{Enter}');
    await expectAccessible(container);
    screen.getByRole('button', { name: 'Hier zetten: 11:00 uur, Kapel' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(writes()).toEqual([{ kind: 'create', list: 'Placements', row: { key: 'p2', day: 'voorjaar', proposal: 'p2', slot: '11:00', room: 'small' } }]);
    expect(await place('11:00 uur, Kapel').findByText('Bodemdaling')).toBeInTheDocument();
    expect(within(screen.getByRole('main')).getByText('Verplaatst: Bodemdaling. Er komen 10 wensen meer uit.')).toBeInTheDocument();
    expect(screen.getByText('Bodemdaling: 12 mensen willen erheen, de zaal heeft 10 plaatsen.')).toBeInTheDocument();
  });

  it('is changed by dragging too', async () => {
    const { writes } = await openProgramme();
    const dataTransfer = { setData: () => undefined };
    const card = place('09:00 uur, Grote zaal').getByText('Netcongestie').closest('[draggable]');
    fireEvent.dragStart(card!, { dataTransfer });
    fireEvent.drop(screen.getByRole('region', { name: '11:00 uur, Grote zaal' }), { dataTransfer });
    expect(await place('11:00 uur, Grote zaal').findByText('Netcongestie')).toBeInTheDocument();
    expect(writes()).toMatchObject([{ kind: 'update', list: 'Placements', key: 'p1', changes: { slot: '11:00', room: 'big' } }]);
  });

  it('warns of two sessions in one room, and takes one off again', async () => {
    const { writes } = await openProgramme();
    await press('Verplaats Bodemdaling');
    await press('Hier zetten: 09:00 uur, Grote zaal');
    expect(await screen.findByText('In dezelfde zaal tegelijk: Netcongestie en Bodemdaling.')).toBeInTheDocument();
    await press('Verplaats Netcongestie');
    await press('Haal van het programma');
    expect(writes().at(-1)).toMatchObject({ kind: 'remove', list: 'Placements', key: 'p1' });
    expect(screen.queryByText(/In dezelfde zaal tegelijk/)).not.toBeInTheDocument();
  });

  it('keeps a pinned session where it is', async () => {
    const { writes } = await openProgramme();
    await press('Vast op deze plek: Netcongestie');
    expect(writes()).toMatchObject([{ kind: 'update', list: 'Placements', key: 'p1', changes: { pinned: true } }]);
    expect(screen.getByRole('button', { name: 'Vast op deze plek: Netcongestie' })).toHaveAttribute('aria-pressed', 'true');
  });

  it('begins with an ordinary day where there is nothing yet', async () => {
    const { writes, container } = await openProgramme({ isEmpty: true });
    expect(screen.getByText(/Voor een programma zijn zalen/)).toBeInTheDocument();
    await press('Maak een gewone dagindeling');
    expect(writes().length).toBeGreaterThan(4);
    await press('Zaal toevoegen');
    const form = within(await screen.findByRole('form', { name: 'Zaal toevoegen' }));
    await userEvent.type(form.getByLabelText(/^Naam/), 'Kapel');
    await userEvent.type(form.getByLabelText(/^Aantal/), '24');
    await userEvent.click(form.getByRole('button', { name: 'Zaal bewaren' }));
    expect(await screen.findAllByText('Kapel (24 plaatsen)')).not.toHaveLength(0);
    await expectAccessible(container);
  });
});

describe('a programme that is worked out', () => {
  const placed = [{ item: 'p1', slot: '09:00', room: 'big' }, { item: 'p2', slot: '11:00', room: 'big' }];

  it('says where it stands, what would move and whom that concerns, and writes nothing until it is taken over', async () => {
    const { asked, writes, container } = await openProgramme();
    await press('Stel een programma voor');
    await act(async () => asked[0]?.progress({ plan: { placements: placed, score: 20 }, bound: 24 }));
    expect(screen.getByText('Tot nu toe komen 20 wensen uit; meer dan 24 kan niet.')).toBeInTheDocument();
    await act(async () => asked[0]?.answer({ kind: 'best', plan: { placements: placed, score: 24 }, bound: 24 }));
    expect(await screen.findByText('Bewezen het beste: 24 wensen komen uit.')).toBeInTheDocument();
    expect(screen.getByText('1 sessie verandert van plek. Dat gaat 1 organisatie aan.')).toBeInTheDocument();
    expect(screen.getByText('Bodemdaling: van geen plek naar 11:00 uur, Grote zaal')).toBeInTheDocument();
    await expectAccessible(container);
    expect(writes()).toEqual([]);
    await press('Neem over');
    expect(writes()).toMatchObject([{ kind: 'create', list: 'Placements', row: { proposal: 'p2', slot: '11:00', room: 'big' } }]);
  });

  it('is stopped at any time, and never called the best then', async () => {
    const { stopped } = await openProgramme();
    await press('Stel een programma voor');
    await press('Stop met wat er nu is');
    expect(await screen.findByText('Er is nog geen programma gevonden.')).toBeInTheDocument();
    expect(stopped).toEqual([0]);
  });

  it('is not offered any more once somebody changed the day', async () => {
    const { asked } = await openProgramme();
    await press('Stel een programma voor');
    await act(async () => asked[0]?.answer({ kind: 'best', plan: { placements: placed, score: 24 }, bound: 24 }));
    await press('Vast op deze plek: Netcongestie');
    expect(await screen.findByText(/De dag is intussen veranderd/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Neem over' })).not.toBeInTheDocument();
  });

  it('says so where there can be none, and where the planner fails', async () => {
    const { asked } = await openProgramme();
    await press('Stel een programma voor');
    await act(async () => asked[0]?.answer({ kind: 'impossible' }));
    expect(await screen.findByText(/Geen programma houdt zich aan alle regels/)).toBeInTheDocument();
    await press('Zoek opnieuw');
    await act(async () => asked[1]?.refuse(new Problem('serverFailed', 'no worker')));
    expect(await screen.findByRole('button', { name: 'Stel een programma voor' })).toBeInTheDocument();
  });
});

describe('the way back in a programme', () => {
  it('takes the last step back and does it again, by button and by key, and says which', async () => {
    const { writes, container } = await openProgramme();
    await press('Verplaats Netcongestie');
    await press('Hier zetten: 11:00 uur, Kapel');
    await press('Maak ongedaan: Netcongestie verplaatsen');
    expect(await place('09:00 uur, Grote zaal').findByText('Netcongestie')).toBeInTheDocument();
    expect(screen.getByRole('group', { name: 'Wat u het laatst deed' })).toHaveTextContent('Ongedaan gemaakt: Netcongestie verplaatsen.');
    await expectAccessible(container);
    screen.getByRole('button', { name: 'Doe opnieuw: Netcongestie verplaatsen' }).focus();
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(await place('11:00 uur, Kapel').findByText('Netcongestie')).toBeInTheDocument();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(await place('09:00 uur, Grote zaal').findByText('Netcongestie')).toBeInTheDocument();
    expect(writes().map((write) => write.kind)).toEqual(['update', 'update', 'update', 'update']);
  });

  it('leaves a session where a colleague put it meanwhile, and says so', async () => {
    const { replica } = await openProgramme();
    await press('Verplaats Netcongestie');
    await press('Hier zetten: 11:00 uur, Kapel');
    await act(async () => {
      await replica.outbox.add('what.programme', [{ kind: 'update', list: placements.name, key: 'p1', changes: { slot: '11:00', room: 'big' }, seen: (await replica.by(placements, 'key', ['p1']))[0]! }]);
    });
    await place('11:00 uur, Grote zaal').findByText('Netcongestie');
    await press('Maak ongedaan: Netcongestie verplaatsen');
    expect(screen.getByText(/Blijft staan, want een collega verplaatste het intussen: Netcongestie\./)).toBeInTheDocument();
    expect(place('11:00 uur, Grote zaal').getByText('Netcongestie')).toBeInTheDocument();
  });
});

describe('the release of a programme', () => {
  it('has a name and comes once the programme holds, with what changed and whom that concerns; later changes are told apart', async () => {
    const { writes, container, replica } = await openProgramme();
    await press(/^Geef vrij$/);
    const form = await screen.findByRole('form', { name: 'Geef vrij' });
    expect(within(form).getByLabelText(/Naam van de versie/)).toHaveValue('Versie 1');
    await expectAccessible(container);
    await userEvent.click(within(form).getByRole('button', { name: 'Geef vrij' }));
    expect(writes()[0]).toMatchObject({ kind: 'create', list: 'Releases', row: { key: 'voorjaar|1', title: 'Versie 1', number: 1, programme: { sessions: [{ session: 'p1', room: 'Grote zaal' }] } } });
    expect(await screen.findByText('Er is niets veranderd sinds de vrijgegeven versie.')).toBeInTheDocument();
    await press('Verplaats Netcongestie');
    await press('Hier zetten: 11:00 uur, Grote zaal');
    expect(await screen.findByText('Netcongestie: van 09:00 uur, Grote zaal naar 11:00 uur, Grote zaal')).toBeInTheDocument();
    expect(screen.getByText('Dit gaat aan: Zeist.')).toBeInTheDocument();
    expect(replica.outbox.entries()).toHaveLength(2);
  });

  it('waits while something has to be put right first, and says how many', async () => {
    await openProgramme();
    await press('Verplaats Bodemdaling');
    await press('Hier zetten: 09:00 uur, Grote zaal');
    expect(await screen.findByText('Vrijgeven kan nog niet: bovenaan staat 1 ding dat eerst moet kloppen.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Geef vrij' })).toBeNull();
    await press(/Zalen en tijdvakken/);
    await press('Waarschuwingen instellen');
    await userEvent.selectOptions(await screen.findByLabelText('Twee sessies tegelijk in één zaal'), 'alleen melden');
    await press('Opslaan');
    expect(await screen.findByRole('button', { name: 'Geef vrij' })).toBeInTheDocument();
  });

  it('comes with a word drafted for those whom it concerns, and sends nothing', async () => {
    const { container } = await openProgramme();
    await press(/^Geef vrij$/);
    await userEvent.click(within(await screen.findByRole('form', { name: 'Geef vrij' })).getByRole('button', { name: 'Geef vrij' }));
    await press(/Vrijgegeven versies/);
    await press(/^Versie 1/);
    await press('Bericht klaarzetten');
    expect(await screen.findByRole('textbox', { name: 'Concept' })).toHaveValue('Beste mensen,\n\nHet programma van Netwerkdag is gewijzigd (Versie 1):\n- Nieuw: Netcongestie, 09:00 uur, Grote zaal\n\nMet vriendelijke groet,\nFemke Horstink');
    await expectAccessible(container);
  });
});
