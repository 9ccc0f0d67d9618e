/** @jest-environment node */
import fc from 'fast-check';
import type { Placement } from '../plan/agenda/agenda';
import { done, NOTHING_DONE, stepBack, stepForward, stepOf } from './history';

const at = (item: string, slot: string, room = 'r'): Placement => ({ item, slot, room });
const sorted = (placements: readonly Placement[]) => [...placements].sort((one, other) => one.item.localeCompare(other.item));

describe('what was done with a programme', () => {
  it('is taken back and done again, a plan of many sessions as one', () => {
    const [before, after] = [[at('a', 's1'), at('b', 's1', 'q')], [at('a', 's2'), at('c', 's1')]];
    const history = done(NOTHING_DONE, stepOf('plan', before, after));
    const back = stepBack(history, after);
    expect(sorted(back?.after ?? [])).toEqual(before);
    const again = back && stepForward(back.history, back.after);
    expect(sorted(again?.after ?? [])).toEqual(after);
    expect(again?.history).toEqual(history);
  });

  it('leaves what a colleague moved meanwhile where it is, and names it', () => {
    const after = [at('a', 's2'), at('b', 's2', 'q')];
    const history = done(NOTHING_DONE, stepOf('plan', [at('a', 's1'), at('b', 's1')], after));
    const back = stepBack(history, [at('a', 's3'), at('b', 's2', 'q')]);
    expect(sorted(back?.after ?? [])).toEqual([at('a', 's3'), at('b', 's1')]);
    expect(back?.left).toEqual(['a']);
  });

  it('is empty after nothing, and a new step ends what could be done again', () => {
    expect(stepBack(NOTHING_DONE, [])).toBeUndefined();
    expect(done(NOTHING_DONE, stepOf('x', [at('a', 's1')], [at('a', 's1')]))).toEqual(NOTHING_DONE);
    const one = done(NOTHING_DONE, stepOf('x', [], [at('a', 's1')]));
    const back = stepBack(one, [at('a', 's1')]);
    expect(back && done(back.history, stepOf('y', [], [at('b', 's1')])).future).toEqual([]);
  });

  it('leads back to the beginning and forward to the end, whatever was done', () => {
    const programme = fc.uniqueArray(fc.record({ item: fc.constantFrom('a', 'b', 'c'), slot: fc.constantFrom('s1', 's2'), room: fc.constantFrom('r', 'q') }), { selector: ({ item }) => item });
    fc.assert(
      fc.property(fc.array(programme, { minLength: 2, maxLength: 8 }), (states) => {
        let history = states.slice(1).reduce((sum, next, index) => done(sum, stepOf(String(index), states[index] ?? [], next)), NOTHING_DONE);
        let now: readonly Placement[] = states.at(-1) ?? [];
        for (let back = stepBack(history, now); back; back = stepBack(history, now)) [history, now] = [back.history, back.after];
        expect(sorted(now)).toEqual(sorted(states[0] ?? []));
        for (let next = stepForward(history, now); next; next = stepForward(history, now)) [history, now] = [next.history, next.after];
        expect(sorted(now)).toEqual(sorted(states.at(-1) ?? []));
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });
});
