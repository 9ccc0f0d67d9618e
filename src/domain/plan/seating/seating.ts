/** Somebody to seat. People of one organisation know each other already. */
export interface Guest {
  readonly id: string;
  readonly organisation?: string;
  readonly layer?: string;
}

export type Pair = readonly [string, string];

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
