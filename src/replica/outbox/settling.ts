import type { Changes, ListSchema, Row } from '../../lists/schema';
import type { Write } from '../../ports/replica';
import { withChanges } from '../overlay';
import { comparable, valuesOf, type AnyRow } from '../storage/keptRow';
import type { Outcome } from './attempt';

export type Settling = { readonly keep: 'mine' } | { readonly keep: 'theirs' } | { readonly keep: 'both'; readonly changes: Changes<ListSchema> };

/** The write that carries out a person's choice; undefined when nothing is left to write. */
export function settled(write: Write, theirs: AnyRow | null, how: Settling): Write | undefined {
  if (how.keep === 'theirs') return undefined;
  if (!theirs) return writtenAnew(write, how);
  const { list } = write;
  const { key } = theirs;
  if (how.keep === 'both') return { kind: 'update', list, key, changes: { ...changedBy(write), ...how.changes }, seen: theirs };
  if (write.kind === 'remove') return { ...write, seen: theirs };
  return { kind: 'update', list, key, changes: write.kind === 'create' ? replacing(theirs, write.row) : write.changes, seen: theirs };
}

/** What holds both versions comes over the rest of mine: only columns that can't hold two need choosing. */
function changedBy(write: Write): Changes<ListSchema> {
  if (write.kind !== 'create') return write.kind === 'update' ? write.changes : {};
  const { key: _, ...values } = write.row;
  return values;
}

/** The row is gone: what was changed is made again, with what the person saw of it. */
function writtenAnew(write: Write, how: Settling): Write | undefined {
  if (write.kind === 'remove') return undefined;
  const before = write.kind === 'create' ? write.row : rowOf(write.seen);
  const mine = write.kind === 'create' ? {} : write.changes;
  return { kind: 'create', list: write.list, row: withChanges(before, how.keep === 'both' ? { ...mine, ...how.changes } : mine) };
}

/** What a person filled in, without what the server added. */
export function rowOf(stored: AnyRow): Row<ListSchema> {
  const { item: _, ...row } = stored;
  return row;
}

/** The changes that make a row equal to mine: what mine doesn't have is emptied. */
function replacing(theirs: AnyRow, mine: Row<ListSchema>): Changes<ListSchema> {
  const emptied = Object.keys(rowOf(theirs)).map((name) => [name, null] as const);
  const { key: _, ...changes } = { ...Object.fromEntries(emptied), ...mine };
  return changes;
}

/**
 * Settles what the list has a rule for (`latestWins`, `firstStands`), so that nobody is asked: the later value stays, and so
 * does a row that somebody changed after the write that is being taken back. Undefined where a person has to choose.
 */
export function settledByRule(list: ListSchema, write: Write, theirs: AnyRow | null): Outcome | undefined {
  const { latestWins, firstStands } = list;
  if (firstStands !== undefined && write.kind === 'create' && theirs && valueIn(theirs, firstStands) !== valueIn(write.row, firstStands)) return nothingLeft(list, theirs);
  if (latestWins === undefined) return undefined;
  if (theirs && write.kind === 'remove') return { kind: 'confirmed', row: theirs, shared: true };
  if (theirs && write.kind !== 'remove' && valueIn(theirs, latestWins) >= valueIn(mineOf(write), latestWins)) return nothingLeft(list, theirs);
  const next = settled(write, theirs, { keep: 'mine' });
  return next ? { kind: 'rewritten', write: next } : { kind: 'confirmed', row: theirs, shared: true };
}

/** An update of nothing: there is nothing left to write, and nothing of the colleague's to take back. */
const nothingLeft = (list: ListSchema, theirs: AnyRow): Outcome => ({ kind: 'rewritten', write: { kind: 'update', list: list.name, key: theirs.key, changes: {}, seen: theirs } });

const mineOf = (write: Exclude<Write, { kind: 'remove' }>) => (write.kind === 'create' ? write.row : { ...write.seen, ...write.changes });
const valueIn = (row: object, column: string) => comparable(valuesOf(row)[column] ?? '');
