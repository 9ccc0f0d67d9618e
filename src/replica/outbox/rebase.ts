import { holdsChanges, sameRow } from '../../lists/sameRow';
import type { ListSchema } from '../../lists/schema';
import type { Write } from '../../ports/replica';
import { withChanges } from '../overlay';
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
