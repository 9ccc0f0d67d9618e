import { minutesBetween, msOf } from '../days';
import type { SeenItem } from '../seenItem';
import type { Recognition } from './recognition';
import type { Snapshot } from './snapshot';

export type Difference =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'longer' | 'shorter'; readonly minutes: number }
  /** Keys of partners. */
  | { readonly kind: 'partnersAdded' | 'partnersRemoved'; readonly partners: readonly string[] };

export interface ItemNow {
  readonly item: SeenItem;
  readonly recognition: Recognition;
  readonly isCancelled: boolean;
}

/**
 * What changed since the context was attached (A9): it stays with a meeting that moved or was cancelled, and says so.
 * For an occurrence the snapshot should be its own: against a series' every date would count as moved.
 */
export function differences(snapshot: Snapshot | undefined, { item, recognition, isCancelled }: ItemNow): readonly Difference[] {
  const cancelled: readonly Difference[] = isCancelled ? [{ kind: 'cancelled' }] : [];
  if (!snapshot) return cancelled;
  return [...cancelled, ...timeDifferences(snapshot, item), ...partnerDifferences(snapshot, recognition)];
}

function timeDifferences(then: Snapshot, now: SeenItem): readonly Difference[] {
  const moved = minutesBetween(then.start, now.start);
  const [before, after] = [minutesBetween(then.start, then.end), minutesBetween(now.start, now.end)];
  const longer = before === undefined || after === undefined ? 0 : after - before;
  return [
    ...(moved && then.start && now.start ? [{ kind: 'moved' as const, from: then.start, to: now.start }] : []),
    ...(longer === 0 ? [] : [{ kind: longer > 0 ? ('longer' as const) : ('shorter' as const), minutes: Math.abs(longer) }]),
  ];
}

/** Somebody who still has to be asked about may be any of the choices, so those don't count as gone. */
function partnerDifferences(then: Snapshot, { partners, ambiguous }: Recognition): readonly Difference[] {
  const [before, now] = [new Set(then.partners), new Set(partners.map(({ key }) => key))];
  const perhaps = new Set(ambiguous.flatMap(({ choices }) => choices.map(({ key }) => key)));
  const added = [...now].filter((key) => !before.has(key));
  const removed = [...before].filter((key) => !now.has(key) && !perhaps.has(key));
  return [
    ...(added.length > 0 ? [{ kind: 'partnersAdded' as const, partners: added }] : []),
    ...(removed.length > 0 ? [{ kind: 'partnersRemoved' as const, partners: removed }] : []),
  ];
}

/** Whether the item lies before now: then "moved" and "added" are history, and a contact can be logged. */
export const isPast = (item: SeenItem, now: number): boolean => (msOf(item.end ?? item.start) ?? Infinity) < now;
