import type { ListSchema } from '../../lists/schema';
import type { Clock } from '../../ports/clock';
import type { Found, Records } from '../../ports/records';
import type { Query } from '../storage/keptRow';
import { MARKS, type Store, type Transaction } from '../storage/store';
import type { Windows } from '../windows';
import { keepFound, type Answer } from './keepFound';
import { journalMark, journalState, journalStates } from './marks';

export interface JournalsNeeds {
  readonly store: Store;
  readonly records: Records;
  readonly clock: Clock;
  readonly windows: Windows;
  /** How long a fetched journal counts as fresh. */
  readonly freshMs: number;
  readonly changed: () => void;
}

export interface Journals {
  /** Since when all that a query finds here was true; undefined when (part of) it was never fetched. */
  fetchedAt(list: ListSchema, query: Query): Promise<number | undefined>;
  /** Fetches what isn't fresh; the same question at the same time is asked once. */
  fetch(list: ListSchema, query: Query, force: boolean): Promise<void>;
}

/** Journal rows, read per partner and period when somebody looks, and kept with when they were fetched. */
export function journals(needs: JournalsNeeds): Journals {
  const running = new Map<string, Promise<void>>();
  const ages = agesOfTurn(needs.store);

  async function fetchStale(list: ListSchema, query: Query, force: boolean): Promise<void> {
    const now = needs.clock.now();
    const isStale = (at: number | undefined) => force || at === undefined || at > now || now - at >= needs.freshMs;
    const stale = (await ages(list, query)).filter(({ at }) => isStale(at)).map(({ part }) => part);
    if (stale.length === 0) return;
    const found = await find(needs.records, list, query, stale);
    await keep(needs, list, stale, { ...found, asked: now, now: needs.clock.now });
    needs.windows.tell('rows');
    needs.changed();
  }

  return {
    async fetchedAt(list, query) {
      const moments = (await ages(list, query)).map(({ at }) => at);
      return moments.includes(undefined) ? undefined : Math.min(needs.clock.now(), ...moments.map(Number));
    },
    fetch(list, query, force) {
      const name = `${journalMark(list.name, query)}${force ? '!' : ''}`;
      const mine = running.get(name) ?? fetchStale(list, query, force).finally(() => running.delete(name));
      running.set(name, mine);
      return mine;
    },
  };
}

interface Age {
  readonly part: Query;
  readonly at: number | undefined;
}

/** Questions of one turn are answered by one reading: what each then asks of the server is asked in one turn too, and travels together. */
function agesOfTurn(store: Store): (list: ListSchema, query: Query) => Promise<readonly Age[]> {
  type Work = (transaction: Transaction) => Promise<readonly Age[]>;
  let turn: { readonly works: Work[]; readonly read: Promise<readonly (readonly Age[])[]> } | undefined;
  const begin = () => {
    const works: Work[] = [];
    const read = Promise.resolve().then(() => {
      turn = undefined;
      return store.read([MARKS], (transaction) => Promise.all(works.map((work) => work(transaction))));
    });
    return (turn = { works, read });
  };
  return async (list, query) => {
    const { works, read } = turn ?? begin();
    const place = works.push((transaction) => Promise.all(partsOf(query).map(async (part) => ({ part, at: await knownAt(transaction, list, part) })))) - 1;
    return (await read)[place] ?? [];
  };
}

/** What is remembered apart: each value by itself, so that a table of twenty asks only for the partners not yet known. */
const partsOf = (query: Query): readonly Query[] =>
  'values' in query ? [...new Set(query.values)].map((value) => ({ column: query.column, values: [value] })) : [query];

async function knownAt(transaction: Transaction, list: ListSchema, part: Query): Promise<number | undefined> {
  const exact = await journalState(transaction, list.name, part);
  if (exact || 'values' in part) return exact?.at;
  const wider = (await journalStates(transaction, list.name)).filter(({ query }) => holds(query, part));
  return wider.length === 0 ? undefined : Math.max(...wider.map(({ at }) => at));
}

const holds = (wide: Query, narrow: Query) =>
  'from' in wide && 'from' in narrow && wide.column === narrow.column && wide.from <= narrow.from && wide.to >= narrow.to;

function find(records: Records, list: ListSchema, query: Query, stale: readonly Query[]): Promise<Found<ListSchema>> {
  if (!('values' in query)) return records.findRange(list, query);
  return records.find(list, query.column, stale.flatMap((part) => ('values' in part ? part.values : [])));
}

async function keep({ store }: JournalsNeeds, list: ListSchema, parts: readonly Query[], answer: Answer): Promise<void> {
  const [first] = parts;
  if (!first) return;
  const whole: Query = 'values' in first ? { column: first.column, values: parts.flatMap((part) => ('values' in part ? part.values : [])) } : first;
  await store.write([list.name, MARKS], async (transaction) => {
    await keepFound(transaction, list, whole, answer);
    for (const part of parts) transaction.putMark({ name: journalMark(list.name, part), value: { query: part, at: answer.asked } });
  });
}
