import { wrap, type IDBPDatabase } from 'idb';
import type { ListSchema } from '../../lists/schema';
import { indexedColumns } from './keptRow';
import { ENTRIES, MARKS } from './store';

/** `at.partner`: where a kept row holds the value that it is found by. */
const ID_INDEX = 'id';
const CONFIRMED_INDEX = 'confirmed';

const plannedIndexes = (list: ListSchema): readonly string[] => [ID_INDEX, CONFIRMED_INDEX, ...indexedColumns(list).map((name) => `at.${name}`)];

/**
 * Opens the account's database with a store per list and an index per indexed column, made or mended where they differ.
 *
 * The version number is nobody's to remember: what stands there is compared with what the schemas ask for, and one
 * higher is opened when they differ. A list whose indexes changed is emptied and copied again; unsent writes stay.
 */
export async function openPlanned(factory: IDBFactory, name: string, lists: readonly ListSchema[]): Promise<IDBPDatabase> {
  const found = await open(factory, name, undefined, lists);
  if (lists.every((list) => isAsPlanned(found, list))) return found;
  const next = found.version + 1;
  found.close();
  return open(factory, name, next, lists);
}

function open(factory: IDBFactory, name: string, version: number | undefined, lists: readonly ListSchema[]): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    const request = version === undefined ? factory.open(name) : factory.open(name, version);
    request.onupgradeneeded = () => {
      if (request.transaction) mend(request.result, request.transaction, lists);
    };
    request.onsuccess = () => resolve(wrap(request.result));
    request.onerror = () => reject(request.error ?? new Error(`opening ${name} failed`));
  });
}

function isAsPlanned(database: IDBPDatabase, list: ListSchema): boolean {
  if (!database.objectStoreNames.contains(list.name)) return false;
  return sameIndexes(list, [...database.transaction(list.name).store.indexNames]);
}

const sameIndexes = (list: ListSchema, names: readonly string[]) => [...names].sort().join() === [...plannedIndexes(list)].sort().join();

function mend(database: IDBDatabase, transaction: IDBTransaction, lists: readonly ListSchema[]): void {
  const has = (name: string) => database.objectStoreNames.contains(name);
  if (!has(MARKS)) database.createObjectStore(MARKS, { keyPath: 'name' });
  if (!has(ENTRIES)) database.createObjectStore(ENTRIES, { keyPath: 'id' });
  for (const list of lists) {
    if (has(list.name)) {
      if (sameIndexes(list, [...transaction.objectStore(list.name).indexNames])) continue;
      database.deleteObjectStore(list.name);
      forgetMarks(transaction.objectStore(MARKS), list.name);
    }
    const store = database.createObjectStore(list.name, { keyPath: 'key' });
    for (const path of plannedIndexes(list)) store.createIndex(path, path);
  }
}

function forgetMarks(marks: IDBObjectStore, list: string): void {
  for (const kind of ['list', 'bent', 'journal']) marks.delete(IDBKeyRange.bound(`${kind}:${list}:`, `${kind}:${list}:\uffff`));
}
