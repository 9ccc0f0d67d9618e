import { GraphError } from '../http/graphError';
import { arrayOf, child, textOf, type Json } from '../json';
import { DAY } from './zone';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const INDEXES = ['first', 'second', 'third', 'fourth'];

const dayOf = (text: unknown) => Math.floor(Date.parse(`${String(text)}T00:00:00Z`) / DAY);
const weekday = (day: number) => (((day + 4) % 7) + 7) % 7;
const dateOf = (day: number) => new Date(day * DAY);
const monthOf = (day: number) => dateOf(day).getUTCFullYear() * 12 + dateOf(day).getUTCMonth();
const firstOfMonth = (month: number) => Math.floor(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY);

type Falls = (day: number) => boolean;

/** The days (since 1970, in the series' own zone) on which a series falls between two days, both included. */
export function daysOfSeries(recurrence: Json, from: number, to: number): number[] {
  const range = child(recurrence, 'range');
  const first = dayOf(range['startDate']);
  const last = Math.min(to, range['type'] === 'endDate' ? dayOf(range['endDate']) : Infinity);
  const most = range['type'] === 'numbered' ? Number(range['numberOfOccurrences']) : Infinity;
  const falls = ruleOf(child(recurrence, 'pattern'), first);
  const days: number[] = [];
  for (let day = first, seen = 0; day <= last && seen < most; day += 1) {
    if (!falls(day)) continue;
    seen += 1;
    if (day >= from) days.push(day);
  }
  return days;
}

/** Says for a day whether the pattern falls on it; refuses patterns that the local tenant doesn't have. */
export function ruleOf(pattern: Json, first: number): Falls {
  const interval = Number(pattern['interval'] ?? 1);
  const weekdays = arrayOf(pattern['daysOfWeek']).map((name) => WEEKDAYS.indexOf(String(name).toLowerCase()));
  switch (pattern['type']) {
    case 'daily':
      return (day) => (day - first) % interval === 0;
    case 'weekly': {
      const weekStart = WEEKDAYS.indexOf(textOf(pattern['firstDayOfWeek'])?.toLowerCase() ?? 'sunday');
      const week = (day: number) => Math.floor((day - ((weekday(day) - weekStart + 7) % 7) - 3) / 7);
      return (day) => weekdays.includes(weekday(day)) && (week(day) - week(first)) % interval === 0;
    }
    case 'absoluteMonthly':
      return (day) => dateOf(day).getUTCDate() === pattern['dayOfMonth'] && inMonth(day, first, interval);
    case 'relativeMonthly':
      return (day) => weekdays.includes(weekday(day)) && inMonth(day, first, interval) && isNth(day, pattern['index']);
    default:
      throw GraphError.notBuilt(`recurrence pattern ${String(pattern['type'])}`);
  }
}

const inMonth = (day: number, first: number, interval: number) => (monthOf(day) - monthOf(first)) % interval === 0;

function isNth(day: number, index: unknown): boolean {
  if (index === 'last') return monthOf(day + 7) !== monthOf(day);
  const wanted = Math.max(0, INDEXES.indexOf(String(index ?? 'first')));
  return Math.floor((day - firstOfMonth(monthOf(day))) / 7) === wanted;
}
