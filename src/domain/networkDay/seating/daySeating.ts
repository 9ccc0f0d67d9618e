import { isRecord } from '../../fitting';
import type { Pair } from '../../plan/seating/seating';

/** Per round (from 0), per table, the keys of the registrations of who sits there. */
export type Seated = readonly (readonly (readonly string[])[])[];

/** Somebody who keeps a table when others are seated anew: in one round, or in all. */
export interface SeatPin {
  readonly person: string;
  readonly table: number;
  readonly round?: number;
}

/**
 * The tables of a network day: how many, who takes part, what the organiser wishes, and who sits where. People stand in it by the key
 * of their registration, which holds no name. `apart` has no place for a reason, and goes with the seating (N14).
 */
export interface DaySeating {
  readonly tables: number;
  /** Chairs at each table. */
  readonly chairs: number;
  readonly rounds: number;
  /** Registered, but not seated: speakers, hosts. */
  readonly out: readonly string[];
  readonly meet: readonly Pair[];
  readonly apart: readonly Pair[];
  readonly pins: readonly SeatPin[];
  readonly seated: Seated;
}

/** Days after a network day on which its seating is deleted for good, wishes and all: time enough to see to what follows from it. */
export const SEATING_KEPT_DAYS = 30;

export const SEATING_LIMITS = { tables: 100, chairs: 50, rounds: 12, pairs: 500 } as const;

/** Six at a table can still talk as one; more rounds than four leave too little time for each. */
const USUAL_AT_TABLE = 6;
const MOST_USUAL_ROUNDS = 4;

/** What most days would do with so many people: nobody begins with an empty form. */
export function usualSeating(people: number): DaySeating {
  const tables = Math.max(1, Math.min(SEATING_LIMITS.tables, Math.ceil(people / USUAL_AT_TABLE)));
  const chairs = Math.max(2, Math.min(SEATING_LIMITS.chairs, Math.max(USUAL_AT_TABLE, Math.ceil(people / tables)) + 1));
  const toMeetAll = Math.ceil((people - 1) / Math.max(1, Math.ceil(people / tables) - 1));
  return { tables, chairs, rounds: tables === 1 ? 1 : Math.max(1, Math.min(MOST_USUAL_ROUNDS, toMeetAll)), out: [], meet: [], apart: [], pins: [], seated: [] };
}

export type SeatingField = 'tables' | 'chairs' | 'rounds';

/** Which numbers can't stay as they are. */
export const seatingFaults = (numbers: Pick<DaySeating, SeatingField>): readonly SeatingField[] =>
  (['tables', 'chairs', 'rounds'] as const).filter((field) => !Number.isInteger(numbers[field]) || numbers[field] < (field === 'chairs' ? 2 : 1) || numbers[field] > SEATING_LIMITS[field]);

/** As it is stored: each person's key once, and their place in that list everywhere else; five hundred people in twelve rounds fit a column. A type, so that it counts as JSON. */
export type PackedSeating = {
  readonly people: readonly string[];
  readonly tables: number;
  readonly chairs: number;
  readonly rounds: number;
  readonly out: readonly number[];
  readonly meet: readonly (readonly number[])[];
  readonly apart: readonly (readonly number[])[];
  /** Person and table, and the round where there is one. */
  readonly pins: readonly (readonly number[])[];
  readonly seated: readonly (readonly (readonly number[])[])[];
};

export function packed(day: string, { tables, chairs, rounds, ...seating }: DaySeating): PackedSeating {
  const people = [...new Set([...seating.seated.flat(2), ...seating.out, ...seating.meet.flat(), ...seating.apart.flat(), ...seating.pins.map(({ person }) => person)])];
  const places = new Map(people.map((key, place) => [key, place]));
  const at = (key: string) => places.get(key) ?? 0;
  return {
    people: people.map((key) => shortened(day, key)), tables, chairs, rounds,
    out: seating.out.map(at),
    meet: seating.meet.map((pair) => pair.map(at)),
    apart: seating.apart.map((pair) => pair.map(at)),
    pins: seating.pins.map(({ person, table, round }) => [at(person), table, ...(round === undefined ? [] : [round])]),
    seated: seating.seated.map((round) => round.map((table) => table.map(at))),
  };
}

/** Undefined for what is no seating. What isn't about anybody in it is left out. */
export function unpacked(day: string, value: unknown): DaySeating | undefined {
  if (!isRecord(value)) return undefined;
  const { tables, chairs, rounds } = value;
  if (typeof tables !== 'number' || typeof chairs !== 'number' || typeof rounds !== 'number' || seatingFaults({ tables, chairs, rounds }).length > 0) return undefined;
  const keys = listIn(value['people']).map((key) => (typeof key === 'string' ? lengthened(day, key) : ''));
  const keyAt = (place: unknown) => (typeof place === 'number' && keys[place] ? [keys[place]] : []);
  const pairs = (list: unknown) => listIn(list).flatMap((pair) => pairOf(listIn(pair).flatMap(keyAt)));
  return {
    tables, chairs, rounds,
    out: listIn(value['out']).flatMap(keyAt),
    meet: pairs(value['meet']),
    apart: pairs(value['apart']),
    pins: listIn(value['pins']).flatMap((pin) => pinIn(listIn(pin), keyAt)),
    seated: listIn(value['seated']).map((round) => listIn(round).map((table) => listIn(table).flatMap(keyAt))),
  };
}

/** Nearly every key begins with its day's; what doesn't is marked, and stands whole. */
const prefixOf = (day: string) => `${day.toLowerCase()}|`;
const shortened = (day: string, key: string) => (key.startsWith(prefixOf(day)) ? key.slice(prefixOf(day).length) : `=${key}`);
const lengthened = (day: string, key: string) => (key.startsWith('=') ? key.slice(1) : `${prefixOf(day)}${key}`);

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const pairOf = ([one, other]: readonly string[]): readonly Pair[] => (one !== undefined && other !== undefined && one !== other ? [[one, other]] : []);

function pinIn([place, table, round]: readonly unknown[], keyAt: (place: unknown) => readonly string[]): readonly SeatPin[] {
  if (typeof table !== 'number') return [];
  return keyAt(place).map((person) => ({ person, table, ...(typeof round === 'number' ? { round } : {}) }));
}
