import { addDays, daysBetween, msOf } from '../days';
import type { BusyDate } from './day';
import type { Holiday } from './dutchHolidays';
import type { BusyKind } from './vocabulary';

/** Why a date may be a bad one, each with the words' ingredients. What to do with it is for the organiser to say. */
export type DateWarning =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: Holiday }
  | { readonly kind: 'busy'; readonly what: BusyDate }
  /** Within the week before or on the day after an election: `days` from the election, negative before it. */
  | { readonly kind: 'nearElection'; readonly what: BusyDate; readonly days: number }
  /** Those elected are new: they are invited through their griffie, from `inviteFrom` on. */
  | { readonly kind: 'newlyElected'; readonly what: BusyDate; readonly inviteFrom: string };

export interface DateContext {
  readonly busy: readonly BusyDate[];
  readonly holidayOn: (day: string) => Holiday | undefined;
}

/** Those elected take their seats about eight days after an election, and are new for some weeks more. */
const SEATED_AFTER_DAYS = 8;
const NEW_FOR_DAYS = 42;
const BEFORE_ELECTION_DAYS = 7;

export function warningsFor(date: string, { busy, holidayOn }: DateContext): readonly DateWarning[] {
  const holiday = holidayOn(date);
  const elections = busy.filter(({ kind }) => kind === 'verkiezingen');
  const others = busy.filter(({ kind }) => kind !== 'verkiezingen' && kind !== 'kans');
  return [
    ...(isWeekend(date) ? [{ kind: 'weekend' } as const] : []),
    ...(holiday === undefined ? [] : [{ kind: 'holiday', name: holiday } as const]),
    ...others.filter((what) => covers(what, date)).sort(byKind).map((what) => ({ kind: 'busy', what }) as const),
    ...elections.flatMap((what) => aroundElection(date, what)),
  ];
}

/** Where others already meet that day (N20): a reason to choose it. */
export const chancesOn = (date: string, busy: readonly BusyDate[]): readonly BusyDate[] => busy.filter((what) => what.kind === 'kans' && covers(what, date));

function aroundElection(date: string, what: BusyDate): readonly DateWarning[] {
  const before = daysBetween(what.from, date);
  const after = daysBetween(what.until, date);
  if (before === undefined || after === undefined) return [];
  if (before >= 0 && after <= 0) return [{ kind: 'busy', what }];
  if (before < 0 && before >= -BEFORE_ELECTION_DAYS) return [{ kind: 'nearElection', what, days: before }];
  if (after === 1) return [{ kind: 'nearElection', what, days: after }];
  return after > 1 && after <= NEW_FOR_DAYS ? [{ kind: 'newlyElected', what, inviteFrom: addDays(what.until, SEATED_AFTER_DAYS) }] : [];
}

const covers = ({ from, until }: BusyDate, date: string) => from <= date && date <= until;

/** Elections and public duties weigh heavier than a period that returns each year, so they are told first. */
const ORDER: readonly BusyKind[] = ['verkiezingen', 'biddag of dankdag', 'congres', 'raadsvergadering', 'ab-vergadering', 'reces', 'schoolvakantie', 'kans'];
const byKind = (one: BusyDate, other: BusyDate) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);

function isWeekend(date: string): boolean {
  const ms = msOf(date);
  return ms !== undefined && [0, 6].includes(new Date(ms).getUTCDay());
}
