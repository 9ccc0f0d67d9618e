import type { AgendaModel } from './agendaModel';

/** Slots between which the model sees no difference: the proof needn't look at the same programme in another order. */
export interface SlotClass {
  readonly slots: readonly number[];
  readonly rooms: number;
  readonly minutes: number;
}

/**
 * Every set of items that can run side by side somewhere, with what it would be worth if rooms had no end. `items` has `width`
 * places per pattern, filled up with the number of items.
 */
export interface Patterns {
  readonly classes: readonly SlotClass[];
  readonly width: number;
  readonly count: number;
  readonly items: Uint8Array;
  readonly open: Float64Array;
  /** The classes in which the pattern can stand, as bits. */
  readonly classesOf: Int32Array;
}

/** Above this the sets don't fit in memory and time; the planner then leaves the proof to the plain model. */
const MOST_PATTERNS = 3_000_000;

export function slotClasses(model: AgendaModel): readonly SlotClass[] {
  const found = new Map<string, SlotClass>();
  for (let slot = 0; slot < model.slots; slot++) {
    const rooms = model.openRooms[slot]!;
    const who = model.slotsOf.map((bits) => (bits >> slot) & 1).join('');
    const key = `${who}|${rooms}|${model.minutes[slot]}`;
    const like = found.get(key);
    found.set(key, { slots: [...(like?.slots ?? []), slot], rooms, minutes: model.minutes[slot]! });
  }
  return [...found.values()];
}

/** Pauses between items, so that a stop is heard. Undefined where there are too many, or when stopped. */
export async function enumeratePatterns(model: AgendaModel, pause: () => Promise<boolean>): Promise<Patterns | undefined> {
  const classes = slotClasses(model);
  const width = Math.max(0, ...classes.map(({ rooms }) => bitCount(rooms)));
  if (model.items > 250 || width === 0) return undefined;
  const store = new PatternStore(width, model.items);
  const standsIn = model.slotsOf.map((bits) => classes.reduce((sum, { slots }, place) => (bits & (1 << slots[0]!) ? sum | (1 << place) : sum), 0));
  const bySize = Array.from({ length: width + 1 }, (_, size) => classes.reduce((bits, { rooms }, place) => (bitCount(rooms) >= size ? bits | (1 << place) : bits), 0));
  const groups = model.people.length;
  const best = Array.from({ length: width + 1 }, () => new Float64Array(groups));
  const chosen = new Uint8Array(width);

  const extend = (depth: number, item: number, classesBefore: number, value: number): void => {
    const possible = classesBefore & standsIn[item]! & bySize[depth + 1]!;
    if (possible === 0 || store.count > MOST_PATTERNS) return;
    for (let place = 0; place < depth; place++) if (model.apart[chosen[place]! * model.items + item]) return;
    const gain = added(best[depth]!, best[depth + 1]!, model.wants[item]!, model.people);
    chosen[depth] = item;
    store.add(chosen, depth + 1, value + gain, possible);
    if (depth + 1 < width) for (let next = item + 1; next < model.items; next++) extend(depth + 1, next, possible, value + gain);
  };
  for (let item = 0; item < model.items; item++) {
    extend(0, item, -1, 0);
    if (store.count > MOST_PATTERNS || (await pause())) return undefined;
  }
  return { classes, width, ...store.whole() };
}

/** Each person's best so far with one session more; answers what that adds. */
function added(before: Float64Array, after: Float64Array, wants: Float64Array, people: Float64Array): number {
  let gain = 0;
  for (let group = 0; group < before.length; group++) {
    const [had, now] = [before[group]!, wants[group]!];
    after[group] = now > had ? now : had;
    if (now > had) gain += (now - had) * people[group]!;
  }
  return gain;
}

export function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** Arrays that double when full. */
class PatternStore {
  count = 0;
  private items: Uint8Array;
  private open = new Float64Array(1 << 14);
  private classesOf = new Int32Array(1 << 14);

  constructor(
    private readonly width: number,
    private readonly none: number,
  ) {
    this.items = new Uint8Array(width << 14);
  }

  add(chosen: Uint8Array, size: number, value: number, classes: number): void {
    if (this.count === this.open.length) this.grow();
    for (let place = 0; place < this.width; place++) this.items[this.count * this.width + place] = place < size ? chosen[place]! : this.none;
    this.open[this.count] = value;
    this.classesOf[this.count++] = classes;
  }

  whole(): Pick<Patterns, 'count' | 'items' | 'open' | 'classesOf'> {
    const { count } = this;
    return { count, items: this.items.subarray(0, count * this.width), open: this.open.subarray(0, count), classesOf: this.classesOf.subarray(0, count) };
  }

  private grow(): void {
    const [items, open, classesOf] = [new Uint8Array(this.items.length * 2), new Float64Array(this.open.length * 2), new Int32Array(this.open.length * 2)];
    items.set(this.items);
    open.set(this.open);
    classesOf.set(this.classesOf);
    [this.items, this.open, this.classesOf] = [items, open, classesOf];
  }
}
