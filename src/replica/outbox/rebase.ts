import { holdsChanges } from '../../lists/sameRow';
import type { ListSchema } from '../../lists/schema';
import type { Write } from '../../ports/replica';
import type { KeptEntry } from './keptEntry';
import { rowName } from './sendable';
import { valuesOf, type AnyRow } from '../storage/keptRow';

export interface Confirmed {
  readonly list: ListSchema;
  readonly write: Write;
  readonly row: AnyRow;
  /** The row may hold changes of somebody else, too. */
  readonly shared: boolean;
}

/**
 * Later writes on a row that we have just written ourselves were made upon what we wrote: they continue from the row as
 * the server now has it, else its new etag would look like somebody else's change.
 */
export function rebased(entry: KeptEntry, confirmed: Confirmed): KeptEntry {
  const writes = entry.writes.map((write, index) => (index < entry.results.length ? write : rebasedWrite(write, confirmed)));
  return writes.some((write, index) => write !== entry.writes[index]) ? { ...entry, writes } : entry;
}

function rebasedWrite(write: Write, confirmed: Confirmed): Write {
  if (write.kind === 'create' || rowName(write) !== rowName(confirmed.write)) return write;
  const seen = confirmed.write.kind === 'create' ? undefined : confirmed.write.seen;
  if (write.seen && write.seen.item.etag !== (seen?.item.etag ?? '')) return write;
  return confirmed.shared && !sawThis(write, confirmed) ? write : { ...write, seen: confirmed.row };
}

/** Whether the columns that a write changes still are as its author saw them. */
function sawThis(write: Exclude<Write, { kind: 'create' }>, { list, row }: Confirmed): boolean {
  if (write.kind === 'remove') return write.seen === undefined ? false : holdsChanges(list, write.seen, row);
  const seen = valuesOf(write.seen);
  return holdsChanges(list, Object.fromEntries(Object.keys(write.changes).map((name) => [name, seen[name]])), row);
}
