import type { ListSchema, Stored } from '../lists/schema';
import { isCopied, pendingWrites } from './overlay';
import { readRows } from './read';
import { databaseName, openExisting } from './storage/database';
import { idbStore } from './storage/idbStore';
import { ENTRIES } from './storage/store';

/** The copy as it stands, for a script that shows a first fact before the rest of the product has loaded. */
export interface FirstLook {
  by<L extends ListSchema>(list: L, column: (keyof L['columns'] & string) | 'key', values: readonly string[]): Promise<readonly Stored<L>[]>;
  close(): void;
}

/**
 * Opens the account's copy to look only: nothing is made, mended, sent or asked for. Undefined where there is none yet.
 *
 * A list that the copy doesn't hold in the form of this version answers with no rows; the replica itself mends that.
 */
export async function firstLook(account: string, indexedDB: IDBFactory | undefined): Promise<FirstLook | undefined> {
  const database = indexedDB && (await openExisting(indexedDB, databaseName(account)).catch(() => undefined));
  if (!database) return undefined;
  database.addEventListener('versionchange', () => database.close());
  const store = idbStore(database);
  const entries = store.read([ENTRIES], (transaction) => transaction.entries());
  return {
    async by(list, column, values) {
      try {
        const rows = await readRows(store, list, { column, values }, pendingWrites(await entries, list.name));
        // Rows were checked against the schema by the adapter that read them, so they have its type.
        return rows.filter((row) => isCopied(list, row)) as unknown as readonly Stored<typeof list>[];
      } catch {
        return [];
      }
    },
    close: () => database.close(),
  };
}
