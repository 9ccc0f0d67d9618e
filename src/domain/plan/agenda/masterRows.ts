import type { LinearColumn, LinearRow } from '../linearSolver';
import type { AgendaModel } from './agendaModel';
import type { Patterns } from './patterns';

/**
 * The rows of the programme as a choice of patterns: each item once at most, each class of slots as often as it has slots, the
 * minutes that sessions may take, and for each shared track one room that its items keep to.
 */
export interface MasterRows {
  readonly rows: readonly LinearRow[];
  /** The limits beside items, slots and tracks: what one slot of each class uses of them. */
  readonly limits: readonly { readonly row: number; readonly most: number; readonly uses: readonly number[] }[];
  readonly classRow: (slotClass: number) => number;
  readonly heldRow: (item: number, room: number) => number | undefined;
  /** The choices of a room for each shared track, and the price of leaving a required item out. */
  readonly helpers: readonly LinearColumn[];
}

export function masterRows(model: AgendaModel, { classes }: Patterns): MasterRows {
  const rows: LinearRow[] = model.required.map((required) => (required ? { least: 1, most: 1 } : { most: 1 }));
  const add = (row: LinearRow): number => rows.push(row) - 1;
  const firstClass = rows.length;
  for (const { slots } of classes) add({ most: slots.length });
  const limits = minuteLimits(model, classes).map((limit) => ({ ...limit, row: add({ most: limit.most }) }));
  const helpers: LinearColumn[] = [];
  const held = new Map<string, number>();
  for (let track = 0; track < model.roomTracks; track++) {
    const trackRow = add({ most: 1 });
    const members = [...model.roomTrack.keys()].filter((item) => model.roomTrack[item] === track);
    model.capacities.forEach((_, room) => {
      const ofRoom = members.filter((item) => model.roomsOf[item]! & (1 << room)).map((item) => {
        const row = add({ most: 0 });
        held.set(`${item},${room}`, row);
        return row;
      });
      helpers.push({ gain: 0, rows: [trackRow, ...ofRoom], coefficients: [1, ...ofRoom.map(() => -1)] });
    });
  }
  return { rows, limits, helpers, classRow: (slotClass) => firstClass + slotClass, heldRow: (item, room) => held.get(`${item},${room}`) };
}

/**
 * The guarded meeting time. Minutes alone would let the relaxation use two thirds of a slot; so it also says how many of the
 * slots of at least each length fit, which is what a whole choice can use.
 */
function minuteLimits(model: AgendaModel, classes: Patterns['classes']): readonly { readonly most: number; readonly uses: readonly number[] }[] {
  const all = classes.flatMap(({ slots, minutes }) => slots.map(() => minutes)).sort((one, other) => one - other);
  if (all.reduce((sum, minutes) => sum + minutes, 0) <= model.minutesAllowed) return [];
  const counts = [...new Set(all)].map((least) => {
    const lengths = all.filter((minutes) => minutes >= least);
    let left = model.minutesAllowed;
    const fitting = lengths.filter((minutes) => (left -= minutes) >= 0).length;
    return { most: fitting, uses: classes.map(({ minutes }) => (minutes >= least ? 1 : 0)) };
  });
  return [{ most: model.minutesAllowed, uses: classes.map(({ minutes }) => minutes) }, ...counts];
}

/** The prices of the rows, sorted by what they are asked for. */
export interface Prices {
  readonly all: Float64Array;
  /** Per item, what standing on the programme costs; one more place for "no item". */
  readonly item: Float64Array;
  /** Per class, what a slot in use costs of the minutes. */
  readonly slot: Float64Array;
  readonly held: (item: number, room: number) => number;
  /** The least that an item's room can cost, for items of a shared track. */
  readonly leastHeld: Float64Array;
}

export function pricesOf(model: AgendaModel, { classes }: Patterns, master: MasterRows, raw: Float64Array): Prices {
  // A row with only an upper end never has a price below zero; rounding may say so.
  const all = raw.map((price, row) => (master.rows[row]?.least === undefined ? Math.max(0, price) : price));
  const held = (item: number, room: number): number => all[master.heldRow(item, room) ?? -1] ?? 0;
  const rooms = model.capacities.map((_, room) => room);
  return {
    all,
    item: Float64Array.from({ length: model.items + 1 }, (_, item) => (item < model.items ? all[item]! : 0)),
    slot: Float64Array.from(classes, (_, place) => master.limits.reduce((sum, { row, uses }) => sum + all[row]! * uses[place]!, 0)),
    held,
    leastHeld: Float64Array.from({ length: model.items + 1 }, (_, item) =>
      item < model.items && model.roomTrack[item]! >= 0 ? Math.min(...rooms.filter((room) => model.roomsOf[item]! & (1 << room)).map((room) => held(item, room))) : 0,
    ),
  };
}

/** What the prices prove: no programme is worth more than this, given the best that one slot of each class brings beyond its prices. */
export function boundOf(model: AgendaModel, { classes }: Patterns, master: MasterRows, prices: Prices, tops: readonly number[]): number {
  let bound = 0;
  for (let item = 0; item < model.items; item++) bound += prices.item[item]!;
  for (const { row, most } of master.limits) bound += prices.all[row]! * most;
  classes.forEach(({ slots }, place) => (bound += slots.length * Math.max(0, tops[place]!)));
  for (let track = 0; track < model.roomTracks; track++) {
    const members = [...model.roomTrack.keys()].filter((item) => model.roomTrack[item] === track);
    bound += Math.max(0, ...model.capacities.map((_, room) => members.reduce((sum, item) => sum + prices.held(item, room), 0)));
  }
  return bound;
}
