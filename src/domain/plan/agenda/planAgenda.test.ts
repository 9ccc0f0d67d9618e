/** @jest-environment node */
import fc from 'fast-check';
import { agendaOfSize } from '../../../../tests/support/plan/agendaOfSize';
import { bruteForceGain, bruteForceScore } from '../../../../tests/support/plan/bruteForce';
import { planned, planTools } from '../../../../tests/support/plan/planner';
import { smallAgenda } from '../../../../tests/support/plan/smallAgenda';
import { checkPlan } from '../checkPlan';
import { agendaModel } from './agendaModel';
import { planAgenda, type AgendaProgress } from './planAgenda';
import { plainAnswer } from './plainModel';
import { slotTable } from './slotTable';

const SMALL = { items: 9, slots: 3, rooms: [8, 5], voters: 16, support: [3, 5] } as const;
const MEDIUM = { items: 14, slots: 3, rooms: [16, 10, 6], voters: 40, support: [4, 8] } as const;

describe('planning the agenda', () => {
  it('equals the best of all programmes on small days, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(smallAgenda, async (problem) => {
        const outcome = await planned(problem);
        const best = bruteForceScore(problem);
        expect(outcome.kind).toBe(best === undefined ? 'impossible' : 'best');
        if (outcome.kind !== 'best') return;
        expect(outcome.plan.score).toBeCloseTo(best ?? 0, 6);
        expect(bruteForceGain(problem, outcome.plan.placements)).toBeCloseTo(outcome.plan.score, 6);
        expect(checkPlan(problem, outcome.plan.placements)).toEqual([]);
      }),
      { numRuns: 250, seed: 20270415 },
    );
  });

  it.each([1, 2])('agrees with the plain mixed-integer model on a middling day (seed %i)', async (seed) => {
    const problem = agendaOfSize(SMALL, seed);
    const outcome = await planned(problem);
    const model = agendaModel(problem);
    const plain = plainAnswer(model, (await planTools()).solver, () => false);
    expect(outcome).toMatchObject({ kind: 'best', plan: { score: plain.draft && slotTable(model).worth(plain.draft) } });
  });

  it('stops at once when asked, with a lawful plan and an honest bound', async () => {
    const problem = agendaOfSize(MEDIUM, 4);
    const stopped = await planned(problem, { shouldStop: () => true });
    const best = await planned(problem);
    expect(stopped.kind).toBe('stopped');
    if (stopped.kind !== 'stopped' || best.kind !== 'best') throw new Error('no plans');
    expect(checkPlan(problem, stopped.plan?.placements ?? [])).toEqual([]);
    expect(stopped.plan?.score).toBeLessThanOrEqual(best.plan.score);
    expect(stopped.bound).toBeGreaterThanOrEqual(best.plan.score);
  });

  it('can be stopped after any number of questions and never claims more than it proved', async () => {
    const problem = agendaOfSize(MEDIUM, 5);
    const best = await planned(problem);
    if (best.kind !== 'best') throw new Error('not proven');
    for (const patience of [1, 2, 5, 12, 20, 30, 45]) {
      let asked = 0;
      const outcome = await planned(problem, { shouldStop: () => ++asked > patience });
      if (outcome.kind === 'impossible') throw new Error('it is possible');
      expect(outcome.bound).toBeGreaterThanOrEqual(best.plan.score);
      if (outcome.kind === 'best') expect(outcome.plan.score).toBe(best.plan.score);
    }
  });

  it('reports plans that only get better and bounds that only fall', async () => {
    const seen: AgendaProgress[] = [];
    await planAgenda(agendaOfSize(MEDIUM, 6), await planTools({ onProgress: (progress) => seen.push(progress) }));
    expect(seen.length).toBeGreaterThan(1);
    seen.slice(1).forEach(({ plan, bound }, before) => {
      expect(plan?.score).toBeGreaterThanOrEqual(seen[before]?.plan?.score ?? 0);
      expect(bound).toBeLessThanOrEqual(seen[before]!.bound);
    });
  });

  it('makes the same plan again', async () => {
    const problem = agendaOfSize(MEDIUM, 7);
    expect(await planned(problem)).toEqual(await planned(problem));
  });
});
