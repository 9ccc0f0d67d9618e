import type { KeptEntry } from '../outbox/keptEntry';
import { comparable, type KeptRow, type Query } from './keptRow';
import type { Mark, Store, Transaction } from './store';

/** The copy where IndexedDB is missing, refused or full: gone when the window closes. */
export function memoryStore(): Store {
  const methods = methodsIn(new Map(), new Map(), new Map());
  let last: Promise<unknown> = Promise.resolve();
  return {
    durable: false,
    read: (_, work) => work(methods),
    write: (_, work) => {
      // One after another, as transactions of a database are.
      const mine = last.then(() => work(methods));
      last = mine.catch(() => undefined);
      return mine;
    },
    close: () => undefined,
  };
}

type Rows = Map<string, KeptRow>;

function methodsIn(lists: Map<string, Rows>, marks: Map<string, Mark>, entries: Map<string, KeptEntry>): Transaction {
  const rowsOf = (list: string): Rows => {
    const rows = lists.get(list) ?? new Map<string, KeptRow>();
    lists.set(list, rows);
    return rows;
  };
  const some = (list: string, wanted: (row: KeptRow) => boolean) => [...rowsOf(list).values()].filter(wanted);
  return {
    row: async (list, key) => rowsOf(list).get(comparable(key)),
    rowById: async (list, id) => some(list, (row) => row.id === id)[0],
    rowsBy: async (list, query) => some(list, isFoundBy(query)),
    allRows: async (list) => some(list, () => true),
    keys: async (list) => [...rowsOf(list).keys()],
    confirmedAfter: async (list, moment) => some(list, ({ confirmed }) => confirmed !== undefined && confirmed > moment),
    putRow: (list, row) => void rowsOf(list).set(row.key, row),
    removeRow: (list, key) => void rowsOf(list).delete(comparable(key)),
    mark: async (name) => marks.get(name)?.value,
    marks: async (prefix) => [...marks.values()].filter(({ name }) => name.startsWith(prefix)),
    putMark: (mark) => void marks.set(mark.name, mark),
    removeMark: (name) => void marks.delete(name),
    entries: async () => [...entries.values()],
    putEntry: (entry) => void entries.set(entry.id, entry),
    removeEntry: (id) => void entries.delete(id),
  };
}

function isFoundBy(query: Query): (row: KeptRow) => boolean {
  const value = (row: KeptRow) => (query.column === 'key' ? row.key : row.at[query.column]);
  if ('values' in query) {
    const values = new Set(query.values.map(comparable));
    return (row) => values.has(value(row) ?? '');
  }
  const [from, to] = [comparable(query.from), comparable(query.to)];
  return (row) => between(value(row), from, to);
}

const between = (value: string | undefined, from: string, to: string) => value !== undefined && value >= from && value <= to;
