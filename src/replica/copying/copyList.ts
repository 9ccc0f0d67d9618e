import type { ListSchema } from '../../lists/schema';
import type { Delta, Found } from '../../ports/records';
import { comparable, type Query } from '../storage/keptRow';
import { MARKS, type Store, type Transaction } from '../storage/store';
import { doubtJournals, isOutdated, keepFound, newerRows, noteBent, putRows, type Asked } from './keepFound';
import { bentMark, listMark } from './marks';

/** Small enough that a panel's point read, which waits for a running write, waits no more than a few frames. */
const ROWS_PER_WRITE = 100;
/** Traces of removed rows outlive any answer that was asked for before the removal. */
const KEEP_TRACE_MS = 10 * 60_000;

export interface Copied extends Asked {
  readonly freshUntil: number;
}

/**
 * Writes a whole list in pieces, then removes what is no longer in it and notes the token. Nobody sees the list empty, and
 * a window that closes halfway has only true rows and no token, so that the next one copies again.
 *
 * `go(done)` is asked after each piece, with the part that is done; false stops the copying.
 */
export async function copyWhole(store: Store, list: ListSchema, delta: Delta<ListSchema>, how: Copied & { readonly go: (done: number) => boolean }): Promise<void> {
  // Asked for first, when a first copy finds none: reading twenty thousand keys back at the end would hold up the pane.
  const before = await store.read([list.name], (transaction) => transaction.keys(list.name));
  const stay = new Set<string>();
  for (let from = 0; from < delta.rows.length; from += ROWS_PER_WRITE) {
    const piece = delta.rows.slice(from, from + ROWS_PER_WRITE);
    for (const { key } of piece) stay.add(comparable(key));
    await store.write([list.name], async (transaction) =>
      putRows(transaction, list, piece, await newerRows(transaction, list.name, how)),
    );
    if (!how.go((from + piece.length) / delta.rows.length)) return;
  }
  await store.write([list.name, MARKS], async (transaction) => {
    const newer = await newerRows(transaction, list.name, how);
    for (const key of before) if (!stay.has(key) && !newer.has(key)) transaction.removeRow(list.name, key);
    transaction.putMark({ name: bentMark(list.name), value: delta.bent });
    noteCopied(transaction, list, how, delta.next);
  });
}

/** Applies what changed since the last token. */
export async function applyDelta(store: Store, list: ListSchema, delta: Delta<ListSchema>, how: Copied): Promise<void> {
  await store.write([list.name, MARKS], async (transaction) => {
    const newer = await newerRows(transaction, list.name, how);
    const rows = delta.rows.filter((row) => !isOutdated(row, newer));
    // A changed row goes first too: somebody may have changed its key by hand. A bent one is not to be shown as it was.
    await removeByIds(transaction, list.name, [...delta.removed, ...delta.bent.map(({ id }) => id), ...rows.map(({ item }) => item.id)]);
    putRows(transaction, list, rows, newer);
    await noteBent(transaction, list.name, delta.bent, new Set([...delta.removed, ...delta.rows.map(({ item }) => item.id)]));
    await removeTraces(transaction, list, how.asked);
    noteCopied(transaction, list, how, delta.next);
  });
}

async function removeByIds(transaction: Transaction, list: string, ids: readonly string[]): Promise<void> {
  const kept = await Promise.all(ids.map((id) => transaction.rowById(list, id)));
  for (const one of kept) if (one) transaction.removeRow(list, one.key);
}

/** Puts what a query found in the place of what it found before. */
export async function replaceOpen(store: Store, list: ListSchema, query: Query, found: Found<ListSchema>, how: Copied): Promise<void> {
  await store.write([list.name, MARKS], async (transaction) => {
    const gone = await keepFound(transaction, list, query, { ...found, asked: how.asked, now: how.now });
    await doubtJournals(transaction, list.name, gone);
    await removeTraces(transaction, list, how.asked);
    noteCopied(transaction, list, how);
  });
}

async function removeTraces(transaction: Transaction, list: ListSchema, asked: number): Promise<void> {
  const confirmed = await transaction.confirmedAfter(list.name, 0);
  const old = confirmed.filter((kept) => !kept.row && (kept.confirmed ?? 0) < asked - KEEP_TRACE_MS);
  for (const { key } of old) transaction.removeRow(list.name, key);
}

function noteCopied(transaction: Transaction, list: ListSchema, { asked, freshUntil }: Copied, token?: string): void {
  transaction.putMark({ name: listMark(list.name), value: { at: asked, noted: asked, freshUntil, ...(token === undefined ? {} : { token }) } });
}
