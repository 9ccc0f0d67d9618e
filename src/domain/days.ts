const DAY_MS = 86_400_000;

/** Formatters are slow to make and a panel asks for the same time zone again and again. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const made = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  formatters.set(timeZone, made);
  return made;
}

/** Whether this engine knows the time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}

function partsAt(ms: number, timeZone: string): Readonly<Record<string, string>> {
  return Object.fromEntries(formatter(timeZone).formatToParts(ms).map(({ type, value }) => [type, value]));
}

/** The calendar day of a moment there, `2026-11-23`; the first of 1970 for what is no moment. */
export function dayAt(moment: number | string | undefined, timeZone: string): string {
  const ms = msOf(moment);
  if (ms === undefined) return '1970-01-01';
  const { year = '1970', month = '01', day = '01' } = partsAt(ms, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** Minutes since midnight there; undefined for what is no moment. */
export function minuteOfDay(moment: string | undefined, timeZone: string): number | undefined {
  const ms = msOf(moment);
  if (ms === undefined) return undefined;
  const { hour = '0', minute = '0' } = partsAt(ms, timeZone);
  return Number(hour) * 60 + Number(minute);
}

/** Milliseconds of a moment or a day (its midnight in UTC); undefined for what is neither, or outside four-digit years. */
export function msOf(moment: number | string | undefined): number | undefined {
  const ms = typeof moment === 'number' ? moment : typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}/.test(moment) ? Date.parse(moment) : NaN;
  return Number.isFinite(ms) && ms >= 0 && ms < Date.UTC(10_000, 0) ? ms : undefined;
}

/** Whole days from one day to another, negative when it lies before; undefined for what is no day. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [start, end] = [msOf(from?.slice(0, 10)), msOf(to?.slice(0, 10))];
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / DAY_MS);
}

/** A day so many days on; the same text for what is no day. */
export function addDays(day: string, days: number): string {
  const ms = msOf(day);
  const moved = ms === undefined ? undefined : msOf(ms + days * DAY_MS);
  return moved === undefined ? day : new Date(moved).toISOString().slice(0, 10);
}

/** Minutes from one moment to another; undefined where either is no moment. */
export function minutesBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [start, end] = [msOf(from), msOf(to)];
  return start === undefined || end === undefined ? undefined : Math.round((end - start) / 60_000);
}

/** Whether something with these ends holds on a day; open ends hold for ever. */
export const holdsOn = (day: string, from: string | undefined, until: string | undefined): boolean => (from ?? '') <= day && (until ?? '9999') >= day;

/** ISO week of a day or of the day in a moment's text: `2026-w48`; undefined for what isn't a date. */
export function weekOf(date: string): string | undefined {
  const ms = msOf(date.slice(0, 10));
  if (ms === undefined) return undefined;
  // ISO 8601: a week belongs to the year of its Thursday.
  const weekday = (new Date(ms).getUTCDay() + 6) % 7;
  const thursday = new Date(ms + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-w${String(week).padStart(2, '0')}`;
}
