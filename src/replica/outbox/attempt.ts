import { asProblem, Problem, type ProblemCode } from '../../domain/problem';
import { holdsChanges, sameRow } from '../../lists/sameRow';
import type { ListSchema } from '../../lists/schema';
import type { Records } from '../../ports/records';
import type { Write } from '../../ports/replica';
import { settledByRule } from './settling';
import type { AnyRow } from '../storage/keptRow';

/** What became of one write. */
export type Outcome =
  /** The server said yes; null: the row is gone. `shared`: it may hold changes of somebody else, too. */
  | { readonly kind: 'confirmed'; readonly row: AnyRow | null; readonly shared?: true }
  /** To be tried again in another form: on the row as it is now, for instance. */
  | { readonly kind: 'rewritten'; readonly write: Write }
  | { readonly kind: 'conflict'; readonly theirs: AnyRow | null }
  /** No answer, or not now. */
  | { readonly kind: 'later'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problem: Problem };

const LATER: readonly ProblemCode[] = ['offline', 'timedOut', 'busy', 'serverFailed', 'notSignedIn', 'cancelled', 'startAgain'];

/** Sends one write and says what became of it. A reply that was lost is made good: by key for a create, by value for an update. */
export async function attempt(records: Records, list: ListSchema, write: Write): Promise<Outcome> {
  try {
    return await send(records, list, write);
  } catch (thrown) {
    return failure(asProblem(thrown));
  }
}

const failure = (problem: Problem): Outcome => ({ kind: LATER.includes(problem.code) ? 'later' : 'refused', problem });

async function send(records: Records, list: ListSchema, write: Write): Promise<Outcome> {
  switch (write.kind) {
    case 'create':
      return answered(records, list, write, async () => confirmed(await records.create(list, write.row)));
    case 'update':
      return answered(records, list, write, async () => confirmed(await update(records, list, write)));
    case 'remove':
      return isKnown(write.seen) ? answered(records, list, write, () => remove(records, list, write.seen)) : see(records, list, write);
  }
}

/** A row of our own that was never confirmed has no id: its create was given up meanwhile. */
const isKnown = (row: AnyRow | undefined): row is AnyRow => row !== undefined && row.item.id !== '';

async function update(records: Records, list: ListSchema, write: Extract<Write, { kind: 'update' }>): Promise<AnyRow> {
  const { seen, changes, key } = write;
  if (!isKnown(seen)) throw new Problem('notFound', `${list.name}/${key} was never made`);
  if (changesNothing(write)) return seen;
  return records.update(list, seen.item.id, seen.item.etag, changes);
}

/** What is left of a write that a colleague has done already (`firstStands`), or has outdone (`latestWins`). */
export const changesNothing = (write: Write): boolean => write.kind === 'update' && Object.keys(write.changes).length === 0;

const confirmed = (row: AnyRow): Outcome => ({ kind: 'confirmed', row });

async function remove(records: Records, list: ListSchema, seen: AnyRow | undefined): Promise<Outcome> {
  if (isKnown(seen)) await records.remove(list, seen.item.id, seen.item.etag);
  return { kind: 'confirmed', row: null };
}

/**
 * What is removed is looked at first: for its etag, and so that it can be put back. Where it was a row of our own that never arrived, and a
 * colleague's now stands under its key, that is not what was removed: a person is asked.
 */
async function see(records: Records, list: ListSchema, write: Extract<Write, { kind: 'remove' }>): Promise<Outcome> {
  const there = await records.findByKey(list, write.key);
  if (!there) return { kind: 'confirmed', row: null };
  if (write.seen && !sameRow(list, write.seen, there)) return settledByRule(list, write, there) ?? { kind: 'conflict', theirs: there };
  return { kind: 'rewritten', write: { ...write, seen: there } };
}

/** Reads the row that stood in the way, where one did, and decides whether it is a conflict at all. */
async function answered(records: Records, list: ListSchema, write: Write, ask: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await ask();
  } catch (thrown) {
    const problem = asProblem(thrown);
    if (!isInTheWay(problem, write)) return failure(problem);
    // A list that is gone answers notFound here too, which refuses the write.
    const theirs = (await records.findByKey(list, write.kind === 'create' ? write.row.key : write.key)) ?? null;
    return met(list, write, theirs);
  }
}

const isInTheWay = ({ code }: Problem, { kind }: Write) => code === 'changedMeanwhile' || code === (kind === 'create' ? 'alreadyThere' : 'notFound');

function met(list: ListSchema, write: Write, theirs: AnyRow | null): Outcome {
  if (write.kind === 'remove' && !theirs) return { kind: 'confirmed', row: null };
  // A create whose row went again between the two requests is simply tried again.
  if (write.kind === 'create' && !theirs) return { kind: 'rewritten', write };
  if (theirs && write.kind !== 'remove' && holdsChanges(list, write.kind === 'create' ? write.row : write.changes, theirs)) {
    return { kind: 'confirmed', row: theirs, shared: true };
  }
  if (theirs && write.kind !== 'create' && isMadeAnew(list, write, theirs)) return { kind: 'rewritten', write: { ...write, seen: theirs } };
  return settledByRule(list, write, theirs) ?? { kind: 'conflict', theirs };
}

/** The row that was seen went and came back as it was, under another id: a removal of it was undone. Nobody changed anything. */
const isMadeAnew = (list: ListSchema, { seen }: Exclude<Write, { kind: 'create' }>, theirs: AnyRow) => seen !== undefined && seen.item.id !== theirs.item.id && sameRow(list, seen, theirs);
