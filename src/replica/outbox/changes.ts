import type { Problem } from '../../domain/problem';
import type { ListSchema } from '../../lists/schema';
import { remainingWrites, refusedState, type KeptEntry } from './keptEntry';
import type { Edit } from './entryBook';
import { mayArrive, remembering, takenBackTwice } from './lateArrival';
import { rebased } from './rebase';
import type { Write } from '../../ports/replica';
import { changesNothing, type Outcome } from './attempt';
import { rowName } from './sendable';

/** What happened to one entry while sending, as changes of the book. All of these are pure. */

/** The entry as it is while its request is under way; undefined when it may not be sent (any more). */
export function claimed(entry: KeptEntry | undefined): KeptEntry | undefined {
  return entry?.state.kind === 'waiting' && entry.state.waitsFor === undefined ? { ...entry, state: { kind: 'sending' }, sent: true } : undefined;
}

export interface Moment {
  readonly list: ListSchema | undefined;
  readonly now: number;
  /** When to try again after this many failures. */
  readonly backOff: (tries: number) => number;
  /** The number of times that the entry was tried before. */
  readonly tries: number;
}

/** What the book becomes when `outcome` is known of the entry's next write. */
export function recorded(entries: readonly KeptEntry[], entry: KeptEntry, outcome: Outcome, moment: Moment): Edit {
  switch (outcome.kind) {
    case 'confirmed':
      return recordedYes(entries, entry, outcome, moment);
    case 'rewritten':
      return { put: [withNextWrite(entry, outcome.write), ...leftAlone(entries, entry, outcome.write)] };
    case 'later':
      return { put: [waitingAgain(remembering(entry, outcome.problem, moment.now), outcome.problem, moment)] };
    case 'conflict':
      return stopped(entries, { ...entry, state: { kind: 'conflict', theirs: outcome.theirs } });
    case 'refused':
      return stopped(entries, { ...entry, state: refusedState(outcome.problem) });
  }
}

function recordedYes(entries: readonly KeptEntry[], entry: KeptEntry, yes: Extract<Outcome, { kind: 'confirmed' }>, { now, list }: Moment): Edit {
  const { row } = yes;
  const [write] = remainingWrites(entry);
  const next: KeptEntry = { ...entry, ...unstopped(entry, now), results: [...entry.results, row] };
  const done = next.results.length === next.writes.length;
  const ours = done ? { ...next, confirmedOn: now } : next;
  const until = write?.kind === 'remove' ? mayArrive(entries, entry, write) : 0;
  if (write?.kind === 'remove' && until > now) return { put: [takenBackTwice(entry, write, until)] };
  if (!write || !row || !list) return { put: [ours] };
  const later = entries.filter(({ id, order }) => id !== entry.id && order > entry.order);
  const continued = rebased([ours, ...later], { list, write, row, shared: yes.shared === true });
  return { put: [ours, ...continued] };
}

/** Another window, which sent the same without a lock, may have been told no where this one is told yes: then it goes on. */
const unstopped = ({ state }: KeptEntry, now: number): Partial<KeptEntry> => (state.kind === 'conflict' || state.kind === 'refused' ? { state: { kind: 'waiting', tries: 0, notBefore: now } } : {});

export function withNextWrite(entry: KeptEntry, write: KeptEntry['writes'][number]): KeptEntry {
  return { ...entry, writes: entry.writes.map((one, index) => (index === entry.results.length ? write : one)) };
}

/** A colleague's row that stands where ours would have come is neither taken away nor changed by taking ours back. */
function leftAlone(entries: readonly KeptEntry[], entry: KeptEntry, write: Write): readonly KeptEntry[] {
  const undoing = entries.find(({ undoes, sent }) => undoes === entry.id && !sent);
  if (!undoing || !changesNothing(write)) return [];
  return [{ ...undoing, writes: undoing.writes.map((one) => (one.kind !== 'create' && rowName(one) === rowName(write) ? write : one)) }];
}

export const isSignedOut = ({ code }: Problem): boolean => code === 'notSignedIn' || code === 'cancelled';

function waitingAgain(entry: KeptEntry, problem: Problem, { now, backOff, tries }: Moment): KeptEntry {
  // A sign-in that has run out says nothing of the server: it is tried at once after signing in.
  if (isSignedOut(problem)) return { ...entry, state: { kind: 'waiting', tries, notBefore: now, signedOut: true } };
  const floor = problem.retryAfterMs === undefined ? entry.floor : now + problem.retryAfterMs;
  return { ...entry, floor, state: { kind: 'waiting', tries: tries + 1, notBefore: Math.max(floor, now) + backOff(tries) } };
}

/** An entry that a person has taken back already needs no decision of theirs: what was done of it is undone, the rest is off. */
function stopped(entries: readonly KeptEntry[], entry: KeptEntry): Edit {
  const undoing = entries.find(({ undoes, sent }) => undoes === entry.id && !sent);
  if (!undoing) return { put: [entry] };
  const writes = undoing.writes.slice(undoing.writes.length - entry.results.length);
  return entry.results.length === 0 ? { remove: [entry.id, undoing.id] } : { put: [{ ...undoing, writes }], remove: [entry.id] };
}
