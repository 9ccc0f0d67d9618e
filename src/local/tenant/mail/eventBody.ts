import { arrayOf, child, defined, isJson, objectsOf, type Json } from '../json';
import { fits } from '../odata/evaluate';
import type { Filter } from '../odata/filter';
import { isoTime } from '../world';
import { entryId, organiserOf, type Entry } from './calendar';
import { hexToBase64, withDate } from './globalObjectId';
import { writeItemId } from './itemId';
import type { OpenMailbox } from './mailboxAccess';
import { writeZoned, zoneNameOf } from './zone';

/** The properties of an event that a client may write; the rest is Graph's own. */
export const WRITABLE_EVENT = [
  'subject', 'body', 'start', 'end', 'location', 'locations', 'attendees', 'importance', 'sensitivity', 'showAs', 'isAllDay',
  'isReminderOn', 'reminderMinutesBeforeStart', 'responseRequested', 'allowNewTimeProposals', 'hideAttendees', 'isOnlineMeeting',
  'onlineMeetingProvider', 'categories', 'recurrence', 'transactionId', 'singleValueExtendedProperties',
];

const MEETING_IDS = '{6ed8da90-450b-101b-98da-00aa003f1305}';

/** An event as Graph answers it in this mailbox; `zone` is what the client prefers, else UTC. */
export function eventBody(entry: Entry, mailbox: OpenMailbox, zone: string): Json {
  const { row } = entry;
  const shown = mailbox.delegated && isPrivate(row.data) ? hidden(row.data) : row.data;
  const organiser = organiserOf(row.data) === mailbox.owner.mail.toLowerCase();
  const modified = Number(row.data['modifiedAt'] ?? 0);
  const body = mailbox.basic ? undefined : shown['body'];
  return defined({
    '@odata.etag': `W/"${etag(row.number, modified)}"`,
    id: entryId(entry, mailbox.owner, mailbox.form),
    createdDateTime: isoTime(Number(row.data['createdAt'] ?? 0)), lastModifiedDateTime: isoTime(modified),
    changeKey: etag(row.number, modified), categories: arrayOf(shown['categories']), transactionId: row.transactionId,
    originalStartTimeZone: zoneNameOf(row.data, 'start'), originalEndTimeZone: zoneNameOf(row.data, 'end'),
    iCalUId: globalId(entry),
    reminderMinutesBeforeStart: shown['reminderMinutesBeforeStart'], isReminderOn: shown['isReminderOn'], hasAttachments: false,
    subject: shown['subject'], bodyPreview: mailbox.basic ? undefined : preview(child(shown, 'body')), importance: shown['importance'],
    sensitivity: row.data['sensitivity'], isAllDay: shown['isAllDay'], isCancelled: shown['isCancelled'], isOrganizer: organiser,
    responseRequested: shown['responseRequested'], seriesMasterId: seriesMasterId(entry, mailbox), showAs: row.data['showAs'],
    type: entry.type, webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(entryId(entry, mailbox.owner, 'ews'))}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null, isOnlineMeeting: shown['isOnlineMeeting'], onlineMeetingProvider: shown['onlineMeetingProvider'],
    allowNewTimeProposals: shown['allowNewTimeProposals'], isDraft: false, hideAttendees: shown['hideAttendees'],
    recurrence: entry.type === 'seriesMaster' ? shown['recurrence'] : null,
    responseStatus: organiser ? { response: 'organizer', time: '0001-01-01T00:00:00Z' } : (shown['responseStatus'] ?? { response: 'none', time: '0001-01-01T00:00:00Z' }),
    originalStart: plannedStart(entry),
    body, start: writeZoned(entry.start, zone), end: writeZoned(entry.finish, zone),
    location: isJson(shown['location']) ? shown['location'] : { displayName: '' }, locations: arrayOf(shown['locations']),
    attendees: attendees(shown, mailbox, organiser), organizer: shown['organizer'],
  });
}

/** When an instance of a series would have begun; an exception remembers it from before its change. */
export function plannedStart({ row, type, start, day }: Entry): string | undefined {
  if (type === 'occurrence') return isoTime(start);
  return type === 'exception' ? isoTime(Number(row.data['plannedStart'] ?? day * 86_400_000)) : undefined;
}

const etag = (number: number, modified: number) => Buffer.from(`${number}:${modified}`).toString('base64');
const isPrivate = (data: Json) => data['sensitivity'] === 'private';
const preview = (body: Json) => String(body['content'] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 255);

/** What a delegate without the right to private items is left with. */
const hidden = (data: Json): Json => ({ subject: 'Private Appointment', isCancelled: data['isCancelled'], isAllDay: data['isAllDay'] });

function attendees(data: Json, { owner }: OpenMailbox, organiser: boolean): Json[] {
  const all = objectsOf(data['attendees']).map((attendee) => ({ status: { response: 'none', time: '0001-01-01T00:00:00Z' }, type: 'required', ...attendee }));
  if (organiser || data['hideAttendees'] !== true) return all;
  return all.filter((attendee) => String(child(attendee, 'emailAddress')['address']).toLowerCase() === owner.mail.toLowerCase());
}

/** The series as this mailbox knows it. Somebody invited to one occurrence gets an id that their mailbox doesn't hold. */
function seriesMasterId({ row, type }: Entry, { owner, form }: OpenMailbox): string | null {
  if (type === 'occurrence') return writeItemId({ kind: 'event', mailbox: owner.number, number: row.number, day: 0 }, form);
  if (type !== 'exception') return null;
  return writeItemId({ kind: 'event', mailbox: owner.number, number: row.series ?? 4_000_000_000, day: 0 }, form);
}

/** The global object id in hex: with the original date in it for an instance of a series. */
const globalId = ({ row, day, type }: Entry): string =>
  type === 'occurrence' || type === 'exception' ? withDate(row.meeting, day) : row.meeting;

/** All extended properties of an entry: the two global object ids, and what clients have set. */
export function extendedProperties(entry: Entry): Json[] {
  const own = objectsOf(entry.row.data['singleValueExtendedProperties']).map((property) => ({ ...property, id: plainId(property['id']) }));
  return [
    { id: `Binary ${MEETING_IDS} Id 0x3`, value: hexToBase64(globalId(entry)) },
    { id: `Binary ${MEETING_IDS} Id 0x23`, value: hexToBase64(entry.row.meeting) },
    ...own,
  ];
}

/** Those that the filter inside $expand asks for; Graph writes the GUID in small letters. */
export const propertiesFor = (entry: Entry, filter: Filter): Json[] =>
  extendedProperties(entry).filter((property) => fits(filter, property));

const plainId = (id: unknown) => String(id).replace(/\{[^}]*\}/, (guid) => guid.toLowerCase());
