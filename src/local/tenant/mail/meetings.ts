import { GraphError } from '../http/graphError';
import { arrayOf, child, defined, isJson, objectsOf, textOf, type Json } from '../json';
import type { User } from '../store/directory';
import type { EventRow } from '../store/mailbox';
import type { Store } from '../store/store';
import { newGuid, type World } from '../world';
import { organiserOf, type Entry } from './calendar';
import { newMeetingId } from './globalObjectId';
import { mailAbout, spread, withdraw } from './invitations';
import { ruleOf } from './recurrence';
import { readZoned, writeZoned, zoneNameOf } from './zone';

export interface Writing {
  readonly store: Store;
  readonly world: World;
}

export interface CreateOptions {
  /** Whether attendees are mailed and get a meeting request in their inbox; the demo's history makes none. */
  readonly mail: boolean;
  /** Graph answers 404 for it until then. */
  readonly hiddenUntil?: number;
  /** When it was made, for the demo's history. */
  readonly at?: number;
  /** Its clean global object id in hex, where rows elsewhere must name the meeting before it exists; else a fresh one. */
  readonly meeting?: string;
}

const MOST_ATTENDEES = 500;

/** What Graph fills in where a body says nothing. */
const DEFAULTS: Json = {
  subject: '', importance: 'normal', sensitivity: 'normal', showAs: 'busy', isAllDay: false, isCancelled: false,
  isReminderOn: true, reminderMinutesBeforeStart: 15, responseRequested: true, allowNewTimeProposals: true, hideAttendees: false,
  isOnlineMeeting: false, onlineMeetingProvider: 'unknown', categories: [], attendees: [], body: { contentType: 'html', content: '' },
};

/** Changes of these concern the owner's own view and mail nobody. */
const PERSONAL = new Set(['categories', 'isReminderOn', 'reminderMinutesBeforeStart', 'showAs', 'singleValueExtendedProperties']);

/** Puts a meeting into the owner's calendar and a copy into that of each attendee of the tenant. */
export function createMeeting({ store, world }: Writing, owner: User, body: Json, options: CreateOptions): EventRow {
  const transactionId = textOf(body['transactionId']);
  const made = transactionId === undefined ? undefined : store.events.byTransaction(owner.id, transactionId);
  if (made) return made;
  const at = options.at ?? world.now();
  const data = checkedData({ ...DEFAULTS, organizer: recipient(owner), ...body, createdAt: at, modifiedAt: at });
  const times = timesOf(data);
  return store.db.atomically(() => {
    const row = store.events.add({
      mailbox: owner.id, meeting: options.meeting ?? newMeetingId(newGuid(world), at), type: data['recurrence'] ? 'seriesMaster' : 'singleInstance',
      series: undefined, originalDay: undefined, ...times, hiddenUntil: options.hiddenUntil ?? 0, transactionId, data,
    });
    spread(store, row);
    if (options.mail) mailAbout({ store, world }, row, 'invited', attendeesOf(data));
    return row;
  });
}

/** Changes an event in its own mailbox; from the organiser's, the others' copies and their mail follow. */
export function changeMeeting(writing: Writing, entry: Entry, owner: User, patch: Json, mail = true): EventRow {
  const { store } = writing;
  const before = entry.row.data;
  return store.db.atomically(() => {
    const row = writeEntry(writing, entry, 'attendees' in patch ? { ...patch, attendees: keepingAnswers(before, patch) } : patch);
    if (organiserOf(row.data) !== owner.mail.toLowerCase()) return row;
    spread(store, row);
    if (mail) mailChange(writing, row, before, Object.keys(patch));
    return row;
  });
}

/** Writes one mailbox's own copy and nobody else's. */
export function writeEntry({ store, world }: Writing, entry: Entry, patch: Json): EventRow {
  const before = entry.row.data;
  const own = entry.type === 'occurrence' ? { ...occurrenceTimes(entry, before), plannedStart: entry.start } : {};
  const data = checkedData({ ...before, ...own, ...patch, modifiedAt: world.now() });
  const row = { ...writableRow(store, entry, data), data, ...timesOf(data) };
  store.events.change(row);
  return row;
}

/** A list of attendees that replaces another says nothing of what they answered: that stays. */
function keepingAnswers(before: Json, patch: Json): Json[] {
  const known = new Map(objectsOf(before['attendees']).map((attendee) => [addressOf(attendee), attendee['status']]));
  return objectsOf(patch['attendees']).map((attendee) => defined({ status: known.get(addressOf(attendee)), ...attendee }));
}

/** The organiser calls it off: everybody's copy stays, marked; the organiser's goes. */
export function cancelMeeting(writing: Writing, entry: Entry, owner: User, mail = true): void {
  if (organiserOf(entry.row.data) !== owner.mail.toLowerCase()) {
    throw new GraphError(400, 'ErrorInvalidRequest', 'Your request can not be completed. You need to be an organizer to cancel a meeting.');
  }
  removeEvent(writing, entry, owner, mail);
}

/** Deletes from this calendar; an organiser's delete withdraws the invitation as well. */
export function removeEvent({ store, world }: Writing, entry: Entry, owner: User, mail = true): void {
  store.db.atomically(() => {
    if (organiserOf(entry.row.data) === owner.mail.toLowerCase()) {
      withdraw(store, entry, world.now());
      if (mail) mailAbout({ store, world }, entry.row, 'cancelled', attendeesOf(entry.row.data));
    }
    const series = entry.row.series ? store.events.find(entry.row.series) : entry.type === 'occurrence' ? entry.row : undefined;
    if (series) store.events.change({ ...series, data: { ...series.data, removedDays: [...arrayOf(series.data['removedDays']), entry.day] } });
    if (entry.type !== 'occurrence') store.events.remove(entry.row.number);
  });
}

/** An occurrence that is changed becomes a row of its own beside its series. */
function writableRow(store: Store, entry: Entry, data: Json): EventRow {
  if (entry.type !== 'occurrence') return entry.row;
  return store.events.add({ ...entry.row, type: 'exception', series: entry.row.number, originalDay: entry.day, transactionId: undefined, data });
}

const occurrenceTimes = (entry: Entry, data: Json): Json => ({
  recurrence: null,
  start: writeZoned(entry.start, zoneNameOf(data, 'start')),
  end: writeZoned(entry.finish, zoneNameOf(data, 'end')),
});

function mailChange(writing: Writing, row: EventRow, before: Json, changed: readonly string[]): void {
  const told = changed.filter((key) => !PERSONAL.has(key));
  if (told.length === 0) return;
  const now = attendeesOf(row.data);
  const then = attendeesOf(before);
  mailAbout(writing, row, 'invited', now.filter((address) => !then.includes(address)));
  mailAbout(writing, row, 'removed', then.filter((address) => !now.includes(address)));
  const onlyAttendees = told.every((key) => key === 'attendees');
  if (!onlyAttendees) mailAbout(writing, row, 'updated', now.filter((address) => then.includes(address)));
}

export const recipient = ({ name, mail }: Pick<User, 'name' | 'mail'>): Json => ({ emailAddress: { name, address: mail } });

const addressOf = (attendee: Json): string => String(child(attendee, 'emailAddress')['address'] ?? '').toLowerCase();

export const attendeesOf = (data: Json): string[] => objectsOf(data['attendees']).map(addressOf);

function timesOf(data: Json): { start: number; finish: number } {
  const start = readZoned(data['start']);
  const finish = readZoned(data['end']);
  if (!start || !finish) throw new GraphError(400, 'ErrorInvalidRequest', 'start and end need dateTime and a known timeZone');
  if (finish.instant < start.instant) {
    throw new GraphError(400, 'ErrorPropertyValidationFailure', "The meeting's end is before its start.");
  }
  return { start: start.instant, finish: finish.instant };
}

function checkedData(data: Json): Json {
  if (objectsOf(data['attendees']).length > MOST_ATTENDEES) {
    throw new GraphError(400, 'ErrorExceededMaxRecipientLimit', `More than ${MOST_ATTENDEES} attendees.`);
  }
  // Read here already, so that a pattern that we don't have never gets into a calendar.
  if (isJson(data['recurrence'])) ruleOf(child(data['recurrence'], 'pattern'), 0);
  return data;
}
