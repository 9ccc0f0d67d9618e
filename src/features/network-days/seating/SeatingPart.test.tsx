import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible, fakeHost, fakeServices, showScreen } from '../../../../tests/support/screen';
import type { Registration } from '../../../domain/networkDay/registration';
import { usualSeating, type DaySeating } from '../../../domain/networkDay/seating/daySeating';
import { Problem } from '../../../domain/problem';
import type { SeatingPlan, SeatingProblem } from '../../../domain/plan/seating/seating';
import { planSeating } from '../../../domain/plan/seating/planSeating';
import { seededChance } from '../../../domain/plan/seededChance';
import { collaborations } from '../../../lists/collaborations';
import { networkDays } from '../../../lists/networkDays';
import { participations } from '../../../lists/participations';
import { partners } from '../../../lists/partners';
import type { SeatingPlanner } from '../../../ports/planner';
import type { Registrations } from '../../../ports/registrations';
import type { Seatings } from '../../../ports/seatings';
import type { Language } from '../../../ui/words/language';
import { NetworkDaysApp } from '../NetworkDaysApp';

const spring = { key: 'voorjaar', title: 'Netwerkdag', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:00', end: '16:00', capacity: 40, meetingShare: 30, by: 'x' } as const;
const person = (name: string, partner: string, more: Partial<Registration> = {}) => ({ key: `voorjaar|${name}`, name, mail: `${name}@${partner}.example`, partner, layer: 'bestuurder', status: 'aangemeld', attendance: 'op locatie', ...more }) as const;
const PEOPLE = [person('Ann', 'zeist', { consent: true }), person('Bo', 'zeist', { layer: 'ambtenaar' }), person('Cas', 'soest', { consent: true }), person('Dee', 'soest'), person('Els', 'soest', { attendance: 'online' }), person('Fae', 'zeist', { status: 'wachtlijst' })];
const key = (name: string) => `voorjaar|${name}`;
const seated = (...rounds: string[][][]): DaySeating => ({ ...usualSeating(4), tables: 2, chairs: 2, rounds: rounds.length, seated: rounds.map((tables) => tables.map((names) => names.map(key))) });

/** What the service keeps, spoken for by a test. */
function fakeSeatings(first?: DaySeating) {
  let kept = first;
  let version = first ? 1 : 0;
  let refusal: Problem | undefined;
  const seatings: Seatings = {
    of: async () => (kept ? { seating: kept, seen: String(version), byName: 'Jolijn' } : undefined),
    async keep(_, seating, seen) {
      if (refusal) throw refusal;
      if ((seen ?? '0') !== String(version)) throw new Problem('changedMeanwhile', 'x');
      kept = seating;
      return String((version += 1));
    },
    forget: async () => void (kept = undefined),
  };
  return { seatings, kept: () => kept, refuse: (problem?: Problem) => void (refusal = problem), colleague: (seating: DaySeating) => void ((kept = seating), (version += 1)) };
}

/** A planner that works when a test says so. */
function fakePlanner() {
  const asked: SeatingProblem[] = [];
  let tell: (plan: SeatingPlan, part: number) => void = () => undefined;
  let end: (isStopped: boolean) => void = () => undefined;
  const best = () => planSeating(asked.at(-1)!, { chance: seededChance(1), shouldStop: () => false, exchanges: 3000 });
  const seatingPlanner: SeatingPlanner = {
    seat(problem, onProgress) {
      asked.push(problem);
      tell = onProgress;
      return { outcome: new Promise((resolve) => (end = (isStopped) => resolve({ plan: best(), isStopped }))), stop: () => end(true) };
    },
  };
  return { seatingPlanner, asked, progress: async (part: number) => act(async () => tell(best(), part)), finish: async () => act(async () => end(false)) };
}

async function open({ people = PEOPLE as readonly ReturnType<typeof person>[], kept = undefined as DaySeating | undefined, language = 'nl' as Language, without = false } = {}) {
  const fake = fakeSeatings(kept);
  const planner = fakePlanner();
  const { host } = fakeHost();
  const registrations: Registrations = { of: async () => ({ people, needs: [], bent: 0 }), invite: async () => undefined, answerFor: async () => undefined, checkIn: async () => undefined };
  const here = fakeServices({ host: { ...host, openedAt: 'dag/voorjaar/tafels' }, seatingPlanner: planner.seatingPlanner, ...(without ? {} : { registrations, seatings: fake.seatings }) });
  here.replica.seed(networkDays, [spring]).seed(partners, [{ key: 'zeist', title: 'Zeist', kind: 'gemeente' }, { key: 'soest', title: 'Soest', kind: 'gemeente' }])
    .seed(collaborations, [{ key: 'res', title: 'RES' }])
    .seed(participations, [{ key: 'p1', collaboration: 'res', partner: 'zeist', representativeMail: 'ann@zeist.example' }, { key: 'p2', collaboration: 'res', partner: 'soest', representativeMail: 'Cas@soest.example' }]);
  const shown = await showScreen(<NetworkDaysApp />, here.services, language);
  return { ...here, ...fake, ...planner, ...shown };
}

beforeEach(() => window.history.replaceState(null, ''));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const tableAt = async (name: string) => screen.findByRole('region', { name });

describe('the tables of a network day', () => {
  it('begin with what is usual for who comes to the venue, and seat nobody else', async () => {
    const { asked, container } = await open();
    expect(await screen.findByText('Mensen: 4. Tafels: 1, elk met 7 stoelen. Rondes: 1.')).toBeInTheDocument();
    await expectAccessible(container);
    await press('Deel de tafels in');
    expect(asked[0]?.guests.map(({ id }) => id)).toEqual(['Ann', 'Bo', 'Cas', 'Dee'].map(key));
    expect(asked[0]?.known).toEqual([[key('Ann'), key('Bo')], [key('Cas'), key('Dee')], [key('Ann'), key('Cas')]]);
  });

  it('are worked out with progress, can be stopped with the best so far, and change nothing until they are taken over', async () => {
    const { kept, progress, container } = await open();
    await press('Deel de tafels in');
    await progress(0.4);
    expect(screen.getByText(/^40% is doorzocht. Beste tot nu toe: 3 eerste ontmoetingen/)).toBeInTheDocument();
    await press('Stop met de beste tot nu toe');
    expect(await screen.findByText('Gestopt. Dit is de beste indeling tot nu toe.')).toBeInTheDocument();
    expect(kept()).toBeUndefined();
    await expectAccessible(container);
    await press('Neem deze indeling over');
    expect(kept()?.seated).toHaveLength(1);
    expect(within(await tableAt('Ronde 1, Tafel 1')).getByText('Ann')).toBeInTheDocument();
    expect(screen.getByText('Bewaard. Alleen organisatoren zien de indeling en de wensen.')).toBeInTheDocument();
  });

  it('say what a change by hand costs before it is done, and can be taken back', async () => {
    const { kept, container } = await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    await press('Verplaats Ann');
    const form = await screen.findByRole('form', { name: 'Verplaats Ann (Zeist)' });
    expect(within(form).getByText('Dit kost 1 eerste ontmoeting.')).toBeInTheDocument();
    await userEvent.selectOptions(within(form).getByLabelText('In ruil met'), 'Cas (Soest)');
    expect(within(form).getByText('Dit kost 2 eerste ontmoetingen.')).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(within(form).getByRole('button', { name: 'Verplaats' }));
    expect(kept()?.seated).toEqual([[[key('Dee'), key('Cas')], [key('Bo'), key('Ann')]]]);
    await press('Maak ongedaan');
    expect(kept()?.seated).toEqual([[[key('Ann'), key('Dee')], [key('Bo'), key('Cas')]]]);
  });

  it('keep somebody at a table when the rest is arranged again', async () => {
    const { asked, kept } = await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    await press('Vast aan deze tafel: Ann');
    expect(kept()?.pins).toEqual([{ person: key('Ann'), table: 0, round: 0 }]);
    expect(screen.getByRole('button', { name: 'Vast aan deze tafel: Ann' })).toHaveAttribute('aria-pressed', 'true');
    await press('Deel alles opnieuw in');
    expect(asked[0]?.fixed).toEqual([{ guest: key('Ann'), table: '0', round: 0 }]);
  });

  it('give only newcomers a place, and leave everybody else', async () => {
    const { asked, finish, kept } = await open({ kept: seated([['Ann', 'weg'], ['Bo', 'Cas']]) });
    expect(await screen.findByText(/1 persoon heeft nog geen plaats/)).toBeInTheDocument();
    await press('Geef alleen nieuwe mensen een plaats');
    expect(asked[0]?.fixed).toHaveLength(3);
    await finish();
    await press('Neem deze indeling over');
    expect(kept()?.seated).toEqual([[[key('Ann'), key('Dee')], [key('Bo'), key('Cas')]]]);
  });

  it('take wishes without a reason, and keep them out of this device', async () => {
    const { asked, kept, container } = await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    await press(/^Wensen en vaste plaatsen/);
    expect(screen.getByText(/Alleen organisatoren zien dit. Een reden vult u niet in./)).toBeInTheDocument();
    await press('Liever niet samen');
    const form = await screen.findByRole('form', { name: 'Liever niet samen' });
    await userEvent.selectOptions(within(form).getByLabelText('Wie'), 'Ann (Zeist)');
    await userEvent.selectOptions(within(form).getByLabelText('En wie'), 'Dee (Soest)');
    await expectAccessible(container);
    await userEvent.click(within(form).getByRole('button', { name: 'Toevoegen' }));
    expect(kept()?.apart).toEqual([[key('Ann'), key('Dee')]]);
    expect(screen.getByText('Niet gelukt: Ann (Zeist) en Dee (Soest) zitten toch samen.')).toBeInTheDocument();
    await press('Deel alles opnieuw in');
    expect(asked[0]?.mustNotMeet).toEqual([[key('Ann'), key('Dee')]]);
    expect(JSON.stringify({ ...localStorage })).not.toContain('voorjaar|Ann');
    await press('Laat elkaar ontmoeten');
    const other = await screen.findByRole('form', { name: 'Laat elkaar ontmoeten' });
    await userEvent.selectOptions(within(other).getByLabelText('Wie'), 'Dee (Soest)');
    await userEvent.selectOptions(within(other).getByLabelText('En wie'), 'Ann (Zeist)');
    expect(within(other).getByRole('alert')).toHaveTextContent('in strijd met een andere wens');
  });

  it('show who knows whom from the lists, and whom one person will meet', async () => {
    await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    await press(/^Wie kent wie · 3 paren kennen elkaar nog niet/);
    expect(screen.getByText('1 paar zit samen in een samenwerkingsverband.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('Kijk bij één persoon'), 'Ann (Zeist)');
    expect(screen.getByText('Kent al: Bo (Zeist) en Cas (Soest).')).toBeInTheDocument();
    expect(screen.getByText('Ontmoet voor het eerst: Dee (Soest).')).toBeInTheDocument();
  });

  it('leave out who doesn’t sit at a table, and say so where there are too few chairs', async () => {
    const { kept } = await open({ kept: { ...seated([['Ann', 'Dee'], ['Bo', 'Cas']]), tables: 1, chairs: 3 } });
    expect(await screen.findByText('Er zijn 3 stoelen voor 4 mensen. Kies meer tafels of meer stoelen per tafel.')).toBeInTheDocument();
    await press(/^Wie doet mee · 4 van 4/);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Bo (Zeist)' }));
    expect(kept()?.out).toEqual([key('Bo')]);
    expect(screen.queryByText(/^Er zijn 3 stoelen/)).toBeNull();
  });

  it('lose nothing when the service can’t be reached, and ask which one stays when a colleague was first', async () => {
    const { refuse, kept, colleague } = await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    refuse(new Problem('offline', 'x'));
    await press('Vast aan deze tafel: Ann');
    expect(await screen.findByText(/De laatste wijziging is nog niet bewaard/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Vast aan deze tafel: Ann' })).toHaveAttribute('aria-pressed', 'true');
    refuse();
    colleague(seated([['Ann', 'Cas'], ['Bo', 'Dee']]));
    await press('Probeer opnieuw');
    expect(await screen.findByText(/Een collega heeft de indeling intussen veranderd/)).toBeInTheDocument();
    expect(kept()?.pins).toEqual([]);
    await press('Bewaar die van mij');
    expect(kept()?.pins).toHaveLength(1);
    colleague(seated([['Ann', 'Cas'], ['Bo', 'Dee']]));
    await press('Vast aan deze tafel: Bo');
    await press('Neem die van de collega');
    expect(within(await tableAt('Ronde 1, Tafel 1')).getByText('Cas')).toBeInTheDocument();
  });

  it('hang on the wall with the names of those who agreed to it, and are printed as shown', async () => {
    const { files, container } = await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    await press('Afdrukken');
    await press('Tafelplan om op te hangen');
    const wall = await screen.findByRole('region', { name: 'Tafelplan om op te hangen' });
    expect(within(wall).getByText('Ann')).toBeInTheDocument();
    expect(within(wall).queryByText('Dee')).toBeNull();
    expect(within(wall).getAllByText('en nog 1 deelnemer')).toHaveLength(2);
    await expectAccessible(container);
    await press('Druk af');
    expect(files).toEqual(['printed']);
    await press('Kaartje voor iedereen');
    expect(within(await screen.findByRole('region', { name: 'Kaartje voor iedereen' })).getByText('Dee')).toBeInTheDocument();
  });

  it('are wiped for good with their wishes after a question', async () => {
    const { kept } = await open({ kept: seated([['Ann', 'Dee'], ['Bo', 'Cas']]) });
    await press('Wis de indeling');
    await userEvent.click(within(screen.getByRole('group', { name: 'Wis de indeling' })).getByRole('button', { name: 'Wis de indeling' }));
    expect(kept()).toBeUndefined();
    expect(await screen.findByText('Er is nog geen indeling.')).toBeInTheDocument();
  });

  it('are changed in number by a form that says what won’t do', async () => {
    const { kept } = await open();
    await press('Tafels en rondes kiezen');
    const form = await screen.findByRole('form', { name: 'Tafels en rondes kiezen' });
    await userEvent.clear(within(form).getByLabelText(/^Aantal tafels/));
    await userEvent.click(within(form).getByRole('button', { name: 'Opslaan' }));
    expect(within(form).getByText('Vul een heel getal in van 1 tot 100.')).toBeInTheDocument();
    await userEvent.type(within(form).getByLabelText(/^Aantal tafels/), '2');
    await userEvent.click(within(form).getByRole('button', { name: 'Opslaan' }));
    expect(kept()).toMatchObject({ tables: 2 });
  });

  it('say what to do where nobody comes yet or no service was installed, and speak English', async () => {
    const { unmount } = await open({ people: [], language: 'en' });
    expect(await screen.findByText(/Invite people under Participants first/)).toBeInTheDocument();
    unmount();
    await open({ without: true });
    expect(await screen.findByText(/Aanmelden loopt via de dienst/)).toBeInTheDocument();
  });
});
