import type { Clock, NewId } from '../../ports/clock';
import type { Outbox, Write } from '../../ports/replica';
import { withChanges } from '../overlay';
import { withNextWrite } from './changes';
import type { Edit, EntryBook } from './entryBook';
import { isOpen, remainingWrites, shownEntry, type KeptEntry } from './keptEntry';
import { oppositeWrites } from './opposite';
import { withKnown } from './placeholders';
import { decidedToo, uponOurOwn, uponWaiting } from './rebase';
import type { ListByName } from './sendable';
import type { Sender } from './sender';
import { settled, type Settling } from './settling';

/** How long a confirmed entry can still be taken back. */
const KEEP_CONFIRMED_MS = 24 * 3_600_000;

export interface OutboxNeeds {
  readonly book: EntryBook;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly listNamed: ListByName;
  readonly onChange: Outbox['onChange'];
}

/** Writes on their way: each change of the book is kept before it is answered, then sent without being waited for. */
export function outbox({ book, sender, clock, newId, listNamed, onChange }: OutboxNeeds): Outbox {
  const now = () => clock.now();
  const sendOn = () => void sender.flush();

  const add = async (what: string, writes: readonly Write[], waitsFor?: string): Promise<string> => {
    if (writes.length === 0) throw new Error('an entry without writes');
    const id = newId();
    await book.edit((entries) => ({
      put: [newEntry(id, what, uponWaiting(entries, writes), { now: now(), order: nextOrder(entries), ...(waitsFor === undefined ? {} : { waitsFor }) })],
      remove: entries.flatMap((entry) => (now() - (entry.confirmedOn ?? now()) > KEEP_CONFIRMED_MS ? [entry.id] : [])),
    }));
    sendOn();
    return id;
  };

  const change = async (id: string, how: (entry: KeptEntry, entries: readonly KeptEntry[]) => Edit) => {
    await book.edit((entries) => {
      const entry = entries.find((one) => one.id === id);
      return entry ? how(entry, entries) : {};
    });
    sendOn();
  };

  return {
    add: (what, writes, how) => add(what, writes, how?.waitsFor),
    entries: () => book.entries().filter(isOpen).map(shownEntry),
    onChange,
    undo: (id) =>
      change(id, (entry, entries) => {
        if (entries.some(({ undoes }) => undoes === id)) return {};
        const upon = (write: Write) => uponOurOwn(entries, write, listNamed(write.list));
        return takenBack(entry, { id: newId(), now: now(), order: nextOrder(entries), upon });
      }),
    settle: (id, how) => change(id, (entry, entries) => decided(entry, entries, how, now())),
    drop: (id) => change(id, ({ state }) => (state.kind === 'sending' ? {} : { remove: [id] })),
    release: async (waitsFor, known, { without = [] } = {}) => {
      await book.edit((entries) => ({ put: entries.filter(({ state }) => state.kind === 'waiting' && state.waitsFor === waitsFor).map((entry) => released(entry, known, without)) }));
      sendOn();
    },
    flush: () => sender.flush({ retry: true, signedIn: true }),
  };
}

interface Place {
  readonly now: number;
  readonly order: number;
}

function newEntry(id: string, what: string, writes: readonly Write[], place: Place & { readonly waitsFor?: string } & Pick<KeptEntry, 'undoes' | 'mayArriveUntil'>): KeptEntry {
  const { now, order, waitsFor, ...known } = place;
  const state = { kind: 'waiting', tries: 0, notBefore: now, ...(waitsFor === undefined ? {} : { waitsFor }) } as const;
  return { id, what, madeOn: now, writes, state, order, results: [], sent: false, floor: 0, ...known };
}

const nextOrder = (entries: readonly KeptEntry[]) => Math.max(0, ...entries.map(({ order }) => order)) + 1;

/**
 * What may have arrived is taken back by its opposite, queued behind it: dropping it could leave a row that nobody knows
 * of. Of an entry that stopped halfway the rest is off, and what was done of it is taken back. One that was confirmed stays a while:
 * it tells which versions of a row are ours.
 */
function takenBack(entry: KeptEntry, place: Place & { readonly id: string; readonly upon: (write: Write) => Write }): Edit {
  const isStopped = entry.state.kind === 'conflict' || entry.state.kind === 'refused';
  const undone = entry.sent && !isStopped ? entry.writes : entry.writes.slice(0, entry.results.length);
  const writes = oppositeWrites(undone, entry.results).map(place.upon);
  const remove = isStopped || !entry.sent ? { remove: [entry.id] } : {};
  const { mayArriveUntil } = entry;
  const undoing = { now: place.now, order: place.order, undoes: entry.id, ...(mayArriveUntil === undefined ? {} : { mayArriveUntil }) };
  return writes.length === 0 ? remove : { put: [newEntry(place.id, entry.what, writes, undoing)], ...remove };
}

function decided(entry: KeptEntry, entries: readonly KeptEntry[], how: Settling, now: number): Edit {
  if (entry.state.kind !== 'conflict') return {};
  const { theirs } = entry.state;
  const [write] = remainingWrites(entry);
  const next = write && settled(write, theirs, how);
  const waiting: KeptEntry = { ...entry, state: { kind: 'waiting', tries: 0, notBefore: now } };
  if (next) return { put: [withNextWrite(waiting, next), ...(theirs && how.keep === 'mine' ? decidedToo(entries, entry, write, theirs) : [])] };
  // Theirs stays as it is: this write is left out, the others of the entry go on.
  const writes = entry.writes.filter((_, index) => index !== entry.results.length);
  if (writes.length > entry.results.length) return { put: [{ ...waiting, writes }] };
  return writes.length === 0 ? { remove: [entry.id] } : { put: [{ ...waiting, writes, confirmedOn: now }] };
}

function released(entry: KeptEntry, known: Readonly<Record<string, string>>, without: readonly string[]): KeptEntry {
  const { state } = entry;
  if (state.kind !== 'waiting') return entry;
  const { waitsFor: _, ...waiting } = state;
  return { ...entry, writes: withKnown(entry.writes, known).map((write) => lacking(write, without)), state: waiting };
}

function lacking(write: Write, without: readonly string[]): Write {
  if (write.kind !== 'create') return write;
  const nothing = Object.fromEntries(without.map((name) => [name, null]));
  return { ...write, row: withChanges(write.row, nothing) };
}
