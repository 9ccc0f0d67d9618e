import { numberOf, textOf, textsOf, recordOf, type Loose } from '../../hosts/fields';
import type { Recurrence } from '../protocol/item';

const TYPES: Readonly<Record<string, string>> = {
  daily: 'daily', weekly: 'weekly', absoluteMonthly: 'monthly', relativeMonthly: 'monthly', absoluteYearly: 'yearly', relativeYearly: 'yearly',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const day = (name: unknown) => textOf(name).slice(0, 3).toLowerCase();

/** Graph's recurrence in the words of `Office.Recurrence`; null for an item that doesn't recur. */
export function recurrenceFromGraph(recurrence: Loose): Recurrence | null {
  const pattern = recordOf(recurrence['pattern']);
  const type = TYPES[textOf(pattern['type'])];
  if (!type) return null;
  return {
    recurrenceType: type,
    recurrenceProperties: { interval: numberOf(pattern['interval'], 1), ...when(pattern) },
    recurrenceTimeZone: { name: 'W. Europe Standard Time', offset: 60 },
    seriesTimeJson: seriesTime(recordOf(recurrence['range'])),
  };
}

function when(pattern: Loose): Loose {
  const days = textsOf(pattern['daysOfWeek']).map(day);
  const month = MONTHS[numberOf(pattern['month']) - 1];
  const inYear = month ? { month } : {};
  switch (textOf(pattern['type'])) {
    case 'weekly':
      return { days, firstDayOfWeek: day(pattern['firstDayOfWeek']) || 'mon' };
    case 'absoluteMonthly':
    case 'absoluteYearly':
      return { dayOfMonth: numberOf(pattern['dayOfMonth'], 1), ...inYear };
    case 'relativeMonthly':
    case 'relativeYearly':
      return { dayOfWeek: days[0] ?? 'mon', weekNumber: textOf(pattern['index'], 'first'), ...inYear };
    default:
      return {};
  }
}

function seriesTime(range: Loose): Loose {
  const [startYear, startMonth, startDay] = dateParts(range['startDate']);
  const start = { startYear, startMonth, startDay, startTimeMin: 0, durationMin: 60 };
  if (range['type'] !== 'endDate') return { ...start, noEndDate: true };
  const [endYear, endMonth, endDay] = dateParts(range['endDate']);
  return { ...start, endYear, endMonth, endDay };
}

const dateParts = (date: unknown) => textOf(date, '1601-01-01').split('-').map(Number);
