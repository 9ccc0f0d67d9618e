import type { ListSchema } from '../lists/schema';
import { keyOf, withWrites, type PendingWrite } from './overlay';
import { matches, type AnyRow, type KeptRow, type Query } from './storage/keptRow';
import type { Store, Transaction } from './storage/store';

/** Rows of one list, as they will be once `writes` have been sent, in one transaction. */
export async function readRows(store: Store, list: ListSchema, query: Query | 'all', writes: readonly PendingWrite[]): Promise<readonly AnyRow[]> {
  const kept = await store.read([list.name], (transaction) => readKept(transaction, list.name, query, writes));
  const rows = withWrites(kept.flatMap(({ row }) => (row ? [row] : [])), writes);
  return query === 'all' || writes.length === 0 ? rows : rows.filter((row) => matches(query, row));
}

async function readKept(transaction: Transaction, list: string, query: Query | 'all', writes: readonly PendingWrite[]): Promise<readonly KeptRow[]> {
  const found = query === 'all' ? transaction.allRows(list) : transaction.rowsBy(list, query);
  if (query === 'all' || writes.length === 0) return found;
  const keys = [...new Set(writes.map(({ write }) => keyOf(write)))];
  const touched = transaction.rowsBy(list, { column: 'key', values: keys });
  return [...(await found), ...(await touched)];
}
