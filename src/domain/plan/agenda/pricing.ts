import type { Prices } from './masterRows';
import type { Patterns } from './patterns';
import type { PatternOption, PatternValues } from './patternValues';

/** A pattern that could stand in a slot of this class, and what it brings beyond the prices of its rows. */
export interface Candidate {
  readonly pattern: number;
  readonly slotClass: number;
  readonly option: PatternOption;
  readonly surplus: number;
}

/** What a search for candidates goes by: only surpluses above the floor of the class, and at most this many per class. */
export interface Wanted {
  readonly floors: readonly number[];
  readonly most: number;
}

/** Of a search for a few, so many per class are looked at first, from the top: they raise the floor for all others. */
const AHEAD = 200;

/**
 * The best candidates of each class under these prices. Nothing above the floor is missed: a pattern is passed over only when even
 * its value with endless rooms stays below what has been found already, and is worked out exactly otherwise.
 */
export function candidates(patterns: Patterns, values: PatternValues, prices: Prices, wanted: Wanted): readonly (readonly Candidate[])[] {
  const least = prices.item.map((price, item) => price + prices.leastHeld[item]!);
  const shortlists = patterns.classes.map((_, place) => new Shortlist(patterns, values, prices, place, wanted.floors[place]!, wanted.most));
  if (wanted.most < AHEAD) {
    sweep(patterns, least, (pattern, slotClass, cost) => shortlists[slotClass]!.note(pattern, cost));
    for (const list of shortlists) list.lookAhead();
  }
  sweep(patterns, least, (pattern, slotClass, cost) => shortlists[slotClass]!.look(pattern, cost));
  return shortlists.map((list) => list.best());
}

function sweep({ width, items, count, classesOf }: Patterns, least: Float64Array, visit: (pattern: number, slotClass: number, cost: number) => void): void {
  for (let pattern = 0; pattern < count; pattern++) {
    let cost = 0;
    for (let place = pattern * width; place < (pattern + 1) * width; place++) cost += least[items[place]!]!;
    for (let left = classesOf[pattern]!; left !== 0; left &= left - 1) visit(pattern, 31 - Math.clz32(left & -left), cost);
  }
}

/** The best of one class so far; its floor rises as it fills. */
class Shortlist {
  private readonly found: Candidate[] = [];
  private readonly looked = new Set<number>();
  private readonly bounds: Float64Array;
  private readonly rooms: number;
  private noted: { readonly pattern: number; readonly cost: number; readonly high: number }[] = [];
  private noteFloor: number;

  constructor(
    patterns: Patterns,
    private readonly values: PatternValues,
    private readonly prices: Prices,
    private readonly slotClass: number,
    private floor: number,
    private readonly most: number,
  ) {
    this.rooms = patterns.classes[slotClass]!.rooms;
    this.bounds = values.bound(this.rooms);
    this.noteFloor = floor;
  }

  /** Remembers the patterns with the highest bounds, without a closer look. */
  note(pattern: number, cost: number): void {
    const high = this.bounds[pattern]! - cost - this.prices.slot[this.slotClass]!;
    if (high <= this.noteFloor) return;
    if (this.noted.push({ pattern, cost, high }) < AHEAD * 2) return;
    this.noted.sort((one, other) => other.high - one.high).length = AHEAD;
    this.noteFloor = this.noted[AHEAD - 1]!.high;
  }

  lookAhead(): void {
    for (const { pattern, cost } of this.noted.sort((one, other) => other.high - one.high)) {
      this.look(pattern, cost);
      this.looked.add(pattern);
    }
    this.noted = [];
  }

  look(pattern: number, leastCost: number): void {
    const { values, prices, rooms, slotClass } = this;
    const least = leastCost + prices.slot[slotClass]!;
    if (this.bounds[pattern]! - least <= this.floor || this.looked.has(pattern)) return;
    if (values.closer(pattern, rooms) - least <= this.floor) return;
    for (const option of values.options(pattern, rooms)) {
      const cost = costOf(values.itemsOf(pattern), option, prices, slotClass);
      if (option.value - cost <= this.floor) continue;
      const surplus = values.settle(pattern, rooms, option, this.floor + cost) - cost;
      if (surplus > this.floor) this.keep({ pattern, slotClass, option, surplus });
    }
  }

  best(): readonly Candidate[] {
    return this.found.sort(bySurplus).slice(0, this.most);
  }

  private keep(candidate: Candidate): void {
    if (this.found.push(candidate) < this.most + 10) return;
    this.found.sort(bySurplus).length = this.most;
    this.floor = Math.max(this.floor, this.found[this.most - 1]!.surplus);
  }
}

const bySurplus = (one: Candidate, other: Candidate): number => other.surplus - one.surplus;

export function costOf(items: readonly number[], option: PatternOption, prices: Prices, slotClass: number): number {
  let cost = prices.slot[slotClass]!;
  for (const item of items) cost += prices.item[item]!;
  for (const { item, room } of option.held) cost += prices.held(item, room);
  return cost;
}
