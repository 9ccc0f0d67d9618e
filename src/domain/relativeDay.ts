import { addBusinessDays, addDays, addMonths, formatISO, isValid, isWeekend, parseISO } from 'date-fns';

/** `T`, `T+4` and `T-3` count working days, `T-12d` calendar days, `T-7m` months; T is today. */
const RELATIVE = /^T(?:([+-]\d{1,4})([dm]?))?$/i;

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const EACH_YEAR = new RegExp(`^(\\d{1,2}) (${MONTHS.join('|')})$`, 'i');

const dayOf = (date: Date) => formatISO(date, { representation: 'date' });

/**
 * The calendar day (`2026-11-23`) that a text means, seen from today: `T-3` or `1 maart` (the first one to come).
 * Undefined for any other text. Demo data stay fresh this way; holidays count as working days.
 */
export function relativeDay(text: string, today: string): string | undefined {
  const relative = RELATIVE.exec(text.trim());
  if (relative) return dayOf(moved(parseISO(today), Number(relative[1] ?? 0), relative[2] ?? ''));
  const yearly = EACH_YEAR.exec(text.trim());
  return yearly ? nextOf(Number(yearly[1]), MONTHS.indexOf((yearly[2] ?? '').toLowerCase()) + 1, today) : undefined;
}

function moved(today: Date, by: number, unit: string): Date {
  if (unit.toLowerCase() === 'd') return addDays(today, by);
  if (unit.toLowerCase() === 'm') return addMonths(today, by);
  return addBusinessDays(workdayFrom(today), by);
}

/** On a weekend, "today" for work is the Friday before, so that T+1 is Monday. */
const workdayFrom = (date: Date) => (isWeekend(date) ? addBusinessDays(date, -1) : date);

function nextOf(day: number, month: number, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const days = [year, year + 1].map((one) => `${one}-${twoDigits(month)}-${twoDigits(day)}`);
  return days.find((one) => one >= today && isValid(parseISO(one)));
}

const twoDigits = (value: number) => `${value}`.padStart(2, '0');
