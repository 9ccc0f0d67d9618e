import { msOf } from '../days';

/** A part of a day, in Dutch time: `2027-04-15`, `09:30`, `16:30`. */
export interface Span {
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

export type Taken = 'free' | 'tentative' | 'busy' | 'away' | 'outside';

/** The hours in which somebody usually works; days count from Sunday, 0. */
export interface WorkingHours {
  readonly days: readonly number[];
  readonly start: string;
  readonly end: string;
}

/** What one person's calendar says of one span, in slots of equal length from its beginning. */
export interface CalendarOn {
  readonly account: string;
  readonly date: string;
  /** Absent where nobody knows: refused, or no mailbox. */
  readonly slots?: readonly Taken[];
  readonly hours?: WorkingHours;
}

/** Half hours: the finest that Outlook's own planner shows. */
export const SLOT_MINUTES = 30;

export interface TakenPart {
  readonly from: string;
  readonly to: string;
  readonly taken: Exclude<Taken, 'free'>;
}

/** What an organiser can be told of a colleague on a date. */
export type ColleagueTime =
  | { readonly kind: 'free' | 'unknown' | 'offDay' }
  | { readonly kind: 'partly' | 'taken'; readonly parts: readonly TakenPart[] };

export function timeOf({ slots, hours, date }: CalendarOn, { start, end }: Span): ColleagueTime {
  if (!slots || slots.length === 0) return { kind: 'unknown' };
  const weekday = new Date(msOf(date) ?? 0).getUTCDay();
  if (hours && !hours.days.includes(weekday)) return { kind: 'offDay' };
  const parts = partsOf(withinHours(slots, minutes(start), hours), minutes(start), minutes(end));
  if (parts.length === 0) return { kind: 'free' };
  const isAll = parts[0]?.from === start && parts.at(-1)?.to === end && parts.every(({ from }, at) => at === 0 || parts[at - 1]?.to === from);
  return { kind: isAll ? 'taken' : 'partly', parts };
}

/** Free time before somebody starts and after they leave is not theirs to give. */
const withinHours = (slots: readonly Taken[], start: number, hours: WorkingHours | undefined): readonly Taken[] =>
  slots.map((taken, at) => {
    const from = start + at * SLOT_MINUTES;
    const isOutside = hours !== undefined && (from + SLOT_MINUTES <= minutes(hours.start) || from >= minutes(hours.end));
    return taken === 'free' && isOutside ? 'outside' : taken;
  });

/** Neighbouring slots of one kind as one part, cut off at the end of the span. */
function partsOf(slots: readonly Taken[], start: number, end: number): readonly TakenPart[] {
  const parts: TakenPart[] = [];
  slots.forEach((taken, at) => {
    if (taken === 'free') return;
    const from = clockOf(start + at * SLOT_MINUTES);
    const to = clockOf(Math.min(end, start + (at + 1) * SLOT_MINUTES));
    const last = parts.at(-1);
    if (last?.taken === taken && last.to === from) parts[parts.length - 1] = { ...last, to };
    else parts.push({ from, to, taken });
  });
  return parts;
}

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clockOf = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
