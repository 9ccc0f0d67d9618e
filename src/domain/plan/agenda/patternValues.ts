import type { AgendaModel } from './agendaModel';
import { bitCount, type Patterns } from './patterns';
import { roomChooser } from './roomChoice';
import { seatBound } from './seatBound';

/** A pattern with the rooms that its shared tracks take: their price depends on the room, so each is a column of its own. */
export interface PatternOption {
  /** Pairs of item and room, for items of a shared track only. */
  readonly held: readonly { readonly item: number; readonly room: number }[];
  /** Units at most; worked out when `exact`, and then `-Infinity` where the rooms can't be handed out. */
  value: number;
  known: 'roughly' | 'closely' | 'exactly';
}

export interface PatternValues {
  /** A bound on what any option of the pattern is worth in these rooms; falls as more becomes known. */
  readonly bound: (rooms: number) => Float64Array;
  /** The same for one pattern, after a closer look where there was none yet. */
  readonly closer: (pattern: number, rooms: number) => number;
  readonly options: (pattern: number, rooms: number) => readonly PatternOption[];
  /** Works the option's value out with room capacities, unless a bound shows that it isn't above `floor`. */
  readonly settle: (pattern: number, rooms: number, option: PatternOption, floor: number) => number;
  readonly itemsOf: (pattern: number) => readonly number[];
}

/** Values with room capacities, worked out only for patterns that come near being chosen: a few thousand of half a million. */
export function patternValues(model: AgendaModel, patterns: Patterns): PatternValues {
  const chooseRooms = roomChooser(model);
  const boundSeats = seatBound(model);
  const bounds = new Map<number, { readonly values: Float64Array; readonly close: Uint8Array; readonly largest: readonly number[]; readonly options: Map<number, readonly PatternOption[]> }>();

  const itemsOf = (pattern: number): readonly number[] => {
    const items: number[] = [];
    for (let place = pattern * patterns.width; place < (pattern + 1) * patterns.width && patterns.items[place]! < model.items; place++) items.push(patterns.items[place]!);
    return items;
  };
  const ofRooms = (rooms: number) => {
    const largest = model.capacities.filter((_, room) => rooms & (1 << room)).sort((one, other) => other - one);
    const kept = bounds.get(rooms) ?? { values: patterns.open.slice(), close: new Uint8Array(patterns.count), largest, options: new Map<number, readonly PatternOption[]>() };
    bounds.set(rooms, kept);
    return kept;
  };
  const closer = (pattern: number, rooms: number): number => {
    const { values, close, largest } = ofRooms(rooms);
    if (!close[pattern]) {
      const items = itemsOf(pattern);
      close[pattern] = 1;
      values[pattern] = boundSeats(items, items.map(() => -1), largest);
    }
    return values[pattern]!;
  };
  const options = (pattern: number, rooms: number): readonly PatternOption[] => {
    const kept = ofRooms(rooms);
    const found = kept.options.get(pattern) ?? roomOptions(model, itemsOf(pattern), rooms).map((held): PatternOption => ({ held, value: kept.values[pattern]!, known: 'roughly' }));
    kept.options.set(pattern, found);
    return found;
  };
  const settle = (pattern: number, rooms: number, option: PatternOption, floor: number): number => {
    if (option.known === 'exactly') return option.value;
    const items = itemsOf(pattern);
    const heldRooms = items.map((item) => option.held.find((one) => one.item === item)?.room);
    if (option.known === 'roughly' && option.held.length > 0) {
      const open = model.capacities.filter((_, room) => rooms & (1 << room) && !heldRooms.includes(room)).sort((one, other) => other - one);
      option.value = Math.min(option.value, boundSeats(items, heldRooms.map((room) => (room === undefined ? -1 : model.capacities[room]!)), open));
      option.known = 'closely';
    }
    if (option.value <= floor) return option.value;
    const allowed = items.map((item, place) => model.roomsOf[item]! & rooms & (heldRooms[place] === undefined ? -1 : 1 << heldRooms[place]));
    option.value = chooseRooms(items, allowed, option.value)?.value ?? Number.NEGATIVE_INFINITY;
    option.known = 'exactly';
    const kept = ofRooms(rooms);
    kept.values[pattern] = Math.max(...options(pattern, rooms).map(({ value }) => value));
    return option.value;
  };
  return { bound: (rooms) => ofRooms(rooms).values, closer, options, settle, itemsOf };
}

/** Every way to hand out rooms to the items of shared tracks; one empty way where there are none. */
function roomOptions(model: AgendaModel, items: readonly number[], rooms: number): readonly PatternOption['held'][] {
  let ways: readonly PatternOption['held'][] = [[]];
  for (const item of items) {
    if (model.roomTrack[item]! < 0) continue;
    const possible = model.capacities.map((_, room) => room).filter((room) => model.roomsOf[item]! & rooms & (1 << room));
    ways = ways.flatMap((held) => possible.filter((room) => !held.some((one) => one.room === room)).map((room) => [...held, { item, room }]));
  }
  return bitCount(rooms) < items.length ? [] : ways;
}
