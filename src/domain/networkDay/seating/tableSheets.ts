import type { Guest } from './acquainted';
import type { Seated } from './daySeating';

/** A table as it may hang on a wall: by name only those who agreed to stand on the list of participants (N13). */
export interface TableSheet {
  readonly names: readonly string[];
  /** Those who sit there too. */
  readonly others: number;
}

export const wallPlan = (seated: Seated, people: readonly Guest[]): readonly (readonly TableSheet[])[] =>
  seated.map((tables) =>
    tables.map((keys) => {
      const names = keys.flatMap((key) => people.find((person) => person.key === key && person.consent === true)?.name ?? []).sort((one, other) => one.localeCompare(other, 'nl'));
      return { names, others: keys.length - names.length };
    }),
  );

/** What one person is handed: their own tables, round by round; undefined where they have no chair. */
export interface SeatCard {
  readonly name: string;
  readonly tables: readonly (number | undefined)[];
}

export const seatCards = (seated: Seated, people: readonly Guest[]): readonly SeatCard[] =>
  people
    .map(({ key, name }) => ({ name, tables: seated.map((tables) => placeIn(tables, key)) }))
    .filter(({ tables }) => tables.some((table) => table !== undefined))
    .sort((one, other) => one.name.localeCompare(other.name, 'nl'));

function placeIn(tables: readonly (readonly string[])[], key: string): number | undefined {
  const place = tables.findIndex((keys) => keys.includes(key));
  return place < 0 ? undefined : place;
}
