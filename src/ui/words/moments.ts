import type { Language } from './language';

/** How one language and one time zone write days and times. Days are `2026-11-23`, moments UTC or milliseconds since 1970. */
export interface Moments {
  /** `23 november 2026` */
  day(day: string): string;
  /** `maandag 23 november` */
  weekday(moment: string | number): string;
  /** `14.00` in Dutch, `14:00` in English. */
  time(moment: string | number): string;
  /** `maandag 23 november, 14.00-16.00 (week 48)` */
  span(start: string, end: string | undefined, isAllDay?: boolean): string;
  /** `12 dagen geleden`, `gisteren`, `over 3 weken`. */
  away(day: string, now: number): string;
  /** `zojuist`, `5 minuten geleden`, and from a day on the day itself. */
  ago(then: number, now: number): string;
  /** The calendar day of a moment, here: `2026-11-23`. */
  dayOf(moment: string | number): string;
}

const DAY_MS = 86_400_000;
/** Outlook names zones as Windows does; these are the ones that the province's people are in. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'W. Europe Standard Time': 'Europe/Amsterdam',
  'Romance Standard Time': 'Europe/Brussels',
  'GMT Standard Time': 'Europe/London',
  UTC: 'UTC',
};

export function momentsIn(language: Language, timeZone: string | undefined): Moments {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const zone = lazily(() => knownZone(timeZone));
  const format = (options: Intl.DateTimeFormatOptions) => lazily(() => new Intl.DateTimeFormat(locale, { ...zone(), ...options }));
  const dayFormat = lazily(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }));
  const weekdayFormat = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const timeFormat = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const partsFormat = lazily(() => new Intl.DateTimeFormat('en-CA', { ...zone(), year: 'numeric', month: '2-digit', day: '2-digit' }));
  const relative = lazily(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  const day = (text: string) => said(text, () => dayFormat().format(utcDay(text)));
  const weekday = (moment: string | number) => said(moment, () => weekdayFormat().format(new Date(moment)));
  const time = (moment: string | number) => said(moment, () => dotted(timeFormat().format(new Date(moment)), language));
  const dayOf = (moment: string | number) => said(moment, () => partsFormat().format(new Date(moment)));

  return {
    day,
    weekday,
    time,
    dayOf,
    away: (text, now) => said(text, () => relative().format(...stepOf(Math.round((utcDay(text).getTime() - utcDay(dayOf(now)).getTime()) / DAY_MS)))),
    ago(then, now) {
      const minutes = Math.max(0, Math.floor((now - then) / 60_000));
      if (minutes < 1) return language === 'nl' ? 'zojuist' : 'just now';
      if (minutes < 60) return relative().format(-minutes, 'minute');
      return minutes < 24 * 60 ? relative().format(-Math.floor(minutes / 60), 'hour') : day(dayOf(then));
    },
    span(start, end, isAllDay) {
      if (Number.isNaN(Date.parse(start))) return start;
      const hours = isAllDay ? '' : `, ${time(start)}${end ? `-${time(end)}` : ''}`;
      return `${weekday(start)}${hours} (week ${weekNumber(dayOf(start))})`;
    },
  };
}

/** The first sentence needs no days, and each formatter takes a slow machine some milliseconds to make. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The ISO week of a day. */
export function weekNumber(day: string): number {
  const thursday = utcDay(day);
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  return Math.ceil(((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / DAY_MS + 1) / 7);
}

const utcDay = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);
const dotted = (time: string, language: Language) => (language === 'nl' ? time.replace(':', '.') : time);

/** A value that is no date is shown as it stands: a row bent by hand must not take the screen down. */
function said(value: string | number, say: () => string): string {
  try {
    return say();
  } catch {
    return String(value);
  }
}

function stepOf(days: number): [number, Intl.RelativeTimeFormatUnit] {
  const size = Math.abs(days);
  if (size < 21) return [days, 'day'];
  return size < 60 ? [Math.trunc(days / 7), 'week'] : [Math.trunc(days / 30), 'month'];
}

function knownZone(timeZone: string | undefined): { readonly timeZone?: string } {
  const zone = timeZone === undefined ? undefined : (WINDOWS_ZONES[timeZone] ?? timeZone);
  try {
    return zone ? { timeZone: new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone } : {};
  } catch {
    return {};
  }
}
