import type { ProblemCode } from '../../domain/problem';
import type { BentRow } from '../../lists/items';
import type { DeltaToken } from '../../ports/records';
import { longer, waitAt, type Wait } from '../../ports/wait';
import type { Query } from '../storage/keptRow';
import type { Mark, Transaction } from '../storage/store';

/** What is remembered of a list's copy. */
export interface ListState {
  /** Where the delta left off; absent for lists that are copied by a query. */
  readonly token?: DeltaToken;
  /** When what stands here was true. */
  readonly at?: number;
  /** Until then it needs no asking; after a failure, until when not to ask again by itself. */
  readonly freshUntil: number;
  /** When this was noted. Where that lies ahead, the clock was set back since, and `freshUntil` tells nothing. */
  readonly noted: number;
  /** Why the last time that it was asked for went wrong. */
  readonly failed?: ProblemCode;
}

/** A query whose rows stand here. */
export interface JournalState {
  readonly query: Query;
  readonly at: number;
}

// A mark holds what these functions put under its name; nothing else writes them, so the types below are true.
export const listMark = (list: string) => `list:${list}:state`;
export const listState = async (transaction: Transaction, list: string) => (await transaction.mark(listMark(list))) as ListState | undefined;

export const bentMark = (list: string) => `bent:${list}:rows`;
export const bentRows = async (transaction: Transaction, list: string) => ((await transaction.mark(bentMark(list))) as readonly BentRow[] | undefined) ?? [];
export const allBentRows = async (transaction: Transaction) => (await transaction.marks('bent:')).flatMap(({ value }) => value as readonly BentRow[]);

const RECALLED = 'recalled:';
interface Recalled {
  readonly texts: readonly string[];
  readonly at: number;
}
export const recalledMark = (name: string, texts: readonly string[], at: number): Mark => ({ name: `${RECALLED}${name}`, value: { texts, at } satisfies Recalled });
export const recalled = async (transaction: Transaction, name: string) => ((await transaction.mark(`${RECALLED}${name}`)) as Recalled | undefined)?.texts;
export const recalledBefore = async (transaction: Transaction, moment: number) =>
  (await transaction.marks(RECALLED)).filter(({ value }) => (value as Recalled).at < moment).map(({ name }) => name);

/** The moment before which the server wants no calls; a window that opens meanwhile must know it. */
const HELD = 'held:wait';
/** Keeps a wait, unless one stands here already that lasts longer. */
export async function keepWait(transaction: Transaction, wait: Wait): Promise<void> {
  const before = await heldWait(transaction);
  transaction.putMark({ name: HELD, value: before ? longer(wait, waitAt(before, wait.told)) : wait });
}
export const heldWait = async (transaction: Transaction) => (await transaction.mark(HELD)) as Wait | undefined;

const journalPrefix = (list: string) => `journal:${list}:`;
export const journalMark = (list: string, query: Query) =>
  `${journalPrefix(list)}${query.column}${'values' in query ? `=${query.values.join().toLowerCase()}` : `:${query.from}..${query.to}`}`;
export const journalStates = async (transaction: Transaction, list: string): Promise<readonly (JournalState & Mark)[]> =>
  (await transaction.marks(journalPrefix(list))).map((mark) => ({ ...mark, ...(mark.value as JournalState) }));
export const journalState = async (transaction: Transaction, list: string, query: Query) =>
  (await transaction.mark(journalMark(list, query))) as JournalState | undefined;
