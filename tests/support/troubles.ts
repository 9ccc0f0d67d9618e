import type { FaultPlan } from '../../src/local/tenant/faults';

/** What `/local/faults` is told, under the name by which it is counted. */
export const TROUBLES: Readonly<Record<string, FaultPlan>> = {
  none: {},
  cutBefore: { rateCutBefore: 0.6 },
  cutAfter: { rateCutAfter: 0.6 },
  throttled: { rate429: 0.6, retryAfterSeconds: 20 },
  partsThrottled: { rateBatchPart429: 0.5, retryAfterSeconds: 7 },
  unavailable: { rate503: 0.6 },
  failing: { rate500: 0.6 },
  // Longer than the browser waits: it gives up, and a second later the server stores it after all.
  slow: { latencyMs: 31_000 },
  // Carried out long after a second try of it: when its author may have taken it back.
  late: { latencyMs: 95_000, rateSlow: 0.4 },
  expiredDelta: { expiredDelta: true },
};
/** One thing that a person, a colleague, the network or time does. */
export type Step =
  | { readonly do: 'contact'; readonly which: number; readonly day: number }
  | { readonly do: 'context' | 'expire' | 'close' | 'refresh' }
  | { readonly do: 'holder' | 'remove' | 'undo'; readonly which: number }
  | { readonly do: 'colleague'; readonly which: number; readonly what: 'AccountHolderName' | 'Wishes' | 'last' | 'note'; readonly day: number }
  | { readonly do: 'trouble'; readonly name: string; readonly seed: number }
  | { readonly do: 'signOut' | 'pass'; readonly ms: number };
