/** @jest-environment node */
import fc from 'fast-check';
import { attendanceOf } from './attendance';

const day = fc.record({
  wants: fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  people: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 4, maxLength: 4 }),
  seats: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
});

/** Every way in which people can go to a session or stay away. */
function best(wants: readonly (readonly number[])[], people: readonly number[], seats: readonly number[]): number {
  const persons = people.flatMap((count, group) => new Array<number>(count).fill(group));
  const left = [...seats];
  const spread = (turn: number): number => {
    const group = persons[turn];
    if (group === undefined) return 0;
    return wants.reduce((most, gains, session) => {
      if (left[session]! <= 0 || gains[group]! <= 0) return most;
      left[session]!--;
      const sum = gains[group]! + spread(turn + 1);
      left[session]!++;
      return Math.max(most, sum);
    }, spread(turn + 1));
  };
  return spread(0);
}

const serveOf = ({ wants, people }: { readonly wants: readonly (readonly number[])[]; readonly people: readonly number[] }) =>
  attendanceOf({ wants: wants.map((gains) => Float64Array.from(gains)), people: Float64Array.from(people) });

describe('who is at which session', () => {
  it('gains as much as any way to spread people over the sessions', () => {
    fc.assert(
      fc.property(day, ({ wants, people, seats }) => {
        const found = serveOf({ wants, people })(wants.map((_, item) => item), seats);
        expect(found.value).toBe(best(wants, people, seats));
        found.load.forEach((count, session) => expect(count).toBeLessThanOrEqual(seats[session]!));
      }),
      { numRuns: 500 },
    );
  });

  it('gives slopes that bound what other seats would bring', () => {
    fc.assert(
      fc.property(day, fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), ({ wants, people, seats }, others) => {
        const serve = serveOf({ wants, people });
        const items = wants.map((_, item) => item);
        const { value, prices } = serve(items, seats);
        const limit = prices.reduce((sum, price, session) => sum + price * (others[session]! - seats[session]!), value);
        expect(serve(items, others).value).toBeLessThanOrEqual(limit + 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});
