import type { ListSchema } from '../../lists/schema';
import { isCopied } from '../overlay';
import { matches, type KeptRow } from '../storage/keptRow';
import { MARKS, type Store, type Transaction } from '../storage/store';
import { journalStates, recalledBefore } from './marks';

const DAY_MS = 24 * 3_600_000;
const KEEP_MS = 14 * DAY_MS;
const PRUNED = 'pruned:all';

/** Once a day: forgets journals and items that nobody looked up for two weeks, with the rows that no other query still covers. */
export async function pruneJournals(store: Store, lists: readonly ListSchema[], now: number): Promise<void> {
  const last = Number((await store.read([MARKS], (transaction) => transaction.mark(PRUNED))) ?? 0);
  if (now - last < DAY_MS) return;
  const journals = lists.filter(({ copying }) => copying.as !== 'whole');
  for (const list of journals) await store.write([list.name, MARKS], (transaction) => pruneList(transaction, list, now - KEEP_MS));
  await store.write([MARKS], async (transaction) => {
    for (const name of await recalledBefore(transaction, now - KEEP_MS)) transaction.removeMark(name);
    transaction.putMark({ name: PRUNED, value: now });
  });
}

async function pruneList(transaction: Transaction, list: ListSchema, before: number): Promise<void> {
  const states = await journalStates(transaction, list.name);
  // At 0 stands a query in doubt, which is asked again when somebody looks: it is as old as any.
  const old = states.filter(({ at }) => at < before);
  const live = states.filter(({ at }) => at >= before);
  const covered = ({ row }: KeptRow) => row !== undefined && ((list.copying.as === 'open' && isCopied(list, row)) || live.some(({ query }) => matches(query, row)));
  for (const { name } of old) transaction.removeMark(name);
  for (const kept of await candidates(transaction, list, old, before)) if (!covered(kept)) transaction.removeRow(list.name, kept.key);
}

/** Rows of forgotten queries, and own writes that stayed here without any query. */
async function candidates(transaction: Transaction, list: ListSchema, old: Awaited<ReturnType<typeof journalStates>>, before: number): Promise<readonly KeptRow[]> {
  const found = await Promise.all(old.map(({ query }) => transaction.rowsBy(list.name, query)));
  const confirmed = (await transaction.confirmedAfter(list.name, 0)).filter((kept) => (kept.confirmed ?? 0) < before);
  return [...found.flat(), ...confirmed];
}
