import type { AgendaModel } from './agendaModel';
import type { Patterns } from './patterns';
import type { PatternValues } from './patternValues';
import { candidates, type Candidate } from './pricing';
import type { Proof } from './relaxation';

/** Patterns for slots, as chosen: a class may stand in the list as often as it has slots. */
export interface Choice {
  readonly chosen: readonly Candidate[];
  readonly value: number;
}

export interface GapWork {
  readonly model: AgendaModel;
  readonly patterns: Patterns;
  readonly values: PatternValues;
  readonly proof: Proof;
  /** Heard between two parts of the search; true stops. */
  readonly pause: () => Promise<boolean>;
  readonly shouldStop: () => boolean;
}

export interface GapSearch {
  readonly best?: Choice;
  /** Whether every programme within the budget was looked at. */
  readonly complete: boolean;
}

/** More columns than this can't be searched; the mixed-integer solver takes over. */
export const MOST_COLUMNS = 60_000;
const EDGE = 1e-6;

/** Every column that a programme within `budget` of the bound can use (reduced-cost fixing); undefined where they are too many. */
export function columnsWithin({ patterns, values, proof }: GapWork, budget: number): readonly (readonly Candidate[])[] | undefined {
  const lists = candidates(patterns, values, proof.prices, { floors: proof.tops.map((top) => top - budget - EDGE), most: MOST_COLUMNS });
  return lists.reduce((sum, list) => sum + list.length, 0) < MOST_COLUMNS ? lists : undefined;
}

/**
 * Looks for a programme worth more than `atLeast` whose slack stays within the budget. The bound less the slack is what a programme
 * is worth, so with a small gap nearly every branch ends at once: each slot takes from the budget what its pattern falls short of
 * the best one there, each item left out takes its price.
 */
export async function searchGap(work: GapWork, lists: readonly (readonly Candidate[])[], budget: number, atLeast: number, nodes: number): Promise<GapSearch> {
  const search = new GapTree(work, lists, budget, atLeast, nodes);
  for (const part of search.parts()) {
    part();
    if (search.ended || (await work.pause())) return { ...search.best, complete: false };
  }
  return { ...search.best, complete: true };
}

interface Entry {
  readonly candidate: Candidate;
  readonly slack: number;
  readonly words: Int32Array;
}

/** The slots to fill in turn; those of one class take their patterns in the order of the list, so that no programme comes twice. */
class GapTree {
  best: { best?: Choice } = {};
  ended = false;
  private readonly words: number;
  private readonly turns: readonly { readonly entries: readonly Entry[]; readonly empty: number; readonly minutes: number; readonly sameAsLast: boolean }[];
  private readonly seatsFrom: readonly number[];
  private readonly dearest: readonly { readonly item: number; readonly price: number }[];
  private readonly used: Int32Array;
  private readonly trackRooms: number[];
  private readonly chosen: Candidate[] = [];
  private value = 0;

  constructor(
    private readonly work: GapWork,
    lists: readonly (readonly Candidate[])[],
    private readonly budget: number,
    private floor: number,
    private nodes: number,
  ) {
    const { model, patterns, proof } = work;
    this.words = Math.ceil(model.items / 32);
    this.used = new Int32Array(this.words);
    this.trackRooms = new Array<number>(model.roomTracks).fill(-1);
    const places = [...patterns.classes.keys()].sort((one, other) => lists[one]!.length - lists[other]!.length);
    this.turns = places.flatMap((place) => {
      const entries = lists[place]!.map((candidate) => ({ candidate, slack: proof.tops[place]! - candidate.surplus, words: this.wordsOf(work.values.itemsOf(candidate.pattern)) }));
      const { slots, minutes } = patterns.classes[place]!;
      return slots.map((_, turn) => ({ entries, empty: proof.tops[place]!, minutes, sameAsLast: turn > 0 }));
    });
    const widths = this.turns.map(({ entries }) => Math.max(0, ...entries.map(({ candidate }) => work.values.itemsOf(candidate.pattern).length)));
    this.seatsFrom = widths.map((_, turn) => widths.slice(turn).reduce((sum, width) => sum + width, 0)).concat(0);
    this.dearest = model.required
      .map((required, item) => ({ item, price: required ? Number.POSITIVE_INFINITY : proof.prices.item[item]! }))
      .filter(({ price }) => price > 0)
      .sort((one, other) => other.price - one.price);
  }

  /** One part per pattern of the first slot. */
  *parts(): Generator<() => void> {
    const first = this.turns[0];
    if (!first) return yield () => this.finish();
    for (let place = 0; place <= first.entries.length; place++) yield () => this.take(0, place, 0, 0);
  }

  private wordsOf(items: readonly number[]): Int32Array {
    const words = new Int32Array(this.words);
    for (const item of items) words[item >> 5]! |= 1 << (item & 31);
    return words;
  }

  private fill(turn: number, from: number, slack: number, minutes: number): void {
    if (--this.nodes < 0 || ((this.nodes & 1023) === 0 && this.work.shouldStop())) this.ended = true;
    if (this.ended || slack + this.unavoidable(turn) > this.room()) return;
    const current = this.turns[turn];
    if (!current) return this.finish();
    for (let place = current.sameAsLast ? from : 0; place <= current.entries.length; place++) {
      if (place < current.entries.length && current.entries[place]!.slack + slack > this.room()) place = current.entries.length;
      this.take(turn, place, slack, minutes);
      if (this.ended) return;
    }
  }

  /** Takes the pattern at this place, or leaves the slot empty at the place after the last. */
  private take(turn: number, place: number, slack: number, minutes: number): void {
    const { entries, empty, minutes: length } = this.turns[turn]!;
    const entry = entries[place];
    if (!entry) return this.fill(turn + 1, place, slack + empty, minutes);
    if (minutes + length > this.work.model.minutesAllowed) return;
    for (let word = 0; word < this.words; word++) if (this.used[word]! & entry.words[word]!) return;
    const before = [...this.trackRooms];
    if (this.keepsRooms(entry.candidate)) {
      for (let word = 0; word < this.words; word++) this.used[word]! |= entry.words[word]!;
      this.chosen.push(entry.candidate);
      this.value += entry.candidate.option.value;
      this.fill(turn + 1, place + 1, slack + entry.slack, minutes + length);
      this.value -= entry.candidate.option.value;
      this.chosen.pop();
      for (let word = 0; word < this.words; word++) this.used[word]! &= ~entry.words[word]!;
    }
    this.trackRooms.splice(0, before.length, ...before);
  }

  /** Whether each shared track stays in one room; remembers the rooms it takes. */
  private keepsRooms({ option }: Candidate): boolean {
    return option.held.every(({ item, room }) => {
      const track = this.work.model.roomTrack[item]!;
      const free = this.trackRooms[track]! < 0 || this.trackRooms[track] === room;
      this.trackRooms[track] = room;
      return free;
    });
  }

  /** The prices of items that find no seat any more, even if the dearest get those that are left. */
  private unavoidable(turn: number): number {
    let seats = this.seatsFrom[turn]!;
    let sum = 0;
    for (const { item, price } of this.dearest) {
      if (this.used[item >> 5]! & (1 << (item & 31))) continue;
      if (seats-- <= 0) sum += price;
    }
    return sum;
  }

  private room(): number {
    return Math.min(this.budget, this.work.proof.bound - this.floor - 1) + EDGE;
  }

  private finish(): void {
    if (this.value <= this.floor) return;
    this.floor = this.value;
    this.best = { best: { chosen: [...this.chosen], value: this.value } };
  }
}
