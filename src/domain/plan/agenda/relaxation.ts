import type { LinearColumn, LinearSolver } from '../linearSolver';
import type { AgendaModel } from './agendaModel';
import { boundOf, masterRows, pricesOf, type MasterRows, type Prices } from './masterRows';
import type { Patterns } from './patterns';
import type { PatternValues } from './patternValues';
import { candidates, costOf, type Candidate } from './pricing';

/** Prices that prove a bound: every programme is worth `bound` less the slack of what it chooses. */
export interface Proof {
  readonly bound: number;
  readonly prices: Prices;
  /** Per class, the most that one slot brings beyond the prices; never below zero, which an empty slot brings. */
  readonly tops: readonly number[];
}

export interface RelaxationWork {
  readonly model: AgendaModel;
  readonly patterns: Patterns;
  readonly values: PatternValues;
  readonly solver: LinearSolver;
  /** Heard between two steps; true stops. */
  readonly pause: () => Promise<boolean>;
  /** Each better bound, at once; true when it is good enough. */
  readonly onBound: (bound: number) => boolean;
}

/** Columns added per class and step. */
const PER_STEP = 30;
/** The part of the way from the best prices to the programme's own that each step tries: whole steps swing to and fro. */
const STEP = 0.3;
/** Bounds this close to the relaxation's own value have converged. */
const CLOSE = 1e-6;

/**
 * The relaxation over all patterns, by column generation: solve over few, price the rest, add what would gain. Prices are damped
 * (Wentges' smoothing), and each set of prices proves a bound of its own, so stopping early loses nothing that was proved.
 */
export async function relax(work: RelaxationWork, guessed: readonly number[]): Promise<{ readonly proof: Proof | undefined; readonly master: MasterRows }> {
  const { model, patterns, solver, pause, onBound } = work;
  const master = masterRows(model, patterns);
  const program = solver.open(master.rows);
  const columns = columnStore(work, master, program.add);
  let best: Proof | undefined;
  const prove = (prices: Prices) => {
    const lists = candidates(patterns, work.values, prices, { floors: columns.floors(prices), most: PER_STEP });
    const tops = lists.map((list, place) => Math.max(0, list[0]?.surplus ?? columns.top(prices, place)));
    const proof = { bound: boundOf(model, patterns, master, prices, tops), prices, tops };
    if (!best || proof.bound < best.bound) best = proof;
    return lists;
  };
  try {
    program.add([...master.helpers, ...artificial(model, patterns)]);
    if (guessed.length > 0) columns.add(prove(pricesOf(model, patterns, master, Float64Array.from(master.rows, (_, row) => guessed[row] ?? 0))).flat());
    for (;;) {
      const { objective, prices: raw } = program.solve();
      const own = pricesOf(model, patterns, master, raw);
      const damped = best ? pricesOf(model, patterns, master, raw.map((price, row) => STEP * price + (1 - STEP) * best!.prices.all[row]!)) : own;
      let added = columns.add(gaining(prove(damped), own, raw, master, work.values));
      if (added === 0 && damped !== own) added = columns.add(gaining(prove(own), own, raw, master, work.values));
      const enough = best !== undefined && (onBound(best.bound) || best.bound - objective <= CLOSE * Math.max(1, Math.abs(objective)));
      if (enough || added === 0 || (await pause())) return { proof: best, master };
    }
  } finally {
    program.close();
  }
}

/** Those that gain under the relaxation's own prices. */
const gaining = (lists: readonly (readonly Candidate[])[], own: Prices, raw: Float64Array, master: MasterRows, values: PatternValues): readonly Candidate[] =>
  lists.flat().filter(({ pattern, option, slotClass }) => option.value - costOf(values.itemsOf(pattern), option, own, slotClass) > raw[master.classRow(slotClass)]! + CLOSE);

/** Leaving a required item out is possible at a price that no programme can earn back: so the relaxation always has an answer. */
export function artificial(model: AgendaModel, patterns: Patterns): readonly LinearColumn[] {
  const most = 1 + patterns.open.reduce((one, other) => Math.max(one, other), 0) * model.slots;
  return model.required.flatMap((required, item) => (required ? [{ gain: -most, rows: [item] }] : []));
}

export function columnOf({ pattern, option, slotClass }: Candidate, values: PatternValues, master: MasterRows): LinearColumn {
  const rows = [...values.itemsOf(pattern), master.classRow(slotClass)];
  const limits = master.limits.filter(({ uses }) => uses[slotClass]! > 0);
  const held = option.held.map(({ item, room }) => master.heldRow(item, room)).filter((row) => row !== undefined);
  return {
    gain: option.value,
    rows: [...rows, ...limits.map(({ row }) => row), ...held],
    coefficients: [...rows.map(() => 1), ...limits.map(({ uses }) => uses[slotClass]!), ...held.map(() => 1)],
  };
}

/** The columns taken in so far: none twice, and their surplus as a floor for the next search. */
function columnStore({ patterns, values }: RelaxationWork, master: MasterRows, addTo: (columns: readonly LinearColumn[]) => void) {
  const taken: Candidate[] = [];
  const known = new Set<string>();
  const add = (list: readonly Candidate[]): number => {
    const fresh = list.filter((one) => {
      const key = `${one.slotClass},${one.pattern},${one.option.held.map(({ room }) => room).join()}`;
      return !known.has(key) && known.add(key);
    });
    taken.push(...fresh);
    addTo(fresh.map((one) => columnOf(one, values, master)));
    return fresh.length;
  };
  const surpluses = (prices: Prices, slotClass: number): number[] =>
    taken.filter((one) => one.slotClass === slotClass).map((one) => one.option.value - costOf(values.itemsOf(one.pattern), one.option, prices, slotClass)).sort((one, other) => other - one);
  /** Just under the surplus of a good one that is known: what lies lower needn't be worked out. */
  const floors = (prices: Prices): readonly number[] => patterns.classes.map((_, place) => Math.max(0, (surpluses(prices, place)[PER_STEP - 1] ?? 0) - CLOSE));
  return { add, floors, top: (prices: Prices, slotClass: number) => surpluses(prices, slotClass)[0] ?? 0 };
}
