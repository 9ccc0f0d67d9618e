import ICAL from 'ical.js';
import { addDays, dayAt } from '../../days';
import { busyKey, type BusyFault, type BusyFile, type BusyFileFacts, type BusyRow } from './busyFile';

/** Dutch governments meet in Dutch time; a file of theirs that names no zone means that one. */
const ZONE = 'Europe/Amsterdam';
/** A weekly meeting over twenty years; a rule that gives more is no calendar. */
const MOST_OF_ONE = 1_100;

/** The days of a calendar file. A series is written out within the horizon; what was called off is left out. */
export function readIcs(text: string, facts: BusyFileFacts): BusyFile {
  const events = eventsIn(text);
  if (!events) return { rows: [], faults: [{ at: 1, why: 'noFile' }] };
  const read = events.map((event, place) => readOne(event, place + 1, facts));
  const rows = new Map(read.flatMap((one) => one.rows).map((row) => [row.key, row]));
  return { rows: [...rows.values()], faults: read.flatMap(({ faults }) => faults) };
}

/** Changed occurrences belong to their series, which hands them out in place of its own. */
function eventsIn(text: string): readonly ICAL.Event[] | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const all = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    const series = all.filter((event) => !event.isRecurrenceException());
    for (const exception of all.filter((event) => event.isRecurrenceException())) series.find(({ uid }) => uid === exception.uid)?.relateException(exception);
    return series;
  } catch {
    return undefined;
  }
}

function readOne(event: ICAL.Event, at: number, facts: BusyFileFacts): BusyFile {
  try {
    if (isOff(event)) return { rows: [], faults: [] };
    if (!event.startDate) return { rows: [], faults: [{ at, column: 'DTSTART', why: 'noDate' }] };
    const faults: readonly BusyFault[] = hasStrangeZone(event) ? [{ at, column: 'TZID', why: 'unknownZone' }] : [];
    const { occurrences, isEndless } = occurrencesOf(event, facts);
    return { rows: occurrences.flatMap((one) => rowOf(one.item, one.startDate, one.endDate, facts)), faults: [...faults, ...(isEndless ? [{ at, column: 'RRULE', why: 'endless' } as const] : [])] };
  } catch {
    return { rows: [], faults: [{ at, why: 'unreadable' }] };
  }
}

const isOff = ({ component }: ICAL.Event) => String(component.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED';

/** Named and nowhere described: the clock time that stands there is taken for Dutch time, and that is said. */
function hasStrangeZone({ component, startDate }: ICAL.Event): boolean {
  const named = component.getFirstProperty('dtstart')?.getParameter('tzid');
  return typeof named === 'string' && named !== ZONE && !ICAL.TimezoneService.has(named) && startDate.zone === ICAL.Timezone.localTimezone;
}

interface Occurrence {
  readonly item: ICAL.Event;
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
}

function occurrencesOf(event: ICAL.Event, { until }: BusyFileFacts): { readonly occurrences: readonly Occurrence[]; readonly isEndless: boolean } {
  if (!event.isRecurring()) return { occurrences: [{ item: event, startDate: event.startDate, endDate: event.endDate }], isEndless: false };
  const occurrences: Occurrence[] = [];
  const iterator = event.iterator();
  for (let count = 0; count < MOST_OF_ONE; count += 1) {
    const next = iterator.next();
    // The library types it as always there; at the end of a series it is not.
    if (!(next as ICAL.Time | null) || dayOf(next) > until) return { occurrences, isEndless: false };
    const details = event.getOccurrenceDetails(next);
    if (!isOff(details.item)) occurrences.push(details);
  }
  return { occurrences, isEndless: true };
}

function rowOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, { kind, partner, from, until, source }: BusyFileFacts): readonly BusyRow[] {
  const first = dayOf(start);
  // The end of an event of whole days is the day after it; one that ends at midnight ends the day before.
  const last = end.isDate || (end.hour === 0 && end.minute === 0) ? addDays(dayOf(end), -1) : dayOf(end);
  const lastDay = last < first ? first : last;
  if (lastDay < from || first > until) return [];
  const title = (event.summary ?? '').trim().slice(0, 255) || kind;
  const place = (event.location ?? '').trim().slice(0, 255);
  return [{ key: busyKey('ics', event.uid || title, first, kind, partner ?? ''), kind, title, year: first.slice(0, 4), from: first, until: lastDay, source, ...(partner ? { partner } : {}), ...(place ? { place } : {}) }];
}

/** The Dutch day of a moment; a time without a zone, and one of an unknown zone, is Dutch time already. */
function dayOf(time: ICAL.Time): string {
  const isFloating = time.isDate || time.zone === ICAL.Timezone.localTimezone;
  return isFloating ? `${String(time.year).padStart(4, '0')}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}` : dayAt(time.toUnixTime() * 1000, ZONE);
}
