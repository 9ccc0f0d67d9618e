import type { Problem } from '../../domain/problem';
import type { Write } from '../../ports/replica';
import { remainingWrites, type KeptEntry } from './keptEntry';
import { rowName } from './sendable';

/**
 * A request that we gave up on may be carried out by the server all the same, a minute or two later. Changes and removals are
 * stopped then by their etag and a second create by its key; but a create that arrives after its row was taken back again
 * meets nothing, and would leave a row that its author has taken back. So that removal is done twice: at once, and once more
 * when nothing can be under way.
 */
export const ARRIVES_WITHIN_MS = 2 * 60_000;

/** The entry, with what a try without an answer means for it. */
export const remembering = (entry: KeptEntry, { code }: Problem, now: number): KeptEntry => (code === 'timedOut' || code === 'offline' ? leftUnanswered(entry, now) : entry);

export function leftUnanswered(entry: KeptEntry, now: number): KeptEntry {
  return remainingWrites(entry)[0]?.kind === 'create' ? { ...entry, mayArriveUntil: now + ARRIVES_WITHIN_MS } : entry;
}

/** Until when a create of the row that was removed may arrive; 0 where none is known of. */
export function mayArrive(entries: readonly KeptEntry[], entry: KeptEntry, removal: Write): number {
  const makers = entries.filter(({ id, writes }) => id === entry.id || writes.some((write) => write.kind === 'create' && rowName(write) === rowName(removal)));
  return Math.max(0, ...makers.map(({ mayArriveUntil }) => mayArriveUntil ?? 0));
}

/** Waits to look for the row by its key, because it would come under an id that nobody knows yet. */
export function takenBackTwice(entry: KeptEntry, removal: Extract<Write, { kind: 'remove' }>, until: number): KeptEntry {
  const { seen } = removal;
  const again: Write = seen ? { ...removal, seen: { ...seen, item: { ...seen.item, id: '' } } } : removal;
  const writes = entry.writes.map((write, index) => (index === entry.results.length ? again : write));
  return { ...entry, writes, state: { kind: 'waiting', tries: 0, notBefore: until } };
}
