import { minutesOf } from '../plan/agenda/agenda';
import type { NetworkDay } from './day';
import type { SlotKind } from './vocabulary';

export interface SlotDraft {
  readonly kind: SlotKind;
  readonly start: string;
  readonly end: string;
}

/** Opening, then sessions with time to meet after each; the longest break in the middle. In minutes. */
const PATTERN: readonly (readonly [SlotKind, number])[] = [['plenair', 30], ['sessies', 60], ['ontmoeten', 30], ['sessies', 60], ['ontmoeten', 60], ['sessies', 60], ['ontmoeten', 45]];

/**
 * The parts of an ordinary day between its hours, so that nobody begins with an empty grid. A part that would not fit any more is
 * left out, and what remains at the end is for meeting.
 */
export function usualSlots({ start, end }: Pick<NetworkDay, 'start' | 'end'>): readonly SlotDraft[] {
  const last = minutesOf(end);
  const drafts: SlotDraft[] = [];
  let from = minutesOf(start);
  for (const [kind, minutes] of PATTERN) {
    if (from + minutes > last) break;
    drafts.push({ kind, start: clockOf(from), end: clockOf(from + minutes) });
    from += minutes;
  }
  return from < last ? [...drafts, { kind: 'ontmoeten', start: clockOf(from), end }] : drafts;
}

const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export type SlotFault = 'hours' | 'outside' | 'overlap';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Why a part can't stand in the day; undefined where it can. */
export function faultOfSlot({ start, end }: Pick<SlotDraft, 'start' | 'end'>, day: Pick<NetworkDay, 'start' | 'end'>, others: readonly Pick<SlotDraft, 'start' | 'end'>[]): SlotFault | undefined {
  if (!TIME.test(start) || !TIME.test(end) || start >= end) return 'hours';
  if (start < day.start || end > day.end) return 'outside';
  return others.some((other) => start < other.end && other.start < end) ? 'overlap' : undefined;
}
