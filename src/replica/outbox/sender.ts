import { Problem } from '../../domain/problem';
import type { ListSchema } from '../../lists/schema';
import type { Chance, Clock } from '../../ports/clock';
import type { GuardedRecords } from '../guardedRecords';
import { keptRow, traceOf } from '../storage/keptRow';
import type { Transaction } from '../storage/store';
import type { Windows } from '../windows';
import { attempt, type Outcome } from './attempt';
import { claimed, isSignedOut, recorded } from './changes';
import { LONGEST_WAIT_MS, withinReach } from './clockSetBack';
import type { EntryBook } from './entryBook';
import { leftUnanswered } from './lateArrival';
import { isOpen, remainingWrites, type KeptEntry } from './keptEntry';
import { isReady, nextMoment, unblocked, type ListByName } from './sendable';

const FIRST_WAIT_MS = 2_000;
/** Sent together: half of what one batch holds, so that reading has room. */
const TOGETHER = 10;
/** Forms in which one write may be tried in a row, each upon newer rows of others, before it waits its turn again. */
const MOST_FORMS = 5;
/** Without a sign-in, how long until a look whether there is one. */
const SIGNED_OUT_MS = 60_000;

export interface SenderNeeds {
  readonly book: EntryBook;
  readonly records: GuardedRecords;
  readonly listNamed: ListByName;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly windows: Windows;
  /** Rows were confirmed. */
  readonly confirmed: () => void;
}

export interface Sender {
  /** Sends what may be sent now; a call while sending adds a round. `retry`: without waiting for a plain back-off. */
  flush(how?: { readonly retry?: boolean; readonly signedIn?: boolean }): Promise<void>;
  stop(): void;
}

/** Sends entries: one window at a time, each entry's writes in order, entries side by side. */
export function sender(needs: SenderNeeds): Sender {
  const { book, clock } = needs;
  let running: Promise<void> | undefined;
  let again = false;
  let signedOutUntil = 0;
  let stopped = false;
  let cancelTimer = () => {};

  const pausedUntil = () => {
    // No further ahead than a pause is long: the clock may have been set back since.
    signedOutUntil = Math.min(signedOutUntil, clock.now() + SIGNED_OUT_MS);
    return Math.max(signedOutUntil, needs.records.heldUntil());
  };

  async function sendAll(): Promise<void> {
    await recover(book, { now: clock.now(), heldUntil: needs.records.heldUntil() });
    for (;;) {
      const ready = unblocked(book.entries(), needs.listNamed).filter((entry) => isReady(entry, clock.now()));
      if (ready.length === 0 || stopped || pausedUntil() > clock.now()) return;
      const outcomes = await Promise.all(ready.slice(0, TOGETHER).map(({ id }) => sendEntry(needs, id)));
      if (outcomes.includes('signedOut')) signedOutUntil = clock.now() + SIGNED_OUT_MS;
    }
  }

  const rounds = async () => {
    do {
      again = false;
      await needs.windows.alone('send', sendAll);
    } while (again && !stopped);
  };

  const setTimer = () => {
    cancelTimer();
    const next = nextMoment(book.entries(), needs.listNamed);
    if (next === undefined || stopped) return;
    // Looked at again before long in any case, because the clock may be set back meanwhile.
    cancelTimer = clock.after(Math.min(LONGEST_WAIT_MS, Math.max(next, pausedUntil()) - clock.now()), () => void flush());
  };

  const flush: Sender['flush'] = async ({ retry = false, signedIn = false } = {}) => {
    if (stopped) return;
    if (signedIn) signedOutUntil = 0;
    if (retry) await liftBackOff(book, clock.now());
    again = true;
    running ??= rounds()
      // The database of a window that closes is closed under its hands; what it was sending is taken up by the next.
      .catch((thrown: unknown) => {
        if (!stopped) throw thrown;
      })
      .finally(() => {
        running = undefined;
        setTimer();
      });
    return running;
  };

  return {
    flush,
    stop() {
      stopped = true;
      cancelTimer();
    },
  };
}

/** Whoever may send finds no other sender: what still says "sending" was left by a window that closed, its fate unknown. */
async function recover(book: EntryBook, moment: { readonly now: number; readonly heldUntil: number }): Promise<void> {
  await book.edit((entries) => ({
    put: entries.flatMap((entry) => {
      const known = withinReach(leftBehind(entry, moment.now), moment);
      return known === entry ? [] : [known];
    }),
  }));
}

const leftBehind = (entry: KeptEntry, now: number): KeptEntry =>
  isOpen(entry) && entry.state.kind === 'sending' ? { ...leftUnanswered(entry, now), state: { kind: 'waiting', tries: 1, notBefore: entry.floor } } : entry;

async function liftBackOff(book: EntryBook, now: number): Promise<void> {
  await book.edit((entries) => ({
    put: entries.flatMap((entry) =>
      entry.state.kind === 'waiting' && entry.state.notBefore > now ? [{ ...entry, state: { ...entry.state, notBefore: Math.max(now, entry.floor) } }] : [],
    ),
  }));
}

async function sendEntry(needs: SenderNeeds, id: string): Promise<'sent' | 'signedOut'> {
  const claim = await claimEntry(needs.book, id);
  let entry = claim?.entry;
  for (let form = 1; entry?.state.kind === 'sending' && isOpen(entry); form += 1) {
    const outcome = await nextOutcome(needs, entry, form);
    if (outcome.kind === 'confirmed') form = 0;
    entry = await record(needs, entry, outcome, claim?.tries ?? 0);
    if (outcome.kind === 'later' && isSignedOut(outcome.problem)) return 'signedOut';
  }
  return 'sent';
}

/** In one transaction, so that what is taken back at this moment is either never sent or known to be under way. */
async function claimEntry(book: EntryBook, id: string): Promise<{ readonly entry: KeptEntry; readonly tries: number } | undefined> {
  let claim: { readonly entry: KeptEntry; readonly tries: number } | undefined;
  await book.edit((entries) => {
    const before = entries.find((one) => one.id === id);
    const entry = claimed(before);
    claim = entry && { entry, tries: before?.state.kind === 'waiting' ? before.state.tries : 0 };
    return entry ? { put: [entry] } : {};
  });
  return claim;
}

async function nextOutcome({ records, listNamed }: SenderNeeds, entry: KeptEntry, form: number): Promise<Outcome> {
  const [write] = remainingWrites(entry);
  const list = write && listNamed(write.list);
  if (!write || !list) return { kind: 'refused', problem: new Problem('badData', `no list ${write?.list ?? ''}`) };
  if (form > MOST_FORMS) return { kind: 'later', problem: new Problem('changedMeanwhile', `${list.name} keeps changing`) };
  return attempt(records, list, write);
}

/** Keeps what became of a write, and the row as the server has it, in one transaction: there is no moment without both. */
async function record(needs: SenderNeeds, sent: KeptEntry, outcome: Outcome, tries: number): Promise<KeptEntry | undefined> {
  const { book, clock } = needs;
  const backOff = (failures: number) => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures) * (0.5 + needs.chance() / 2);
  const list = needs.listNamed(remainingWrites(sent)[0]?.list ?? '');
  let kept: KeptEntry | undefined;
  await book.edit(
    (entries, transaction) => {
      const entry = entries.find(({ id }) => id === sent.id);
      // Without locks another window may have sent the same, and had its answer first: this one is about no later write.
      if (!entry || entry.results.length !== sent.results.length) return {};
      if (list) keepRow(transaction, list, entry, outcome, clock.now());
      const edit = recorded(entries, entry, outcome, { list, now: clock.now(), backOff, tries });
      kept = edit.put?.filter(({ id }) => id === sent.id).at(-1);
      return edit;
    },
    list ? [list.name] : [],
  );
  if (outcome.kind === 'confirmed' || outcome.kind === 'conflict') needs.confirmed();
  return kept;
}

function keepRow(transaction: Transaction, list: ListSchema, entry: KeptEntry, outcome: Outcome, now: number): void {
  const row = outcome.kind === 'confirmed' ? outcome.row : outcome.kind === 'conflict' ? outcome.theirs : undefined;
  if (row) transaction.putRow(list.name, keptRow(list, row, now));
  if (row !== null) return;
  const [write] = remainingWrites(entry);
  if (write && write.kind !== 'create' && write.seen) transaction.putRow(list.name, traceOf(write.seen, now));
  else if (write && write.kind !== 'create') transaction.removeRow(list.name, write.key);
}
