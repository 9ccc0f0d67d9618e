import type { IDBPDatabase } from 'idb';
import type { ListSchema, Stored } from '../lists/schema';
import { isCopied, pendingWrites } from './overlay';
import { rowsIn } from './read';
import { DATABASE_PREFIX, databaseName, openExisting } from './storage/database';
import { idbStore } from './storage/idbStore';
import { ENTRIES, MARKS, type Transaction } from './storage/store';
import { isLeft } from './storage/use';

/** Reads rows by one indexed column; a list that the copy doesn't hold in the form of this version answers with none. */
export type LookBy = <L extends ListSchema>(list: L, column: (keyof L['columns'] & string) | 'key', values: readonly string[]) => Promise<readonly Stored<L>[]>;

/** The copy as it stands, for a script that shows a first fact before the rest of the product has loaded. */
export interface FirstLook {
  /** All of it in one transaction, in which nothing but `by` may be awaited. A copy that nobody used for two weeks shows nothing. */
  read<T>(lists: readonly ListSchema[], now: number, work: (by: LookBy) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Opens the account's copy to look only: nothing is made, mended, sent or asked for. Undefined where there is none yet. The
 * replica itself mends what is outdated.
 */
export async function firstLook(account: string, indexedDB: IDBFactory | undefined): Promise<FirstLook | undefined> {
  const database = indexedDB && (await openExisting(indexedDB, databaseName(account)).catch(() => undefined));
  return database && lookInto(database);
}

/**
 * Opens the one copy that stands in this browser while the host has yet to say whose it should be. Nothing in it is read
 * until the account is named; a copy of another is closed again, unread.
 */
export function lookAhead(indexedDB: IDBFactory | undefined): (account: string) => Promise<FirstLook | undefined> {
  let gone = false;
  const ahead = onlyCopy(indexedDB, () => (gone = true)).catch(() => undefined);
  return async (account) => {
    const found = await ahead;
    const database = gone ? undefined : found;
    if (database?.name === databaseName(account)) return lookInto(database);
    database?.close();
    return firstLook(account, indexedDB);
  };
}

async function onlyCopy(indexedDB: IDBFactory | undefined, onGone: () => void): Promise<IDBPDatabase | undefined> {
  const databases = (await indexedDB?.databases?.()) ?? [];
  const [only, ...others] = databases.flatMap(({ name }) => (name?.startsWith(DATABASE_PREFIX) ? [name] : []));
  if (!indexedDB || only === undefined || others.length > 0) return undefined;
  const database = await openExisting(indexedDB, only);
  // It may stand open for a while: another window that has to change it goes first.
  database?.addEventListener('versionchange', () => {
    database.close();
    onGone();
  });
  return database;
}

function lookInto(database: IDBPDatabase): FirstLook {
  database.addEventListener('versionchange', () => database.close());
  const store = idbStore(database);
  return {
    async read(lists, now, work) {
      const held = lists.filter(({ name }) => database.objectStoreNames.contains(name)).map(({ name }) => name);
      return store.read([MARKS, ENTRIES, ...held], (transaction) => work(lookBy(transaction, isLeft(transaction, now))));
    },
    close: () => database.close(),
  };
}

function lookBy(transaction: Transaction, left: Promise<boolean>): LookBy {
  const entries = transaction.entries();
  return async (list, column, values) => {
    try {
      const rows = await rowsIn(transaction, list, { column, values }, entries.then((all) => pendingWrites(all, list.name)));
      // Rows were checked against the schema by the adapter that read them, so they have its type.
      return ((await left) ? [] : rows.filter((row) => isCopied(list, row))) as unknown as readonly Stored<typeof list>[];
    } catch {
      return [];
    }
  };
}
