import { unwrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { KeptEntry } from '../outbox/keptEntry';
import { comparable, type KeptRow } from './keptRow';
import { ENTRIES, MARKS, type Mark, type Store, type Transaction } from './store';

type Mode = 'readonly' | 'readwrite';

/** The copy in IndexedDB. */
export function idbStore(database: IDBPDatabase): Store {
  return {
    durable: true,
    read: (scope, work) => run(database, scope, 'readonly', work),
    write: (scope, work) => run(database, scope, 'readwrite', work),
    close: () => database.close(),
  };
}

async function run<T>(database: IDBPDatabase, scope: readonly string[], mode: Mode, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  // Unsent writes must survive a power cut, which browsers no longer promise by default; copies can be fetched again.
  const durability = mode === 'readwrite' && scope.includes(ENTRIES) ? 'strict' : 'default';
  const transaction = database.transaction([...scope], mode, { durability });
  try {
    const result = await work(methodsOf(transaction));
    await transaction.done;
    return result;
  } catch (thrown) {
    transaction.done.catch(() => undefined);
    abort(transaction);
    throw transaction.error ?? thrown;
  }
}

type Opened = IDBPTransaction<unknown, string[], Mode>;

function abort(transaction: Opened): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already, which is what was wanted.
  }
}

/** Requests of one transaction are answered in their order, so the last one's answer tells that all have theirs. */
function resultsOf<T>(requests: readonly IDBRequest<T>[]): Promise<readonly T[]> {
  return new Promise((resolve, reject) => {
    const last = requests.at(-1);
    if (!last) return resolve([]);
    for (const request of requests) request.onerror = () => reject(request.error ?? new Error('a row could not be read'));
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
  });
}

function methodsOf(transaction: Opened): Transaction {
  const store = (name: string) => transaction.objectStore(name);
  // Plain, without a promise and a proxy for each: a panel asks hundreds of times and a copy writes thousands of rows. A failed write
  // fails its transaction, which is awaited.
  const plain = (name: string) => unwrap(transaction).objectStore(name);
  const put = (name: string, value: KeptRow | Mark | KeptEntry) => void plain(name).put(value);
  const remove = (name: string, key: string) => void plain(name).delete(key);
  return {
    row: (list, key) => store(list).get(comparable(key)),
    rowById: (list, id) => store(list).index('id').get(id),
    rowsBy: async (list, query) => {
      const index = query.column === 'key' ? plain(list) : plain(list).index(`at.${query.column}`);
      const ranges = 'values' in query ? [...new Set(query.values.map(comparable))] : [IDBKeyRange.bound(comparable(query.from), comparable(query.to))];
      const found: readonly KeptRow[][] = await resultsOf(ranges.map((range) => index.getAll(range)));
      return found.flat();
    },
    allRows: (list) => store(list).getAll(),
    keys: async (list) => (await store(list).getAllKeys()).map(String),
    confirmedAfter: (list, moment) => store(list).index('confirmed').getAll(IDBKeyRange.lowerBound(moment, true)),
    putRow: (list, row) => put(list, row),
    removeRow: (list, key) => remove(list, comparable(key)),
    mark: async (name) => (await store(MARKS).get(name))?.value,
    marks: (prefix) => store(MARKS).getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    putMark: (mark) => put(MARKS, mark),
    removeMark: (name) => remove(MARKS, name),
    entries: () => store(ENTRIES).getAll(),
    putEntry: (entry) => put(ENTRIES, entry),
    removeEntry: (id) => remove(ENTRIES, id),
  };
}
