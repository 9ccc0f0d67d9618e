import { ARRIVES_WITHIN_MS } from './lateArrival';
import type { KeptEntry } from './keptEntry';

/** The longest that an entry waits for its next try by a choice of ours. */
export const LONGEST_WAIT_MS = 15 * 60_000;

interface Moment {
  readonly now: number;
  /** Until when the server wants no calls. */
  readonly heldUntil: number;
}

/**
 * The entry with its moments as they can be. What lies further ahead than any wait of ours was reckoned by a clock that has been
 * set back since, and would keep the entry here for as long as that clock was ahead.
 */
export function withinReach(entry: KeptEntry, { now, heldUntil }: Moment): KeptEntry {
  const soonest = Math.max(now, heldUntil);
  const floor = Math.min(entry.floor, soonest);
  const mayArriveUntil = entry.mayArriveUntil === undefined ? undefined : Math.min(entry.mayArriveUntil, now + ARRIVES_WITHIN_MS);
  const { state } = entry;
  const isTooFar = state.kind === 'waiting' && state.notBefore > soonest + LONGEST_WAIT_MS;
  if (!isTooFar && floor === entry.floor && mayArriveUntil === entry.mayArriveUntil) return entry;
  return { ...entry, floor, ...(mayArriveUntil === undefined ? {} : { mayArriveUntil }), ...(isTooFar ? { state: { ...state, notBefore: soonest } } : {}) };
}
