import { minutesOf, type AgendaItem, type AgendaPlan, type AgendaProblem } from './agenda';

/** The problem in numbers: items, slots and rooms by their place in the lists; sets of slots and rooms as bits. */
export interface AgendaModel {
  readonly problem: AgendaProblem;
  readonly items: number;
  readonly slots: number;
  readonly capacities: readonly number[];
  readonly slotsOf: Int32Array;
  readonly roomsOf: Int32Array;
  /** Rooms that can be used in each slot. */
  readonly openRooms: Int32Array;
  /** `apart[one * items + other]` is 1 where the two can't run side by side. */
  readonly apart: Uint8Array;
  /** The track that shares one room, or -1. */
  readonly roomTrack: Int32Array;
  readonly roomTracks: number;
  readonly required: readonly boolean[];
  /** Per item, what each group of like-minded people gains, in whole units. */
  readonly wants: readonly Float64Array[];
  /** How many people each of those groups has. */
  readonly people: Float64Array;
  /** Units per point of the score. */
  readonly scale: number;
  readonly minutes: Int32Array;
  /** Minutes of the day that slots with sessions may take. */
  readonly minutesAllowed: number;
}

/** Scores are counted in thousandths where a wish isn't a whole number, so that no proof hangs on rounding. */
const PRECISION = 1000;

export function agendaModel(problem: AgendaProblem): AgendaModel {
  const { items, rooms, slots, tracks } = problem;
  const shared = tracks.filter(({ keep }) => keep === 'room').map(({ id }) => id);
  const minutes = Int32Array.from(slots, ({ start, end }) => minutesOf(end) - minutesOf(start));
  const dayMinutes = minutesOf(problem.day.end) - minutesOf(problem.day.start);
  return {
    problem,
    items: items.length,
    slots: slots.length,
    capacities: rooms.map(({ capacity }) => capacity),
    slotsOf: Int32Array.from(items, (item) => slotBits(problem, item)),
    roomsOf: Int32Array.from(items, (item) => roomBits(problem, item)),
    openRooms: Int32Array.from(slots, ({ id }) => bitsOf(rooms, (room) => !problem.blocked.some((block) => block.slot === id && (block.room ?? room.id) === room.id))),
    apart: apartMatrix(problem),
    roomTrack: Int32Array.from(items, ({ track }) => (track === undefined ? -1 : shared.indexOf(track))),
    roomTracks: shared.length,
    required: items.map(({ id, required }) => required || problem.fixed.some(({ item }) => item === id)),
    ...supportOf(problem),
    minutes,
    minutesAllowed: Math.floor(dayMinutes * (1 - problem.meetingShare) + 1e-9),
  };
}

function bitsOf<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.reduce((bits, value, place) => (holds(value) ? bits | (1 << place) : bits), 0);
}

function slotBits({ slots, tracks, presenters, fixed }: AgendaProblem, item: AgendaItem): number {
  const pins = fixed.filter((pin) => pin.item === item.id);
  const limits = [item.slots, tracks.find(({ id }) => id === item.track)?.slots, ...item.presenters.map((name) => presenters.find(({ id }) => id === name)?.slots)];
  return bitsOf(slots, ({ id, start, end }) => {
    const fits = item.minutes <= minutesOf(end) - minutesOf(start);
    return fits && limits.every((limit) => limit === undefined || limit.includes(id)) && pins.every(({ slot }) => slot === id);
  });
}

function roomBits({ rooms, fixed }: AgendaProblem, item: AgendaItem): number {
  const pinned = fixed.find((pin) => pin.item === item.id)?.room;
  return bitsOf(rooms, ({ id }) => (item.rooms === undefined || item.rooms.includes(id)) && (pinned === undefined || pinned === id));
}

function apartMatrix({ items, conflicts }: AgendaProblem): Uint8Array {
  const apart = new Uint8Array(items.length ** 2);
  const place = new Map(items.map(({ id }, index) => [id, index]));
  const mark = (one: number, other: number): void => {
    apart[one * items.length + other] = apart[other * items.length + one] = 1;
  };
  items.forEach((one, index) =>
    items.slice(0, index).forEach((other, before) => {
      const sharesTrack = one.track !== undefined && one.track === other.track;
      if (sharesTrack || one.presenters.some((name) => other.presenters.includes(name))) mark(index, before);
    }),
  );
  for (const [one, other] of conflicts) mark(place.get(one) ?? 0, place.get(other) ?? 0);
  return apart;
}

/** People who want the same are one group: a thousand guests often have a hundred different wishes. */
function supportOf({ items, voters }: AgendaProblem): Pick<AgendaModel, 'wants' | 'people' | 'scale'> {
  const whole = voters.every(({ wants }) => Object.values(wants).every(Number.isInteger));
  const scale = whole ? 1 : PRECISION;
  const groups = new Map<string, { people: number; row: readonly number[] }>();
  for (const { people, wants } of voters) {
    const row = items.map(({ id }) => (Object.hasOwn(wants, id) ? Math.round((wants[id] ?? 0) * scale) : 0));
    const group = groups.get(row.join());
    if (group) group.people += people;
    else groups.set(row.join(), { people, row });
  }
  const kept = [...groups.values()].filter(({ people, row }) => people > 0 && row.some((want) => want > 0));
  return {
    scale,
    people: Float64Array.from(kept, ({ people }) => people),
    wants: items.map((_, item) => Float64Array.from(kept, ({ row }) => row[item] ?? 0)),
  };
}

/** Where each placed item stands, by place in the lists; -1 for what isn't placed. */
export interface Standing {
  readonly slot: Int32Array;
  readonly room: Int32Array;
}

export function planFrom({ problem, scale }: AgendaModel, { slot, room }: Standing, units: number): AgendaPlan {
  const placements = problem.items.flatMap(({ id }, item) => {
    const [at, inRoom] = [problem.slots[slot[item] ?? -1], problem.rooms[room[item] ?? -1]];
    return at && inRoom ? [{ item: id, slot: at.id, room: inRoom.id }] : [];
  });
  return { placements, score: units / scale };
}
