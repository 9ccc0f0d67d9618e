import { below, seededChance } from '../../src/domain/plan/seededChance';
import { checkPlan } from '../../src/domain/plan/checkPlan';
import { planSeating } from '../../src/domain/plan/seating/planSeating';
import type { Pair, SeatingProblem } from '../../src/domain/plan/seating/seating';
import { agendaOfSize, NETWORK_DAY } from '../support/plan/agendaOfSize';
import { planned } from '../support/plan/planner';

const soak = process.env['SOAK'] === '1';
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed + 1);
/** A third of the promised day in the usual run; all of it in the soak. */
const DAY = soak ? NETWORK_DAY : { items: 15, slots: 4, rooms: [24, 16, 10], voters: 40, support: [5, 8] as const };

/** 60 people of 34 organisations, 6 tables, 5 rounds, 120 pairs that must meet. */
function networkTables(seed: number): SeatingProblem {
  const chance = seededChance(seed);
  const guests = Array.from({ length: 60 }, (_, place) => ({ id: `g${place}`, organisation: `o${place % 34}`, layer: ['bestuurder', 'ambtenaar', 'management'][place % 3]! }));
  const pairs = new Map<string, Pair>();
  while (pairs.size < 120) {
    const [one, other] = [below(chance, 60), below(chance, 60)];
    if (one < other) pairs.set(`${one},${other}`, [`g${one}`, `g${other}`]);
  }
  const mustNotMeet = Array.from({ length: 10 }, (_, place): Pair => [`g${place * 2}`, `g${place * 2 + 1}`]).filter(([one, other]) => !pairs.has(`${one.slice(1)},${other.slice(1)}`));
  return { guests, tables: Array.from({ length: 6 }, (_, table) => ({ id: `t${table}`, seats: 10 })), rounds: 5, known: [], weights: [], mustMeet: [...pairs.values()], mustNotMeet };
}

describe('the planner on days as large as promised', () => {
  it.each(soak ? SEEDS : SEEDS.slice(0, 2))('proves the best agenda, seed %i', async (seed) => {
    const problem = agendaOfSize(DAY, seed);
    const outcome = await planned(problem);
    if (outcome.kind !== 'best') throw new Error(`ended as ${outcome.kind}`);
    expect(checkPlan(problem, outcome.plan.placements)).toEqual([]);
    expect(outcome.bound).toBe(outcome.plan.score);
  });

  it.each(soak ? SEEDS : SEEDS.slice(0, 2))('brings all 120 pairs that must meet together and none that must not, seed %i', (seed) => {
    const plan = planSeating(networkTables(seed), { chance: seededChance(1), shouldStop: () => false });
    expect(plan).toMatchObject({ unmet: [], clashes: [] });
    expect(plan.score).toBeLessThanOrEqual(plan.bound);
  });
});
