import { addDays } from '../days';

/** Days on which offices are closed, or (Bevrijdingsdag, Goede Vrijdag) many are. */
export const HOLIDAYS = [
  'nieuwjaarsdag', 'goede vrijdag', 'eerste paasdag', 'tweede paasdag', 'koningsdag', 'bevrijdingsdag', 'hemelvaartsdag', 'eerste pinksterdag', 'tweede pinksterdag', 'eerste kerstdag', 'tweede kerstdag',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

/** The Dutch holiday on a day; undefined on the others, and for what is no day. */
export function holidayOn(day: string): Holiday | undefined {
  const year = Number(day.slice(0, 4));
  return Number.isInteger(year) && year > 1582 ? holidaysOf(year).get(day) : undefined;
}

function holidaysOf(year: number): ReadonlyMap<string, Holiday> {
  const easter = easterOf(year);
  return new Map<string, Holiday>([
    [`${year}-01-01`, 'nieuwjaarsdag'],
    [addDays(easter, -2), 'goede vrijdag'],
    [easter, 'eerste paasdag'],
    [addDays(easter, 1), 'tweede paasdag'],
    [`${year}-05-05`, 'bevrijdingsdag'],
    [addDays(easter, 39), 'hemelvaartsdag'],
    [addDays(easter, 49), 'eerste pinksterdag'],
    [addDays(easter, 50), 'tweede pinksterdag'],
    [`${year}-12-25`, 'eerste kerstdag'],
    [`${year}-12-26`, 'tweede kerstdag'],
    [kingsDay(year), 'koningsdag'],
  ]);
}

/** The 27th of April, or the day before where that is a Sunday. */
function kingsDay(year: number): string {
  const day = `${year}-04-27`;
  return new Date(day).getUTCDay() === 0 ? `${year}-04-26` : day;
}

/**
 * Easter Sunday by the church's rule: the Sunday after the first full moon of spring, where the moon is the one of the
 * nineteen-year table (Oudin's form of it, which the US Naval Observatory prints).
 */
function easterOf(year: number): string {
  const whole = Math.floor;
  const golden = year % 19;
  const century = whole(year / 100);
  const moon = (century - whole(century / 4) - whole((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const fullMoon = moon - whole(moon / 28) * (1 - whole(moon / 28) * whole(29 / (moon + 1)) * whole((21 - golden) / 11));
  const weekday = (year + whole(year / 4) + fullMoon + 2 - century + whole(century / 4)) % 7;
  return addDays(`${year}-03-28`, fullMoon - weekday);
}
