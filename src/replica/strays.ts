import type { IDBPDatabase } from 'idb';
import type { Stray } from '../ports/replica';
import { isOpen, shownEntry, type KeptEntry } from './outbox/keptEntry';
import { databaseName, DATABASE_PREFIX, deleteDatabase, openExisting } from './storage/database';
import { idbStore } from './storage/idbStore';
import { forgetCopies } from './storage/openStore';
import { ENTRIES, MARKS, type Store } from './storage/store';

/** Copies of other accounts on this device, as far as their owners left unsent work in them. */
export interface Strays {
  /** Deletes the copies of other accounts; of one with unsent work, everything but that. */
  tidy(): Promise<void>;
  found(): Promise<readonly Stray[]>;
  drop(): Promise<void>;
}

export function strays(factory: IDBFactory | undefined, account: string): Strays {
  const names = async () => {
    const databases = (await factory?.databases?.()) ?? [];
    return databases.flatMap(({ name }) => (name?.startsWith(DATABASE_PREFIX) && name !== databaseName(account) ? [name] : []));
  };
  const each = async (use: (factory: IDBFactory, name: string) => Promise<void>) => {
    if (factory) for (const name of await names()) await use(factory, name);
  };
  return {
    tidy: () => each(tidyOne),
    async found() {
      const all: Stray[] = [];
      await each(async (factory, name) => {
        const stray = await lookInto(factory, name, strayIn);
        if (stray && stray.entries.length > 0) all.push(stray);
      });
      return all;
    },
    drop: () => each(deleteDatabase),
  };
}

async function tidyOne(factory: IDBFactory, name: string): Promise<void> {
  const entries = await lookInto(factory, name, async (store, database) => {
    const kept = await openEntries(store);
    if (kept.length > 0) await forgetCopies(store, listsIn(database));
    return kept;
  });
  if (!entries || entries.length === 0) await deleteDatabase(factory, name);
}

/** Uses a database that is there, and closes it. A database in a form that can't be read counts as empty. */
async function lookInto<T>(factory: IDBFactory, name: string, look: (store: Store, database: IDBPDatabase) => Promise<T>): Promise<T | undefined> {
  const database = await openExisting(factory, name);
  if (!database) return undefined;
  try {
    return database.objectStoreNames.contains(ENTRIES) ? await look(idbStore(database), database) : undefined;
  } finally {
    database.close();
  }
}

const listsIn = (database: IDBPDatabase) => [...database.objectStoreNames].filter((name) => name !== MARKS && name !== ENTRIES);

const openEntries = async (store: Store): Promise<readonly KeptEntry[]> => (await store.read([ENTRIES], (transaction) => transaction.entries())).filter(isOpen);

async function strayIn(store: Store): Promise<Stray> {
  const account = await store.read([MARKS], (transaction) => transaction.mark('account'));
  return { account: typeof account === 'string' ? account : '', entries: (await openEntries(store)).map(shownEntry) };
}
