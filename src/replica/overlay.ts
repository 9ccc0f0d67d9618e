import type { ListSchema } from '../lists/schema';
import type { Write } from '../ports/replica';
import { isOpen, remainingWrites, type KeptEntry } from './outbox/keptEntry';
import { comparable, valuesOf, type AnyRow } from './storage/keptRow';

/** A write that the server hasn't confirmed, with when it was made. */
export interface PendingWrite {
  readonly write: Write;
  readonly madeOn: number;
}

export const keyOf = (write: Write): string => (write.kind === 'create' ? write.row.key : write.key);

/** What waits for one list, oldest first. What was refused or is in conflict doesn't count: it isn't so (yet). */
export function pendingWrites(entries: readonly KeptEntry[], list: string): readonly PendingWrite[] {
  return entries
    .filter((entry) => isOpen(entry) && (entry.state.kind === 'waiting' || entry.state.kind === 'sending'))
    .flatMap((entry) => remainingWrites(entry).map((write) => ({ write, madeOn: entry.madeOn })))
    .filter(({ write }) => write.list === list);
}

/** Rows as they will be once the waiting writes have been sent; `rows` holds those that the writes touch, too. */
export function withWrites(rows: readonly AnyRow[], writes: readonly PendingWrite[]): readonly AnyRow[] {
  if (writes.length === 0) return rows;
  const byKey = new Map(rows.map((row) => [comparable(row.key), row]));
  for (const pending of writes) applyWrite(byKey, pending);
  return [...byKey.values()];
}

function applyWrite(rows: Map<string, AnyRow>, { write, madeOn }: PendingWrite): void {
  const key = comparable(keyOf(write));
  const current = rows.get(key);
  if (write.kind === 'remove') rows.delete(key);
  else if (write.kind === 'update') rows.set(key, withChanges(current ?? write.seen, write.changes));
  else if (!current) rows.set(key, { ...write.row, item: { id: '', etag: '', modified: new Date(madeOn).toISOString() } });
}

/** `null` empties a column, which a row shows by leaving it out. */
export function withChanges<R extends object>(row: R, changes: object): R {
  const values = { ...row, ...changes };
  const emptied = Object.entries(valuesOf(changes)).flatMap(([name, value]) => (value === null ? [name] : []));
  for (const name of emptied) Reflect.deleteProperty(values, name);
  return values;
}

/** Whether a row is one of those that an "open" list keeps; every row is, of other lists. */
export function isCopied(list: ListSchema, row: AnyRow): boolean {
  if (list.copying.as !== 'open') return true;
  const values = valuesOf(row);
  return Object.entries(list.copying.where).every(([name, wanted]) => values[name] === wanted);
}
