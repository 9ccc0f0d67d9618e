import { planSeating } from '../../plan/seating/planSeating';
import { seededChance } from '../../plan/seededChance';
import { registrationKey } from '../registration';
import { acquaintances, pairName, type Guest } from './acquainted';
import { usualSeating, type DaySeating } from './daySeating';
import { keepingAll, obstacleTo, seatingProblemOf, standingFor, takingPart } from './seatingProblem';
import { moveCost, moved, reviewSeating } from './seatingReview';
import { seatCards, wallPlan } from './tableSheets';

const guest = (key: string, partner: string, more: Partial<Guest> = {}): Guest => ({ key, name: key.toUpperCase(), mail: `${key}@x.example`, partner, ...more });
const PEOPLE = [guest('a', 'zeist', { layer: 'bestuurder', consent: true }), guest('b', 'zeist', { layer: 'ambtenaar' }), guest('c', 'soest', { consent: true }), guest('d', 'baarn')];
const seating = (more: Partial<DaySeating> = {}): DaySeating => ({ ...usualSeating(4), tables: 2, chairs: 3, rounds: 2, ...more });
const problem = (more: Partial<DaySeating> = {}, people = PEOPLE, connected: ReadonlySet<string> = new Set()) =>
  seatingProblemOf({ people: takingPart(people, seating(more)), seating: seating(more), known: acquaintances({ people, participations: [], on: '2027-04-15' }), connected });

describe('who knows whom', () => {
  it('are colleagues, those who sit in one collaboration on the day, and those who shared a table last time', () => {
    const earlier = { day: 'vorig', seated: [[['a', 'c', 'weg'].map((who) => registrationKey('vorig', `${who}@x.example`))]] };
    const seat = (key: string, more: object = {}) => ({ collaboration: 'res', representativeMail: `${key.toUpperCase()}@x.example`, ...more });
    expect(acquaintances({ people: PEOPLE, participations: [seat('b'), seat('d'), seat('c', { until: '2027-01-01' })], earlier, on: '2027-04-15' })).toEqual([
      { pair: ['a', 'b'], by: 'organisation' },
      { pair: ['b', 'd'], by: 'collaboration', collaboration: 'res' },
      { pair: ['a', 'c'], by: 'earlier' },
    ]);
  });

  it('are not two people of whom no organisation is known', () => {
    const { partner: _, ...nobody } = guest('x', '');
    expect(acquaintances({ people: [nobody, { ...nobody, key: 'y' }], participations: [], on: '2027-04-15' })).toEqual([]);
  });
});

describe('the seating of a day as the solver gets it', () => {
  it('leaves out who is not seated, and wishes about people who don’t come', () => {
    const asked = problem({ out: ['d'], meet: [['a', 'd'], ['a', 'c']], apart: [['b', 'zoek']], pins: [{ person: 'd', table: 0 }, { person: 'a', table: 9 }, { person: 'c', table: 1, round: 0 }] });
    expect(asked.guests.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(asked).toMatchObject({ mustMeet: [['a', 'c']], mustNotMeet: [], fixed: [{ guest: 'c', table: '1', round: 0 }] });
  });

  it('values a meeting of organisations that met last time at half', () => {
    const { weights } = problem({}, PEOPLE, new Set([pairName(['soest', 'zeist'])]));
    expect(weights).toEqual([{ pair: ['a', 'c'], weight: 0.5 }, { pair: ['b', 'c'], weight: 0.5 }]);
  });

  it('says why nobody can be seated like this', () => {
    expect(obstacleTo(problem({ tables: 1 }))).toEqual({ kind: 'few', people: 4, chairs: 3 });
    expect(obstacleTo(problem({ out: ['a', 'b', 'c'] }))).toEqual({ kind: 'nobody' });
    expect(obstacleTo(problem({ chairs: 2, pins: ['a', 'b', 'c'].map((person) => ({ person, table: 0, round: 1 })) }))).toEqual({ kind: 'fixed', table: 0, round: 1, people: ['a', 'b', 'c'] });
    expect(obstacleTo(problem())).toBeUndefined();
  });

  it('finds a chair for newcomers while everybody else keeps theirs', () => {
    const before = seating({ seated: [[['a', 'zoek'], ['c']], [['c'], ['a']]] });
    const standing = standingFor(before, PEOPLE);
    expect(standing).toEqual({ seated: [[['a'], ['c']], [['c'], ['a']]], unseated: [['b', 'd'], ['b', 'd']] });
    const found = planSeating(keepingAll(problem(before), standing), { chance: seededChance(1), shouldStop: () => false, exchanges: 2000 });
    found.rounds.forEach((round, number) => {
      expect(round.flat().sort()).toEqual(['a', 'b', 'c', 'd']);
      standing.seated[number]!.forEach((keys, table) => expect(round[table]).toEqual(expect.arrayContaining([...keys])));
    });
  });
});

describe('a change of the seating by hand', () => {
  const seated = [[['a', 'b'], ['c', 'd']], [['a', 'c'], ['b', 'd']]];

  it('is told by what it costs: encounters, repeats and wishes', () => {
    const asked = problem({ meet: [['a', 'c']], apart: [['b', 'c']] });
    const before = reviewSeating(asked, seated);
    expect(before).toEqual({ encounters: 3, strangers: 5, repeats: 0, unmet: [], together: [] });
    const after = moved(seated, { round: 1, person: 'a', table: 1, swap: 'b' });
    expect(after).toEqual([seated[0], [['c', 'b'], ['d', 'a']]]);
    expect(moveCost(asked, before, after)).toEqual({ encounters: 0, repeats: 0, unmet: [['a', 'c']], together: [['b', 'c']] });
    expect(moveCost(asked, before, moved(seated, { round: 1, person: 'a', table: 1 }))).toMatchObject({ encounters: 0, repeats: 1 });
  });

  it('seats somebody who had no chair', () => {
    expect(moved([[['a'], []]], { round: 0, person: 'b', table: 1 })).toEqual([[['a'], ['b']]]);
  });
});

describe('what is printed', () => {
  it('names on the wall only those who agreed to it, and counts the others', () => {
    expect(wallPlan([[['c', 'a', 'b'], ['d']]], PEOPLE)).toEqual([[{ names: ['A', 'C'], others: 1 }, { names: [], others: 1 }]]);
  });

  it('is a card for each with their own tables', () => {
    expect(seatCards([[['d'], ['a']], [['a'], []]], PEOPLE)).toEqual([{ name: 'A', tables: [1, 0] }, { name: 'D', tables: [0, undefined] }]);
  });
});
