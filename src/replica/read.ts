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

/** The same inside a transaction that is open; `writes` may come while the rows are being read. */
export async function rowsIn(transaction: Transaction, list: ListSchema, query: Query, writes: Promise<readonly PendingWrite[]>): Promise<readonly AnyRow[]> {
  const [found, pending] = await Promise.all([transaction.rowsBy(list.name, query), writes]);
  const touched = pending.length > 0 ? await transaction.rowsBy(list.name, touchedBy(pending)) : [];
  const rows = withWrites([...found, ...touched].flatMap(({ row }) => (row ? [row] : [])), pending);
  return pending.length === 0 ? rows : rows.filter((row) => matches(query, row));
}

const touchedBy = (writes: readonly PendingWrite[]): Query => ({ column: 'key', values: [...new Set(writes.map(({ write }) => keyOf(write)))] });

async function readKept(transaction: Transaction, list: string, query: Query | 'all', writes: readonly PendingWrite[]): Promise<readonly KeptRow[]> {
  const found = query === 'all' ? transaction.allRows(list) : transaction.rowsBy(list, query);
  if (query === 'all' || writes.length === 0) return found;
  const touched = transaction.rowsBy(list, touchedBy(writes));
  return [...(await found), ...(await touched)];
}
