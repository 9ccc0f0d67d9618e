import type { Pair, SeatingProblem } from '../seating/seating';
import { distinctIds, optional, pairOf, type Field } from './field';

const MOST = { guests: 500, tables: 100, seats: 500, rounds: 20, pairs: 125_000, weight: 1000 } as const;

/** Reads a seating; throws `badData` that begins with the faulty field. */
export function readSeating(file: Field): SeatingProblem {
  file.object(['kind', 'people', 'tables', 'rounds', 'known', 'weights', 'mustMeet', 'mustNotMeet']);
  const people = file.at('people').list({ least: 1, most: MOST.guests });
  const tables = file.at('tables').list({ least: 1, most: MOST.tables });
  const ids = distinctIds(people);
  distinctIds(tables);
  const pairs = (name: string): readonly Pair[] => (file.maybe(name)?.list({ least: 0, most: MOST.pairs }) ?? []).map((pair) => pairOf(pair, ids, 'people'));
  const problem: SeatingProblem = {
    guests: people.map((field) => (field.object(['id', 'organisation', 'layer']), { id: field.at('id').text(), ...optional(field, 'organisation', (name) => name.text()), ...optional(field, 'layer', (name) => name.text()) })),
    tables: tables.map((field) => (field.object(['id', 'seats']), { id: field.at('id').text(), seats: field.at('seats').number({ least: 1, most: MOST.seats, whole: true }) })),
    rounds: file.at('rounds').number({ least: 1, most: MOST.rounds, whole: true }),
    known: pairs('known'),
    weights: (file.maybe('weights')?.list({ least: 0, most: MOST.pairs }) ?? []).map((field) => (field.object(['pair', 'weight']), { pair: pairOf(field.at('pair'), ids, 'people'), weight: field.at('weight').number({ least: 0, most: MOST.weight }) })),
    mustMeet: pairs('mustMeet'),
    mustNotMeet: pairs('mustNotMeet'),
  };
  const seats = problem.tables.reduce((sum, table) => sum + table.seats, 0);
  if (seats < people.length) file.at('tables').fail(`${seats} stoelen voor ${people.length} mensen`);
  refuseBoth(file, problem);
  return problem;
}

function refuseBoth(file: Field, { mustMeet, mustNotMeet }: SeatingProblem): void {
  const key = (pair: Pair): string => JSON.stringify([...pair].sort());
  const never = new Map(mustNotMeet.map((pair, place) => [key(pair), place]));
  mustMeet.forEach((pair, place) => {
    const other = never.get(key(pair));
    if (other !== undefined) file.at('mustMeet').list({ least: 0, most: MOST.pairs })[place]?.fail(`staat ook in mustNotMeet[${other}]`);
  });
}
