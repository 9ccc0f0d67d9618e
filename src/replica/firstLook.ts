import type { IDBPDatabase } from 'idb';
import type { ListSchema, Stored } from '../lists/schema';
import { isCopied, pendingWrites } from './overlay';
import { rowsIn } from './read';
import { DATABASE_PREFIX, databaseName, openExisting } from './storage/database';
import { idbStore } from './storage/idbStore';
import { ENTRIES, type Transaction } from './storage/store';

/** Reads rows by one indexed column; a list that the copy doesn't hold in the form of this version answers with none. */
export type LookBy = <L extends ListSchema>(list: L, column: (keyof L['columns'] & string) | 'key', values: readonly string[]) => Promise<readonly Stored<L>[]>;

/** The copy as it stands, for a script that shows a first fact before the rest of the product has loaded. */
export interface FirstLook {
  /** All of it in one transaction, in which nothing but `by` may be awaited. */
  read<T>(lists: readonly ListSchema[], work: (by: LookBy) => Promise<T>): Promise<T>;
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
  const ahead = onlyCopy(indexedDB).catch(() => undefined);
  return async (account) => {
    const database = await ahead;
    if (database?.name === databaseName(account)) return lookInto(database);
    database?.close();
    return firstLook(account, indexedDB);
  };
}

async function onlyCopy(indexedDB: IDBFactory | undefined): Promise<IDBPDatabase | undefined> {
  const databases = (await indexedDB?.databases?.()) ?? [];
  const [only, ...others] = databases.flatMap(({ name }) => (name?.startsWith(DATABASE_PREFIX) ? [name] : []));
  if (!indexedDB || only === undefined || others.length > 0) return undefined;
  const database = await openExisting(indexedDB, only);
  // It may stand open for a while: another window that has to change it goes first.
  database?.addEventListener('versionchange', () => database.close());
  return database;
}

function lookInto(database: IDBPDatabase): FirstLook {
  database.addEventListener('versionchange', () => database.close());
  const store = idbStore(database);
  return {
    async read(lists, work) {
      const held = lists.filter(({ name }) => database.objectStoreNames.contains(name)).map(({ name }) => name);
      return store.read([ENTRIES, ...held], (transaction) => work(lookBy(transaction)));
    },
    close: () => database.close(),
  };
}

function lookBy(transaction: Transaction): LookBy {
  const entries = transaction.entries();
  return async (list, column, values) => {
    try {
      const rows = await rowsIn(transaction, list, { column, values }, entries.then((all) => pendingWrites(all, list.name)));
      // Rows were checked against the schema by the adapter that read them, so they have its type.
      return rows.filter((row) => isCopied(list, row)) as unknown as readonly Stored<typeof list>[];
    } catch {
      return [];
    }
  };
}
