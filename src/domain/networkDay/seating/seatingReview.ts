import type { Pair, SeatingProblem } from '../../plan/seating/seating';
import { seatingModel } from '../../plan/seating/seatingModel';
import { pairName, pairsOf } from './acquainted';
import type { Seated } from './daySeating';

/** What a seating brings, whoever made it. */
export interface SeatingReview {
  /** Pairs that meet and didn't know each other. */
  readonly encounters: number;
  /** How many such pairs there are. */
  readonly strangers: number;
  /** Meetings beyond the first of a pair. */
  readonly repeats: number;
  readonly unmet: readonly Pair[];
  readonly together: readonly Pair[];
}

export function reviewSeating(problem: SeatingProblem, seated: Seated): SeatingReview {
  const { people, weight } = seatingModel({ ...problem, fixed: [] });
  const place = new Map(problem.guests.map(({ id }, index) => [id, index]));
  const brings = ([one, other]: Pair) => (weight[(place.get(one) ?? 0) * people + (place.get(other) ?? 0)] ?? 0) > 0;
  const times = new Map<string, { readonly pair: Pair; count: number }>();
  for (const pair of seated.flat().flatMap((table) => pairsOf(table))) {
    const known = times.get(pairName(pair));
    if (known) known.count++;
    else times.set(pairName(pair), { pair, count: 1 });
  }
  const met = [...times.values()];
  return {
    encounters: met.filter(({ pair }) => brings(pair)).length,
    strangers: pairsOf(problem.guests.map(({ id }) => id)).filter(brings).length,
    repeats: met.reduce((sum, { count }) => sum + count - 1, 0),
    unmet: problem.mustMeet.filter((pair) => !times.has(pairName(pair))),
    together: problem.mustNotMeet.filter((pair) => times.has(pairName(pair))),
  };
}

export interface SeatMove {
  readonly round: number;
  readonly person: string;
  readonly table: number;
  /** Who takes the chair that comes free; absent where a chair at the other table is free. */
  readonly swap?: string;
}

/** The seating after somebody was moved, or two were exchanged. */
export function moved(seated: Seated, { round, person, table, swap }: SeatMove): Seated {
  return seated.map((tables, number) => {
    if (number !== round) return tables;
    const from = tables.findIndex((keys) => keys.includes(person));
    return tables.map((keys, at) => [
      ...keys.filter((key) => key !== person && key !== swap),
      ...(at === table ? [person] : []),
      ...(at === from && swap !== undefined ? [swap] : []),
    ]);
  });
}

/** What a change makes of a seating: more or fewer encounters and repeats, and the wishes that it meets no longer. */
export interface MoveCost {
  readonly encounters: number;
  readonly repeats: number;
  readonly unmet: readonly Pair[];
  readonly together: readonly Pair[];
}

export function moveCost(problem: SeatingProblem, before: SeatingReview, after: Seated): MoveCost {
  const now = reviewSeating(problem, after);
  const fresh = (pairs: readonly Pair[], old: readonly Pair[]) => pairs.filter((pair) => !old.some((one) => pairName(one) === pairName(pair)));
  return { encounters: now.encounters - before.encounters, repeats: now.repeats - before.repeats, unmet: fresh(now.unmet, before.unmet), together: fresh(now.together, before.together) };
}
