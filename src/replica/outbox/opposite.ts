import type { Changes, ListSchema } from '../../lists/schema';
import type { Write } from '../../ports/replica';
import { withChanges } from '../overlay';
import type { AnyRow } from '../storage/keptRow';
import { rowOf } from './settling';

/**
 * The writes that take these back, last first. `results` are the rows as the server confirmed them, as far as it did; for
 * the others the sender fills in what is confirmed by then.
 */
export function oppositeWrites(writes: readonly Write[], results: readonly (AnyRow | null)[]): readonly Write[] {
  return writes.flatMap((write, index) => opposite(write, results[index] ?? undefined) ?? []).reverse();
}

function opposite(write: Write, result: AnyRow | undefined): Write | undefined {
  const { list } = write;
  switch (write.kind) {
    case 'create':
      return { kind: 'remove', list, key: write.row.key, ...(result ? { seen: result } : {}) };
    case 'update':
      return { kind: 'update', list, key: write.key, changes: before(write), seen: result ?? withChanges(write.seen, write.changes) };
    case 'remove':
      // Without what was seen of it there was no row to remove.
      return write.seen && { kind: 'create', list, row: rowOf(write.seen) };
  }
}

/** The values that the changed columns had. */
function before({ changes, seen }: Extract<Write, { kind: 'update' }>): Changes<ListSchema> {
  const nothing = Object.fromEntries(Object.keys(changes).map((name) => [name, null]));
  const had = Object.fromEntries(Object.entries(rowOf(seen)).filter(([name]) => name in changes));
  return { ...nothing, ...had };
}
