import { Problem, type ProblemCode } from '../../domain/problem';
import type { Entry, EntryState } from '../../ports/replica';
import type { AnyRow } from '../storage/keptRow';

/** A state in the form that storage keeps: an Error would lose its code on the way. */
export type KeptState =
  | Exclude<EntryState, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly code: ProblemCode; readonly message: string; readonly requestId?: string };

/** An entry with what sending and taking back need to know of it. */
export interface KeptEntry extends Omit<Entry, 'state'> {
  readonly state: KeptState;
  /** The order in which entries were added, over all windows. */
  readonly order: number;
  /** How many of its writes the server has said yes to, and the rows as they then were (null: removed). */
  readonly results: readonly (AnyRow | null)[];
  /** Whether a request may have arrived: then taking back means sending the opposite. */
  readonly sent: boolean;
  /** The server said not to come back before this moment. */
  readonly floor: number;
  /** Until when a create that got no answer may still arrive: what is taken back before then is looked for once more. */
  readonly mayArriveUntil?: number;
  /** The entry that this one takes back. */
  readonly undoes?: string;
  /** Kept a while after the last yes, so that it can still be taken back. */
  readonly confirmedOn?: number;
}

export const isOpen = (entry: KeptEntry): boolean => entry.confirmedOn === undefined;

/** The writes that the server has not said yes to. */
export const remainingWrites = (entry: KeptEntry) => entry.writes.slice(entry.results.length);

/** The entry as the rest of the product sees it. */
export function shownEntry({ id, what, madeOn, writes, state }: KeptEntry): Entry {
  return { id, what, madeOn, writes, state: shownState(state) };
}

function shownState(state: KeptState): EntryState {
  if (state.kind !== 'refused') return state;
  const { code, message, requestId } = state;
  return { kind: 'refused', problem: new Problem(code, message, requestId === undefined ? {} : { requestId }) };
}

export const refusedState = ({ code, message, requestId }: Problem): KeptState => ({
  kind: 'refused',
  code,
  message,
  ...(requestId === undefined ? {} : { requestId }),
});
