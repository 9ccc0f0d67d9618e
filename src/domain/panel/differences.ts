import type { ItemContext } from '../journal';
import type { SeenItem } from '../seenItem';
import type { Recognition } from './recognition';

/** The item when something was attached: partners only, no persons. */
export type Snapshot = {
  readonly v: 1;
  readonly start?: string;
  readonly end?: string;
  readonly partners: readonly string[];
};

export type Difference =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'longer' | 'shorter'; readonly minutes: number }
  /** Keys of partners. */
  | { readonly kind: 'partnersAdded' | 'partnersRemoved'; readonly partners: readonly string[] };

export declare function snapshotOf(item: SeenItem, recognition: Recognition): Snapshot;

/** Reads back what stands in a row; undefined for what isn't a snapshot. */
export declare function readSnapshot(stored: unknown): Snapshot | undefined;

/** What changed since the context was attached (A9). */
export declare function differences(snapshot: Snapshot | undefined, now: {
  readonly item: SeenItem;
  readonly recognition: Recognition;
  readonly isCancelled: boolean;
}): readonly Difference[];

/** The newest snapshot among the rows of context. */
export declare function newestSnapshot(contexts: readonly ItemContext[]): Snapshot | undefined;

/** "Deze keer anders dan de reeks: 1 erbij, 1 eraf, 30 minuten later" (A10). */
export interface AgainstSeries {
  /** Addresses, lower case. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Keys of partners that are there only now, or only otherwise. */
  readonly partnersAdded: readonly string[];
  readonly partnersRemoved: readonly string[];
  /** Positive: later. */
  readonly minutesLater: number;
  /** Positive: longer. */
  readonly minutesLonger: number;
}

export interface SeriesFacts {
  readonly people: readonly string[];
  readonly start: string;
  readonly end: string;
  /** When this occurrence would have begun. */
  readonly original?: string;
}

/** Undefined when nothing differs. `usual` recognises the series' own people. */
export declare function againstSeries(series: SeriesFacts | undefined, occurrence: {
  readonly item: SeenItem;
  readonly recognition: Recognition;
  readonly usual: Recognition;
  readonly timeZone: string;
}): AgainstSeries | undefined;
