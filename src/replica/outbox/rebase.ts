import { holdsChanges, sameRow } from '../../lists/sameRow';
import type { ListSchema } from '../../lists/schema';
import type { Write } from '../../ports/replica';
import { pendingWrites, withChanges } from '../overlay';
import { valuesOf, type AnyRow } from '../storage/keptRow';
import type { KeptEntry } from './keptEntry';
import { rowName } from './sendable';

export interface Confirmed {
  readonly list: ListSchema;
  readonly write: Write;
  readonly row: AnyRow;
  /** The row may hold changes of somebody else, too. */
  readonly shared: boolean;
}

/**
 * Later writes on a row that we have just written ourselves were made upon what we wrote: they continue from the row as
 * the server now has it, else its new etag would look like somebody else's change. Each is upon the one before it, so that
 * what a write "saw" holds the changes of those that still wait. Entries come in their order.
 */
export function rebased(entries: readonly KeptEntry[], confirmed: Confirmed): readonly KeptEntry[] {
  let upon: AnyRow | undefined = confirmed.row;
  const next = (write: Write): Write => {
    if (!upon || rowName(write) !== rowName(confirmed.write)) return write;
    const after: Write | undefined = continued(write, upon, confirmed);
    // One that a person has yet to decide about changes nothing so far: those behind it still stand on the same row.
    if (!after && write.kind === 'update') return write;
    upon = after?.kind === 'update' ? withChanges(upon, after.changes) : undefined;
    return after ?? write;
  };
  return entries.flatMap((entry) => {
    const writes = entry.writes.map((write, index) => (index < entry.results.length ? write : next(write)));
    return writes.some((write, index) => write !== entry.writes[index]) ? [{ ...entry, writes }] : [];
  });
}

/** The write upon a newer row; undefined where it was made upon something else than what we wrote. */
function continued(write: Write, upon: AnyRow, confirmed: Confirmed): Write | undefined {
  if (write.kind === 'create') return undefined;
  const before = confirmed.write.kind === 'create' ? '' : (confirmed.write.seen?.item.etag ?? '');
  if (write.seen && write.seen.item.etag !== before) return undefined;
  return confirmed.shared && !sawThis(write, upon, confirmed.list) ? undefined : { ...write, seen: upon };
}

/** Whether the columns that a write changes still are as its author saw them. */
function sawThis(write: Exclude<Write, { kind: 'create' }>, row: AnyRow, list: ListSchema): boolean {
  if (write.kind === 'remove') return write.seen !== undefined && sameRow(list, write.seen, row);
  const seen = valuesOf(write.seen);
  return holdsChanges(list, Object.fromEntries(Object.keys(write.changes).map((name) => [name, seen[name]])), row);
}

/**
 * A change of a row for which changes of ours still wait stands on the version that those stand on, not on a newer one that a
 * refresh brought: what a colleague wrote meanwhile was hidden under ours, so its author hasn't seen it and is to be asked.
 */
export function uponWaiting(entries: readonly KeptEntry[], writes: readonly Write[]): readonly Write[] {
  return writes.map((write) => {
    const before = pendingWrites(entries, write.list).filter((one) => rowName(one.write) === rowName(write)).at(-1)?.write;
    if (write.kind === 'create' || !write.seen || before?.kind !== 'update') return write;
    return { ...write, seen: { ...write.seen, item: before.seen.item } };
  });
}

/**
 * What takes an earlier change of ours back stands on what we made of the row since, or our own later version would look like
 * somebody else's; but not where what it takes back was changed again: then a person is to be asked.
 */
export function uponOurOwn(entries: readonly KeptEntry[], write: Write, list: ListSchema | undefined): Write {
  if (!list || write.kind === 'create' || !write.seen || write.seen.item.id === '') return write;
  let row = write.seen;
  for (const entry of entries) {
    if (entry.state.kind === 'conflict' || entry.state.kind === 'refused') continue;
    for (const [index, ours] of entry.writes.entries()) {
      if (ours.kind !== 'update' || rowName(ours) !== rowName(write) || ours.seen.item.etag !== row.item.etag) continue;
      row = entry.results[index] ?? withChanges(row, ours.changes);
    }
  }
  return sawThis(write, row, list) ? { ...write, seen: row } : write;
}

/**
 * Whoever held on to a change of theirs saw the colleague's row, and held on to what they made of the same columns since: those
 * changes now stand on that row too. What touches another column does not, and is decided about by itself.
 */
export function decidedToo(entries: readonly KeptEntry[], entry: KeptEntry, kept: Write, theirs: AnyRow): readonly KeptEntry[] {
  if (kept.kind !== 'update') return [];
  const isDecided = (write: Write) =>
    write.kind === 'update' && rowName(write) === rowName(kept) && write.seen.item.etag === kept.seen.item.etag && Object.keys(write.changes).every((name) => name in kept.changes);
  const later = entries.filter(({ id, order }) => id !== entry.id && order > entry.order);
  return later.flatMap((one) => {
    const writes = one.writes.map((write, index) => (index >= one.results.length && write.kind === 'update' && isDecided(write) ? { ...write, seen: { ...write.seen, item: theirs.item } } : write));
    return writes.some((write, index) => write !== one.writes[index]) ? [{ ...one, writes }] : [];
  });
}
