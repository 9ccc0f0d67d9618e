/** Somebody to seat. People of one organisation know each other already. */
export interface Guest {
  readonly id: string;
  readonly organisation?: string;
  readonly layer?: string;
}

export type Pair = readonly [string, string];

/** Somebody who keeps a table: in one round (from 0), or in all where none is named. */
export interface FixedSeat {
  readonly guest: string;
  readonly table: string;
  readonly round?: number;
}

/**
 * Who sits where in each round. A pair that meets for the first time brings its weight; meeting again brings nothing and costs. Pairs in
 * `mustNotMeet` never share a table, nor is there a place for a reason.
 */
export interface SeatingProblem {
  readonly guests: readonly Guest[];
  readonly tables: readonly { readonly id: string; readonly seats: number }[];
  readonly rounds: number;
  /** Pairs that know each other; meeting brings them nothing. */
  readonly known: readonly Pair[];
  /** What a meeting of these brings, instead of the usual. */
  readonly weights: readonly { readonly pair: Pair; readonly weight: number }[];
  readonly mustMeet: readonly Pair[];
  readonly mustNotMeet: readonly Pair[];
  /** Absent: nobody. `overfullTable` says where more keep a table than it seats. */
  readonly fixed?: readonly FixedSeat[];
}

export interface SeatingPlan {
  /** Per round, per table in the order of the problem, the guests. */
  readonly rounds: readonly (readonly (readonly string[])[])[];
  /** The weights of all pairs that meet. */
  readonly score: number;
  /** No plan scores more. */
  readonly bound: number;
  /** Meetings beyond the first of a pair. */
  readonly repeats: number;
  readonly unmet: readonly Pair[];
  readonly clashes: readonly Pair[];
}

/** What two strangers' meeting brings: twice as much across layers, since those meet least by themselves. */
export const STRANGERS = 1;
export const ACROSS_LAYERS = 2;

/** The tables that somebody keeps in a round. */
export const fixedIn = ({ fixed = [] }: Pick<SeatingProblem, 'fixed'>, round: number): readonly FixedSeat[] => fixed.filter((one) => one.round === undefined || one.round === round);

/** A table and round for which more people are fixed than it seats, or that somebody can't keep because they keep another. */
export function overfullTable({ tables, rounds, ...problem }: SeatingProblem): { readonly table: string; readonly round: number; readonly fixed: readonly FixedSeat[] } | undefined {
  for (let round = 0; round < rounds; round++) {
    const here = fixedIn(problem, round);
    for (const { id: table, seats } of tables) {
      const fixed = here.filter((one) => one.table === table);
      if (fixed.length > seats) return { table, round, fixed };
      const torn = fixed.find(({ guest }) => here.some((other) => other.guest === guest && other.table !== table));
      if (torn) return { table, round, fixed: here.filter(({ guest }) => guest === torn.guest) };
    }
  }
  return undefined;
}
