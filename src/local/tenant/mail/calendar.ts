import { GraphError } from '../http/graphError';
import { arrayOf, child, isJson, type Json } from '../json';
import type { User } from '../store/directory';
import type { EventRow } from '../store/mailbox';
import type { Store } from '../store/store';
import { readItemId, writeItemId, type IdForm } from './itemId';
import { daysOfSeries } from './recurrence';
import { DAY, fromWall, ianaZone, toWall, zoneNameOf } from './zone';

/** One thing in a calendar as a reader meets it; `row` is the series' own row for an occurrence that doesn't differ from it. */
export interface Entry {
  readonly row: EventRow;
  readonly type: 'singleInstance' | 'occurrence' | 'exception' | 'seriesMaster';
  /** Which occurrence of a series, in days since 1970; 0 for anything else. */
  readonly day: number;
  readonly start: number;
  readonly finish: number;
}

export const entryOf = (row: EventRow): Entry => ({
  row,
  type: row.type,
  day: row.originalDay ?? 0,
  start: row.start,
  finish: row.finish,
});

/** An occurrence and the exception that replaces it share one id; an exception without its series goes by its own number. */
export function entryId({ row, day }: Entry, mailbox: User, form: IdForm): string {
  const number = row.series ?? row.number;
  return writeItemId({ kind: 'event', mailbox: mailbox.number, number, day: row.type === 'exception' && !row.series ? 0 : day }, form);
}

/** Finds the entry an id stands for in that mailbox, and only there. Hidden and missing ones are refused as Outlook does. */
export function findEntry(store: Store, mailbox: User, id: string, now: number): Entry {
  const ref = readItemId(id);
  const row = ref?.kind === 'event' && ref.mailbox === mailbox.number ? store.events.find(ref.number) : undefined;
  if (!ref || !row || row.mailbox !== mailbox.id || row.hiddenUntil > now) throw GraphError.noSuchMailItem();
  if (ref.day === 0) return entryOf(row);
  const found = occurrences(store, row, ref.day, ref.day).find((entry) => entry.day === ref.day);
  if (!found) throw GraphError.noSuchMailItem();
  return found;
}

/** What stands in a calendar between two instants: single events, and the occurrences of series. */
export function calendarView(store: Store, mailbox: User, from: number, to: number, now: number): Entry[] {
  return store.events
    .ofMailbox(mailbox.id)
    .filter((row) => row.hiddenUntil <= now && row.series === undefined)
    .flatMap((row) => (row.type === 'seriesMaster' ? instances(store, row, from, to) : [entryOf(row)]))
    .filter((entry) => entry.start < to && entry.finish > from)
    .sort((one, other) => one.start - other.start || one.row.number - other.row.number);
}

/** The occurrences of a series between two instants, exceptions in the place of what they replace. */
export const instances = (store: Store, series: EventRow, from: number, to: number): Entry[] =>
  occurrences(store, series, Math.floor(from / DAY) - 31, Math.floor(to / DAY) + 31).filter(
    (entry) => entry.start < to && entry.finish > from,
  );

function occurrences(store: Store, series: EventRow, fromDay: number, toDay: number): Entry[] {
  const exceptions = new Map(store.events.exceptions(series.number).map((row) => [row.originalDay, row]));
  const gone = new Set(arrayOf(series.data['removedDays']));
  return daysOfSeries(child(series.data, 'recurrence'), fromDay, toDay)
    .filter((day) => !gone.has(day))
    .map((day) => {
      const exception = exceptions.get(day);
      return exception ? entryOf(exception) : occurrence(series, day);
    });
}

/** The same time of day on the wall, also across a change of the hour. */
function occurrence(series: EventRow, day: number): Entry {
  const zone = ianaZone(zoneNameOf(series.data, 'start')) ?? 'UTC';
  const timeOfDay = toWall(series.start, zone) % DAY;
  const start = fromWall(day * DAY + timeOfDay, zone);
  return { row: series, type: 'occurrence', day, start, finish: start + series.finish - series.start };
}

/** The address of whoever organises it, in lower case. */
export const organiserOf = (data: Json): string =>
  String(child(child(data, 'organizer'), 'emailAddress')['address'] ?? '').toLowerCase();

/** The addresses of those invited, in lower case, the organiser left out. */
export const inviteesOf = (data: Json): string[] =>
  arrayOf(data['attendees'])
    .filter(isJson)
    .map((attendee) => String(child(attendee, 'emailAddress')['address'] ?? '').toLowerCase())
    .filter((address) => address !== '' && address !== organiserOf(data));
