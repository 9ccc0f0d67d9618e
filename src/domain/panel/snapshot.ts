import { isRecord, isTexts } from '../fitting';
import type { ItemContext } from '../journal';
import { descending } from '../order';
import type { SeenItem } from '../seenItem';
import type { Recognition } from './recognition';

/** The item when something was attached: partners only, no persons. */
export type Snapshot = {
  readonly v: 1;
  readonly start?: string;
  readonly end?: string;
  /** Keys. */
  readonly partners: readonly string[];
};

/** The column holds 8,000 characters of JSON. */
const MOST_PARTNERS = 300;

export function snapshotOf(item: SeenItem, recognition: Recognition): Snapshot {
  const times = { ...(item.start ? { start: item.start } : {}), ...(item.end ? { end: item.end } : {}) };
  return { v: 1, ...times, partners: recognition.partners.map(({ key }) => key).slice(0, MOST_PARTNERS) };
}

/** Reads back what stands in a row; undefined for what isn't a snapshot (declared hats, a later form, a bent row). */
export function readSnapshot(stored: unknown): Snapshot | undefined {
  if (!isRecord(stored) || stored['v'] !== 1 || !isTexts(stored['partners'])) return undefined;
  const { start, end, partners } = stored;
  return { v: 1, ...(typeof start === 'string' ? { start } : {}), ...(typeof end === 'string' ? { end } : {}), partners };
}

/** The newest snapshot among the rows of context: what a colleague saw last. */
export function newestSnapshot(contexts: readonly ItemContext[]): Snapshot | undefined {
  const rows = [...contexts].sort(descending(({ on }) => on));
  for (const { snapshot } of rows) {
    const read = readSnapshot(snapshot);
    if (read) return read;
  }
  return undefined;
}
