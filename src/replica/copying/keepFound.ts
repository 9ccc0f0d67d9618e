import type { BentRow } from '../../lists/items';
import type { ListSchema } from '../../lists/schema';
import { comparable, keptRow, matches, type AnyRow, type KeptRow, type Query } from '../storage/keptRow';
import type { Transaction } from '../storage/store';
import { bentMark, bentRows, journalStates } from './marks';

/** When an answer was asked for: what we confirmed later is newer than it. */
export interface Asked {
  readonly asked: number;
  readonly now: () => number;
}

/** Rows as the server had them at some moment. */
export interface Answer extends Asked {
  readonly rows: readonly AnyRow[];
  readonly bent: readonly BentRow[];
}

/** Rows that were confirmed further ahead than this were so by a clock that has been set back; a small correction of it means nothing. */
const SET_BACK_MS = 60_000;

/** Rows, and traces of rows, that a write of ours changed after an answer was asked for; the answer must not undo that. */
export async function newerRows(transaction: Transaction, list: string, { asked, now }: Asked): Promise<ReadonlyMap<string, KeptRow>> {
  // Equal counts as newer: a clock may stand still between the question and the write.
  const latest = now() + SET_BACK_MS;
  const confirmed = (await transaction.confirmedAfter(list, asked - 1)).filter((kept) => (kept.confirmed ?? 0) <= latest);
  return new Map(confirmed.map((kept) => [kept.key, kept]));
}

/** Whether what we have is newer than this row of an answer; somebody may have been at it after us, all the same. */
export function isOutdated(row: AnyRow, newer: ReadonlyMap<string, KeptRow>): boolean {
  const ours = newer.get(comparable(row.key));
  if (!ours) return false;
  return ours.row ? !isNewer(row.item, ours.row.item) : row.item.id === ours.id;
}

/**
 * Whether an item is newer than what we know of it. By its version, because `modified` has whole seconds: what a colleague
 * changed in the second of our own write would be taken for older than that, and the delta never tells it twice.
 */
function isNewer(item: AnyRow['item'], known: AnyRow['item']): boolean {
  if (item.id !== known.id) return Number(item.id) > Number(known.id);
  const [theirs, ours] = [versionIn(item.etag), versionIn(known.etag)];
  return theirs === undefined || ours === undefined ? item.modified > known.modified : theirs > ours;
}

/** SharePoint's etags are `"guid,version"`; anything else tells nothing. */
function versionIn(etag: string): number | undefined {
  const [, version] = /,(\d+)"$/.exec(etag) ?? [];
  return version === undefined ? undefined : Number(version);
}

/** Replaces the rows that a query finds here by those that it found on the server. Gives the rows that went. */
export async function keepFound(transaction: Transaction, list: ListSchema, query: Query, answer: Answer): Promise<readonly KeptRow[]> {
  const newer = await newerRows(transaction, list.name, answer);
  const stay = new Set([...answer.rows.map(({ key }) => comparable(key)), ...newer.keys()]);
  const gone = (await transaction.rowsBy(list.name, query)).filter(({ key }) => !stay.has(key));
  for (const { key } of gone) transaction.removeRow(list.name, key);
  putRows(transaction, list, answer.rows, newer);
  await noteBent(transaction, list.name, answer.bent, new Set(answer.rows.map(({ item }) => item.id)));
  return gone;
}

export function putRows(transaction: Transaction, list: ListSchema, rows: readonly AnyRow[], newer: ReadonlyMap<string, KeptRow>): void {
  for (const row of rows) if (!isOutdated(row, newer)) transaction.putRow(list.name, keptRow(list, row));
}

/** Adds bent rows to those known of a list, and takes off those that were mended or removed. */
export async function noteBent(transaction: Transaction, list: string, bent: readonly BentRow[], mended: ReadonlySet<string>): Promise<void> {
  const known = await bentRows(transaction, list);
  if (known.length === 0 && bent.length === 0) return;
  const now = new Set(bent.map(({ id }) => id));
  const still = known.filter(({ id }) => !mended.has(id) && !now.has(id));
  transaction.putMark({ name: bentMark(list), value: [...still, ...bent] });
}

/** Queries that had found one of these rows are to be asked again: the row went from one of the places that it stood in. */
export async function doubtJournals(transaction: Transaction, list: string, gone: readonly KeptRow[]): Promise<void> {
  if (gone.length === 0) return;
  const doubted = (await journalStates(transaction, list)).filter(({ query }) => gone.some(({ row }) => row && matches(query, row)));
  for (const { name, query } of doubted) transaction.putMark({ name, value: { query, at: 0 } });
}
