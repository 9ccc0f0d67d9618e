import { below, shuffled, type Chance } from '../seededChance';
import type { AgendaModel } from './agendaModel';
import { minutesUsed, type Draft, type SlotTable } from './slotTable';

export interface Found {
  readonly draft: Draft;
  readonly value: number;
}

/** How many ways to place the required items are looked at per choice of track rooms before giving up; the exact method goes on. */
const PATIENCE = 4000;

/** A lawful programme in a fraction of a second: required items first, then each time the item that adds most. */
export function firstPlan(model: AgendaModel, table: SlotTable): Found | undefined {
  for (const trackRooms of trackRoomChoices(model)) {
    const started = placeRequired(model, table, trackRooms);
    if (started) return filled(model, table, started);
  }
  return undefined;
}

/** Every way to give the tracks a room, larger rooms first; at most a hundred of them. */
function trackRoomChoices(model: AgendaModel): readonly (readonly number[])[] {
  const byCapacity = model.capacities.map((_, room) => room).sort((one, other) => model.capacities[other]! - model.capacities[one]!);
  let choices: readonly (readonly number[])[] = [[]];
  for (let track = 0; track < model.roomTracks; track++) {
    const members = [...model.roomTrack.keys()].filter((item) => model.roomTrack[item] === track);
    const possible = (room: number) => members.every((item) => !model.required[item] || model.roomsOf[item]! & (1 << room));
    const usual = byCapacity.filter(possible);
    choices = choices.flatMap((chosen) => [...usual].sort((one, other) => Number(chosen.includes(one)) - Number(chosen.includes(other))).map((room) => [...chosen, room])).slice(0, 100);
  }
  return choices;
}

function placeRequired(model: AgendaModel, table: SlotTable, trackRooms: readonly number[]): Draft | undefined {
  const options = (item: number) => [...model.minutes.keys()].filter((slot) => model.slotsOf[item]! & (1 << slot));
  const required = [...model.required.keys()].filter((item) => model.required[item]).sort((one, other) => options(one).length - options(other).length);
  const slots: number[][] = [...model.minutes].map(() => []);
  let left = PATIENCE;
  const place = (turn: number): boolean => {
    const item = required[turn];
    if (item === undefined) return true;
    for (const slot of options(item)) {
      if (left-- <= 0) return false;
      slots[slot]!.push(item);
      const lawful = table.choose(slot, [...slots[slot]!].sort(byNumber), trackRooms) && minutesUsed(model, slots) <= model.minutesAllowed;
      if (lawful && place(turn + 1)) return true;
      slots[slot]!.pop();
    }
    return false;
  };
  return place(0) ? { slots: slots.map((items) => items.sort(byNumber)), trackRooms } : undefined;
}

const replaced = <T>(list: readonly T[], place: number, value: T): readonly T[] => list.map((old, index) => (index === place ? value : old));

const byNumber = (one: number, other: number): number => one - other;

/** Adds, as long as something can be added, the item that brings most where it brings most. */
export function filled(model: AgendaModel, table: SlotTable, start: Draft): Found {
  let draft = start;
  let value = table.worth(draft) ?? 0;
  for (;;) {
    let best: { readonly slot: number; readonly items: readonly number[]; readonly gain: number } | undefined;
    for (const item of unplaced(model, draft)) {
      for (const [slot, items] of draft.slots.entries()) {
        if (!(model.slotsOf[item]! & (1 << slot))) continue;
        if (items.length === 0 && minutesUsed(model, draft.slots) + model.minutes[slot]! > model.minutesAllowed) continue;
        const more = [...items, item].sort(byNumber);
        const gain = gainOf(table, slot, items, more, draft.trackRooms);
        if (gain !== undefined && gain > (best?.gain ?? 0)) best = { slot, items: more, gain };
      }
    }
    if (!best) return { draft, value };
    draft = { ...draft, slots: replaced(draft.slots, best.slot, best.items) };
    value += best.gain;
  }
}

function gainOf(table: SlotTable, slot: number, before: readonly number[], after: readonly number[], trackRooms: readonly number[]): number | undefined {
  const then = table.choose(slot, after, trackRooms);
  return then && then.value - (table.choose(slot, before, trackRooms)?.value ?? 0);
}

export function unplaced(model: AgendaModel, { slots }: Draft): readonly number[] {
  const placed = new Set(slots.flat());
  return Array.from({ length: model.items }, (_, item) => item).filter((item) => !placed.has(item));
}

/** Exchanges items as long as that helps, then shakes the programme and tries again; as often as `rounds` says. */
export function improved(model: AgendaModel, table: SlotTable, start: Found, { chance, rounds, shouldStop }: { readonly chance: Chance; readonly rounds: number; readonly shouldStop: () => boolean }): Found {
  let best = climbed(model, table, start, chance, shouldStop);
  for (let round = 0; round < rounds && !shouldStop(); round++) {
    const found = climbed(model, table, shaken(model, table, best, chance), chance, shouldStop);
    if (found.value > best.value) best = found;
  }
  return best;
}

function climbed(model: AgendaModel, table: SlotTable, start: Found, chance: Chance, shouldStop: () => boolean): Found {
  let found = start;
  for (let better = true; better && !shouldStop(); ) {
    better = false;
    for (const exchange of shuffled(exchanges(model, found.draft), chance)) {
      const next = carriedOut(table, found, exchange);
      if (!next || next.value <= found.value) continue;
      found = filled(model, table, next.draft);
      better = true;
      break;
    }
  }
  return found;
}

function shaken(model: AgendaModel, table: SlotTable, start: Found, chance: Chance): Found {
  let found = start;
  for (let left = 4; left > 0; left--) {
    const possible = exchanges(model, found.draft);
    const exchange = possible[below(chance, possible.length)];
    const next = exchange && carriedOut(table, found, exchange);
    if (next) found = next;
  }
  return filled(model, table, found.draft);
}

/** The slots that change, or the room of a track. */
type Exchange = { readonly slots: readonly { readonly slot: number; readonly items: readonly number[] }[] } | { readonly track: number; readonly room: number };

function exchanges(model: AgendaModel, { slots, trackRooms }: Draft): readonly Exchange[] {
  const free = unplaced(model, { slots, trackRooms });
  const found: Exchange[] = [];
  const swapped = (items: readonly number[], out: number, into?: number) => items.filter((item) => item !== out).concat(into ?? []).sort(byNumber);
  slots.forEach((items, slot) => {
    for (const item of items) {
      if (!model.required[item]) for (const other of free) found.push({ slots: [{ slot, items: swapped(items, item, other) }] });
      slots.forEach((others, elsewhere) => {
        if (elsewhere === slot || !(model.slotsOf[item]! & (1 << elsewhere))) return;
        found.push({ slots: [{ slot, items: swapped(items, item) }, { slot: elsewhere, items: swapped(others, -1, item) }] });
        if (elsewhere > slot) for (const other of others) found.push({ slots: [{ slot, items: swapped(items, item, other) }, { slot: elsewhere, items: swapped(others, other, item) }] });
      });
    }
  });
  trackRooms.forEach((_, track) => model.capacities.forEach((_, room) => found.push({ track, room })));
  return found;
}

function carriedOut(table: SlotTable, { draft, value }: Found, exchange: Exchange): Found | undefined {
  if ('track' in exchange) {
    const next = { ...draft, trackRooms: replaced(draft.trackRooms, exchange.track, exchange.room) };
    const worth = table.worth(next);
    return worth === undefined ? undefined : { draft: next, value: worth };
  }
  let sum = value;
  let slots = draft.slots;
  for (const { slot, items } of exchange.slots) {
    const gain = gainOf(table, slot, draft.slots[slot] ?? [], items, draft.trackRooms);
    if (gain === undefined) return undefined;
    sum += gain;
    slots = replaced(slots, slot, items);
  }
  // A move into an empty slot takes minutes from the meeting time; `worth` refuses it.
  const opens = exchange.slots.some(({ slot, items }) => items.length > 0 && draft.slots[slot]!.length === 0);
  return opens && table.worth({ ...draft, slots }) === undefined ? undefined : { draft: { ...draft, slots }, value: sum };
}

/** What a place on the programme is worth per item, as the plan at hand suggests: the proof starts from here instead of from nothing. */
export function guessedPrices(model: AgendaModel, table: SlotTable, { slots, trackRooms }: Draft): readonly number[] {
  const prices = new Array<number>(model.items).fill(Number.POSITIVE_INFINITY);
  slots.forEach((items, slot) => {
    for (const item of items) prices[item] = gainOf(table, slot, items.filter((other) => other !== item), items, trackRooms) ?? 0;
  });
  const least = Math.min(...prices);
  return prices.map((price) => (price === Number.POSITIVE_INFINITY ? Math.min(least, Number.MAX_SAFE_INTEGER) : price));
}
