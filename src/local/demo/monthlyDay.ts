import { addDays, addMonths, formatISO, getDay, parseISO, startOfMonth } from 'date-fns';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const INDEXES = ['first', 'second', 'third'] as const;

/** The first day on or after another on which a monthly series falls: the third Wednesday, say. */
export function monthlyDay(index: (typeof INDEXES)[number], weekday: string, from: string): string {
  const inMonth = (month: Date) => {
    const first = startOfMonth(month);
    const untilWeekday = (WEEKDAYS.indexOf(weekday) - getDay(first) + 7) % 7;
    return formatISO(addDays(first, untilWeekday + 7 * INDEXES.indexOf(index)), { representation: 'date' });
  };
  const here = inMonth(parseISO(from));
  return here >= from ? here : inMonth(addMonths(parseISO(from), 1));
}
