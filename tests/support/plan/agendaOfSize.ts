import type { AgendaItem, AgendaProblem, AgendaVoter } from '../../../src/domain/plan/agenda/agenda';
import { below, seededChance, shuffled, type Chance } from '../../../src/domain/plan/seededChance';

export interface AgendaSize {
  readonly items: number;
  readonly slots: number;
  readonly rooms: readonly number[];
  readonly voters: number;
  /** How many items a voter supports, from and to. */
  readonly support: readonly [number, number];
}

/** What issue and measures promise: 40 proposals, 6 slots, 5 rooms that hold 145 of the 120 people and what they want, 120 voters. */
export const NETWORK_DAY: AgendaSize = { items: 40, slots: 6, rooms: [50, 35, 25, 20, 15], voters: 120, support: [8, 15] };

/** A made-up day with everything that binds: popular items, rooms too small for them, presenters with two sessions or half a day, tracks, pins, blocked rooms. */
export function agendaOfSize({ items, slots, rooms, voters, support }: AgendaSize, seed: number): AgendaProblem {
  const chance = seededChance(seed);
  const slotIds = Array.from({ length: slots }, (_, slot) => `s${slot + 1}`);
  const presenters = Array.from({ length: Math.ceil(items * 1.1) }, (_, place) => ({ id: `p${place + 1}`, ...someSlots(slotIds, chance, 0.25) }));
  const tracks = [{ id: 'water', keep: 'room' as const }, { id: 'wonen', keep: 'apart' as const }];
  const made = Array.from({ length: items }, (_, place): AgendaItem => {
    const both = [presenters[below(chance, presenters.length)]!.id, ...(chance() < 0.35 ? [presenters[below(chance, presenters.length)]!.id] : [])];
    const track = place < items / 8 ? 'water' : place < items / 4 ? 'wonen' : undefined;
    return { id: `i${place + 1}`, minutes: 45, presenters: [...new Set(both)], ...(track ? { track } : {}), required: false };
  });
  const popularity = made.map(() => 0.3 + 3 * chance() * chance());
  return {
    day: { date: '2027-04-15', start: '09:00', end: '17:00' },
    meetingShare: 0.4,
    slots: slotIds.map((id, place) => ({ id, start: time(9 * 60 + 30 + place * 60), end: time(10 * 60 + 15 + place * 60) })),
    rooms: rooms.map((capacity, place) => ({ id: `r${place + 1}`, capacity })),
    blocked: slots > 2 ? [{ slot: 's2', room: 'r2' }, { slot: 's3', room: 'r1' }] : [],
    presenters,
    tracks,
    items: made,
    conflicts: items > 20 ? [['i20', 'i21'], ['i19', 'i17']] : [],
    fixed: items > 20 ? pins(presenters, made, slotIds) : [],
    voters: Array.from({ length: voters }, (_, place) => voter(`v${place + 1}`, made, popularity, support, chance)),
  };
}

const time = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function someSlots(slots: readonly string[], chance: Chance, share: number): { readonly slots?: readonly string[] } {
  return chance() < share ? { slots: shuffled(slots, chance).slice(0, Math.max(1, Math.ceil(slots.length / 2))) } : {};
}

/** Two items pinned where all their presenters can, in different slots; one of them in a room as well. */
function pins(presenters: AgendaProblem['presenters'], items: readonly AgendaItem[], slots: readonly string[]): AgendaProblem['fixed'] {
  const can = (item: AgendaItem, slot: string) => item.presenters.every((name) => presenters.find(({ id }) => id === name)?.slots?.includes(slot) !== false);
  const free = items.slice(10);
  const [first, last] = [slots[1]!, slots[4]!];
  const one = free.find((item) => can(item, first));
  const other = free.find((item) => item !== one && can(item, last));
  return [...(one ? [{ item: one.id, slot: first }] : []), ...(other ? [{ item: other.id, slot: last, room: 'r3' }] : [])];
}

function voter(id: string, items: readonly AgendaItem[], popularity: readonly number[], [from, to]: readonly [number, number], chance: Chance): AgendaVoter {
  const total = popularity.reduce((one, other) => one + other, 0);
  const wants: Record<string, number> = {};
  for (let count = from + below(chance, to - from + 1); count > 0; count--) {
    let left = chance() * total;
    const place = popularity.findIndex((part) => (left -= part) < 0);
    wants[items[Math.max(0, place)]!.id] = 1 + below(chance, 3);
  }
  return { id, people: 1, wants };
}
