import { ACROSS_LAYERS, overfullTable, STRANGERS, type FixedSeat, type Pair, type SeatingProblem } from '../../plan/seating/seating';
import { organisationOf, pairName, pairsOf, type Acquaintance, type Guest } from './acquainted';
import type { DaySeating, Seated } from './daySeating';

/** Who of those who come is seated. */
export const takingPart = <P extends Guest>(people: readonly P[], { out }: Pick<DaySeating, 'out'>): readonly P[] => people.filter(({ key }) => !out.includes(key));

interface Wanted {
  /** Those who take part. */
  readonly people: readonly Guest[];
  readonly seating: DaySeating;
  readonly known: readonly Acquaintance[];
  /** Pairs of organisations that met at the last edition (`a b`): another pair of theirs brings half as much. */
  readonly connected: ReadonlySet<string>;
}

/** The seating as the solver sees it. Wishes about somebody who doesn't come have lapsed. */
export function seatingProblemOf({ people, seating, known, connected }: Wanted): SeatingProblem {
  const here = new Set(people.map(({ key }) => key));
  const both = ([one, other]: Pair) => here.has(one) && here.has(other);
  const acquainted = new Set(known.map(({ pair }) => pairName(pair)));
  const guests = people.map((person) => ({ id: person.key, ...optional('organisation', organisationOf(person)), ...optional('layer', person.layer) }));
  const byKey = new Map(people.map((person) => [person.key, person]));
  const halved = connected.size === 0 ? [] : pairsOf([...here]).filter((pair) => !acquainted.has(pairName(pair)) && connected.has(organisations(pair, byKey)));
  return {
    guests,
    tables: Array.from({ length: seating.tables }, (_, table) => ({ id: String(table), seats: seating.chairs })),
    rounds: seating.rounds,
    known: known.map(({ pair }) => pair).filter(both),
    weights: halved.map((pair) => ({ pair, weight: usualWeight(pair, byKey) / 2 })),
    mustMeet: seating.meet.filter(both),
    mustNotMeet: seating.apart.filter(both),
    fixed: seating.pins.filter(({ person, table }) => here.has(person) && table < seating.tables).map(({ person, table, round }) => ({ guest: person, table: String(table), ...optional('round', round) })),
  };
}

function organisations([one, other]: Pair, byKey: ReadonlyMap<string, Guest>): string {
  const [first, second] = [byKey.get(one), byKey.get(other)];
  return pairName([(first && organisationOf(first)) ?? '', (second && organisationOf(second)) ?? '']);
}

function usualWeight([one, other]: Pair, byKey: ReadonlyMap<string, Guest>): number {
  const [first, second] = [byKey.get(one)?.layer, byKey.get(other)?.layer];
  return first !== undefined && second !== undefined && first !== second ? ACROSS_LAYERS : STRANGERS;
}

// The computed key is exactly `K`, which TypeScript widens to string.
const optional = <K extends string, T>(name: K, value: T | undefined) => (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: T };

/** As it stands for who comes now: whoever doesn't any more has left their chair, and whoever is new has none yet. */
export interface Standing {
  readonly seated: Seated;
  /** Per round, who takes part and has no chair. */
  readonly unseated: readonly (readonly string[])[];
}

export function standingFor({ tables, rounds, seated }: DaySeating, people: readonly Guest[]): Standing {
  const here = new Set(people.map(({ key }) => key));
  const shaped = Array.from({ length: rounds }, (_, round) => Array.from({ length: tables }, (__, table) => (seated[round]?.[table] ?? []).filter((key) => here.has(key))));
  return { seated: shaped, unseated: shaped.map((round) => [...here].filter((key) => !round.some((table) => table.includes(key)))) };
}

/** Seats those who have no chair around all who have one. */
export function keepingAll(problem: SeatingProblem, { seated, unseated }: Standing): SeatingProblem {
  const standing = seated.flatMap((tables, round) => tables.flatMap((keys, table) => keys.map((guest): FixedSeat => ({ guest, table: String(table), round }))));
  const pinned = unseated.flatMap((keys, round) => keys.flatMap((guest) => (problem.fixed ?? []).filter((pin) => pin.guest === guest && (pin.round ?? round) === round).map((pin): FixedSeat => ({ ...pin, round }))));
  return { ...problem, fixed: [...standing, ...pinned] };
}

export type Obstacle = { readonly kind: 'few'; readonly people: number; readonly chairs: number } | { readonly kind: 'nobody' } | { readonly kind: 'fixed'; readonly table: number; readonly round: number; readonly people: readonly string[] };

/** Why nobody can be seated like this; undefined where it can be tried. */
export function obstacleTo(problem: SeatingProblem): Obstacle | undefined {
  const chairs = problem.tables.reduce((sum, { seats }) => sum + seats, 0);
  if (problem.guests.length < 2) return { kind: 'nobody' };
  if (chairs < problem.guests.length) return { kind: 'few', people: problem.guests.length, chairs };
  const overfull = overfullTable(problem);
  return overfull && { kind: 'fixed', table: Number(overfull.table), round: overfull.round, people: [...new Set(overfull.fixed.map(({ guest }) => guest))] };
}
