/** A column of a linear program that is maximised: what one unit brings, and its entries as row numbers with their coefficients. */
export interface LinearColumn {
  readonly gain: number;
  readonly rows: readonly number[];
  /** As long as `rows`; all ones where absent. */
  readonly coefficients?: readonly number[];
  /** At most this much of it; without end where absent. */
  readonly most?: number;
}

/** A row: its activity lies between the two; an absent end is open. */
export interface LinearRow {
  readonly least?: number;
  readonly most?: number;
}

export interface Relaxed {
  readonly objective: number;
  /** What one more unit of each row would bring: zero or more where the row only has a `most`. */
  readonly prices: Float64Array;
}

/** A linear program that is kept and solved again after each addition, from where the last solve ended. */
export interface LinearProgram {
  add(columns: readonly LinearColumn[]): void;
  solve(): Relaxed;
  /** Gives its memory back: WebAssembly isn't collected. */
  close(): void;
}

export interface WholeAnswer {
  /** The best whole values found; absent when none was. */
  readonly values?: Float64Array;
  /** No whole solution is worth more. */
  readonly bound: number;
  readonly status: 'best' | 'impossible' | 'stopped';
}

export interface WholeProgram {
  readonly rows: readonly LinearRow[];
  readonly columns: readonly LinearColumn[];
  /** The columns that must be whole; all of them where absent. */
  readonly whole?: readonly boolean[];
}

export interface WholeWatch {
  /** Asked often while solving; true ends it with the best so far. */
  readonly shouldStop: () => boolean;
  /** A proof up to this difference is enough: values that are whole numbers need no more than just under one. */
  readonly within: number;
}

/**
 * Whatever solves linear and mixed-integer programs. The planner knows only this, so that it runs in a window, a worker and
 * a command alike, and never learns where a solver's WebAssembly comes from.
 */
export interface LinearSolver {
  open(rows: readonly LinearRow[]): LinearProgram;
  solveWhole(program: WholeProgram, watch: WholeWatch): WholeAnswer;
}
