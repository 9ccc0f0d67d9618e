import { overfullTable, type FixedSeat, type Pair, type SeatingProblem } from '../seating/seating';
import { distinctIds, optional, pairOf, type Field } from './field';

const MOST = { guests: 500, tables: 100, seats: 500, rounds: 20, pairs: 125_000, weight: 1000 } as const;

/** Reads a seating; throws `badData` that begins with the faulty field. */
export function readSeating(file: Field): SeatingProblem {
  file.object(['kind', 'people', 'tables', 'rounds', 'known', 'weights', 'mustMeet', 'mustNotMeet', 'fixed']);
  const people = file.at('people').list({ least: 1, most: MOST.guests });
  const tables = file.at('tables').list({ least: 1, most: MOST.tables });
  const ids = distinctIds(people);
  const tableIds = distinctIds(tables);
  const rounds = file.at('rounds').number({ least: 1, most: MOST.rounds, whole: true });
  const pairs = (name: string): readonly Pair[] => (file.maybe(name)?.list({ least: 0, most: MOST.pairs }) ?? []).map((pair) => pairOf(pair, ids, 'people'));
  const problem: SeatingProblem = {
    guests: people.map((field) => (field.object(['id', 'organisation', 'layer']), { id: field.at('id').text(), ...optional(field, 'organisation', (name) => name.text()), ...optional(field, 'layer', (name) => name.text()) })),
    tables: tables.map((field) => (field.object(['id', 'seats']), { id: field.at('id').text(), seats: field.at('seats').number({ least: 1, most: MOST.seats, whole: true }) })),
    rounds,
    known: pairs('known'),
    weights: (file.maybe('weights')?.list({ least: 0, most: MOST.pairs }) ?? []).map((field) => (field.object(['pair', 'weight']), { pair: pairOf(field.at('pair'), ids, 'people'), weight: field.at('weight').number({ least: 0, most: MOST.weight }) })),
    mustMeet: pairs('mustMeet'),
    mustNotMeet: pairs('mustNotMeet'),
    fixed: (file.maybe('fixed')?.list({ least: 0, most: MOST.pairs }) ?? []).map((field) => fixedAt(field, ids, tableIds, rounds)),
  };
  const seats = problem.tables.reduce((sum, table) => sum + table.seats, 0);
  if (seats < people.length) file.at('tables').fail(`${seats} stoelen voor ${people.length} mensen`);
  refuseBoth(file, problem);
  const overfull = overfullTable(problem);
  if (overfull) file.at('fixed').fail(`in ronde ${overfull.round + 1} past dit niet aan ${overfull.table}: ${[...new Set(overfull.fixed.map(({ guest }) => guest))].join(', ')}`);
  return problem;
}

/** Rounds are counted from 1 in a file. */
function fixedAt(field: Field, people: ReadonlySet<string>, tables: ReadonlySet<string>, rounds: number): FixedSeat {
  field.object(['person', 'table', 'round']);
  const round = field.maybe('round')?.number({ least: 1, most: rounds, whole: true });
  return { guest: field.at('person').reference(people, 'people'), table: field.at('table').reference(tables, 'tables'), ...(round === undefined ? {} : { round: round - 1 }) };
}

function refuseBoth(file: Field, { mustMeet, mustNotMeet }: SeatingProblem): void {
  const key = (pair: Pair): string => JSON.stringify([...pair].sort());
  const never = new Map(mustNotMeet.map((pair, place) => [key(pair), place]));
  mustMeet.forEach((pair, place) => {
    const other = never.get(key(pair));
    if (other !== undefined) file.at('mustMeet').list({ least: 0, most: MOST.pairs })[place]?.fail(`staat ook in mustNotMeet[${other}]`);
  });
}
