/** @jest-environment node */
import fc from 'fast-check';
import { seededChance } from '../seededChance';
import { planSeating } from './planSeating';
import type { Guest, SeatingProblem } from './seating';

const guests = (count: number): readonly Guest[] => Array.from({ length: count }, (_, place) => ({ id: `g${place}` }));
const tables = (count: number, seats: number) => Array.from({ length: count }, (_, place) => ({ id: `t${place}`, seats }));
const seating = (more: Partial<SeatingProblem>): SeatingProblem => ({ guests: guests(9), tables: tables(3, 3), rounds: 4, known: [], weights: [], mustMeet: [], mustNotMeet: [], ...more });
const plan = (problem: SeatingProblem, exchanges = 60_000) => planSeating(problem, { chance: seededChance(3), shouldStop: () => false, exchanges });

describe('planning who sits where', () => {
  it('lets nine people at three tables all meet in four rounds, nobody twice', () => {
    expect(plan(seating({}))).toMatchObject({ score: 36, bound: 36, repeats: 0 });
  });

  it('seats everybody once per round, tables within their seats and as even as can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), (count, tableCount, rounds) => {
        const seats = Math.ceil(count / tableCount) + 1;
        const found = plan(seating({ guests: guests(count), tables: tables(tableCount, seats), rounds }), 2000);
        expect(found.rounds).toHaveLength(rounds);
        for (const round of found.rounds) {
          expect(round.flat().sort()).toEqual(guests(count).map(({ id }) => id).sort());
          const sizes = round.map((table) => table.length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
        expect(found.score).toBeLessThanOrEqual(found.bound);
      }),
      { numRuns: 60 },
    );
  });

  it('brings those who must meet together and keeps those apart who must not', () => {
    const found = plan(seating({ rounds: 1, mustMeet: [['g0', 'g1'], ['g1', 'g2'], ['g5', 'g8']], mustNotMeet: [['g3', 'g4'], ['g3', 'g5']] }));
    expect(found).toMatchObject({ unmet: [], clashes: [] });
    expect(found.rounds[0]?.some((table) => ['g0', 'g1', 'g2'].every((id) => table.includes(id)))).toBe(true);
  });

  it('says which meetings could not be made', () => {
    const found = plan(seating({ rounds: 1, mustMeet: [['g0', 'g1'], ['g0', 'g2'], ['g0', 'g3']] }));
    expect(found.unmet).toHaveLength(1);
  });

  it('prefers strangers and other layers to colleagues and people who know each other', () => {
    const people = ['a', 'b', 'c', 'd'].map((id, place) => ({ id, organisation: place < 2 ? 'Zeist' : 'Soest', layer: place % 2 ? 'bestuurder' : 'ambtenaar' }));
    const one = plan(seating({ guests: people, tables: tables(2, 2), rounds: 1 }));
    expect(one.score).toBe(4);
    expect(plan(seating({ guests: people, tables: tables(2, 2), rounds: 1, known: [['a', 'd'], ['b', 'c']] })).score).toBe(2);
    expect(plan(seating({ guests: people, tables: tables(2, 2), rounds: 1, weights: [{ pair: ['a', 'b'], weight: 9 }] })).score).toBe(9);
  });

  it('leaves those who keep a table there, in one round or in all, and seats the others around them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 12 }), fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined })), { maxLength: 6 }), (count, kept) => {
        const fixed = kept.map(([table, round], guest) => ({ guest: `g${guest}`, table: `t${table}`, ...(round === undefined ? {} : { round }) }));
        const found = plan(seating({ guests: guests(count), tables: tables(3, 6), rounds: 3, fixed }), 3000);
        found.rounds.forEach((round, number) => {
          expect(round.flat().sort()).toEqual(guests(count).map(({ id }) => id).sort());
          for (const { guest, table, round: only = number } of fixed) if (only === number) expect(round[Number(table.slice(1))]).toContain(guest);
        });
        expect(found.score).toBeLessThanOrEqual(found.bound);
      }),
      { numRuns: 60 },
    );
  });

  it('tells how far it is, with a whole plan each time that is never worse than the one before', () => {
    const told: { score: number; part: number }[] = [];
    const found = planSeating(seating({}), { chance: seededChance(3), shouldStop: () => false, exchanges: 20_000, onProgress: ({ score, repeats }, part) => void told.push({ score: score - repeats, part }) });
    expect(told.length).toBe(20);
    expect(told.map(({ score }) => score)).toEqual([...told.map(({ score }) => score)].sort((one, other) => one - other));
    expect(told[19]!.score).toBeLessThanOrEqual(found.score - found.repeats);
  });

  it('makes the same plan again from the same seed, and stops when asked', () => {
    const problem = seating({ guests: guests(20), tables: tables(4, 5) });
    expect(plan(problem, 5000)).toEqual(plan(problem, 5000));
    expect(planSeating(problem, { chance: seededChance(3), shouldStop: () => true }).rounds).toHaveLength(4);
  });
});
