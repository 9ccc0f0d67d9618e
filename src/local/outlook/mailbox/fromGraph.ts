import { listOf, numberOf, recordOf, textOf, textsOf, type Loose } from '../../hosts/fields';
import { BLANK, type Attachment, type ItemFields, type Person, type Place } from '../protocol/item';
import type { CalendarEntry, MailEntry } from './mailbox';
import { recurrenceFromGraph } from './recurrence';

const RESPONSES: Readonly<Record<string, NonNullable<Person['response']>>> = {
  organizer: 'organizer', tentativelyAccepted: 'tentative', accepted: 'accepted', declined: 'declined',
};
const SENSITIVITIES = ['normal', 'personal', 'private', 'confidential'] as const;

/** The part after the @ says who is a colleague; office.js tells add-ins the same. */
export function personFrom(recipient: unknown, home: string): Person {
  const { emailAddress, status } = recordOf(recipient);
  const { name, address } = recordOf(emailAddress);
  const mail = textOf(address);
  const type = mail.toLowerCase().endsWith(home) ? 'user' : 'external';
  return { name: textOf(name, mail), address: mail, response: RESPONSES[textOf(recordOf(status)['response'])] ?? 'none', type };
}

/** Graph's times are asked for in UTC and come without a zone in the text. */
export const timeFrom = (value: unknown): number => {
  const text = textOf(recordOf(value)['dateTime']);
  return text ? Date.parse(/Z$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`) : 0;
};

const instant = (value: unknown) => Date.parse(textOf(value)) || 0;

export function eventFields(event: Loose, owner: string): ItemFields {
  const home = homeOf(owner);
  const attendees = listOf(event['attendees']).map((entry) => ({ type: textOf(recordOf(entry)['type']), person: personFrom(entry, home) }));
  const people = (wanted: (type: string) => boolean) => attendees.filter(({ type }) => wanted(type)).map(({ person }) => person);
  return {
    ...BLANK,
    id: textOf(event['id']),
    owner,
    subject: textOf(event['subject']),
    body: bodyFrom(event['body']),
    to: people((type) => type !== 'optional' && type !== 'resource'),
    cc: people((type) => type === 'optional'),
    from: { ...personFrom(event['organizer'], home), response: 'organizer' },
    start: timeFrom(event['start']),
    end: timeFrom(event['end']),
    places: placesFrom(event),
    isAllDay: event['isAllDay'] === true,
    sensitivity: SENSITIVITIES.find((each) => each === event['sensitivity']) ?? 'normal',
    isCancelled: event['isCancelled'] === true,
    categories: textsOf(event['categories']),
    recurrence: recurrenceFromGraph(recordOf(event['recurrence'])),
    seriesId: textOf(event['seriesMasterId']),
    created: instant(event['createdDateTime']),
    modified: instant(event['lastModifiedDateTime']),
  };
}

export function messageFields(message: Loose, owner: string): ItemFields {
  const home = homeOf(owner);
  const people = (name: string) => listOf(message[name]).map((entry) => personFrom(entry, home));
  return {
    ...BLANK,
    id: textOf(message['id']),
    owner,
    subject: textOf(message['subject']),
    body: bodyFrom(message['body']),
    to: people('toRecipients'),
    cc: people('ccRecipients'),
    bcc: people('bccRecipients'),
    from: message['from'] ? personFrom(message['from'], home) : null,
    ...(message['startDateTime'] ? { start: timeFrom(message['startDateTime']), end: timeFrom(message['endDateTime']), places: placesFrom(message) } : {}),
    categories: textsOf(message['categories']),
    conversationId: textOf(message['conversationId']),
    internetMessageId: textOf(message['internetMessageId']),
    created: instant(message['createdDateTime']) || instant(message['receivedDateTime']),
    modified: instant(message['lastModifiedDateTime']) || instant(message['receivedDateTime']),
  };
}

export const headersText = (message: Loose): string =>
  listOf(message['internetMessageHeaders'])
    .map((header) => `${textOf(recordOf(header)['name'])}: ${textOf(recordOf(header)['value'])}`)
    .join('\r\n');

export const isMeetingRequest = (message: Loose): boolean =>
  textOf(message['@odata.type']).endsWith('eventMessageRequest') || message['meetingMessageType'] === 'meetingRequest';

export function calendarEntry(event: Loose, owner: string): CalendarEntry {
  const fields = eventFields(event, owner);
  const organizer = fields.from?.address.toLowerCase() ?? '';
  return {
    id: fields.id,
    owner,
    subject: fields.subject,
    start: fields.start,
    end: fields.end,
    place: fields.places.map(({ name }) => name).join('; '),
    isAllDay: fields.isAllDay,
    isCancelled: fields.isCancelled,
    isPrivate: fields.sensitivity !== 'normal',
    isSeries: fields.seriesId !== '' || fields.recurrence !== null,
    isOrganizer: isOrganizer(event, owner),
    organizer: fields.from?.name ?? organizer,
  };
}

export const isOrganizer = (event: Loose, owner: string): boolean =>
  typeof event['isOrganizer'] === 'boolean' ? event['isOrganizer'] : textOf(recordOf(recordOf(event['organizer'])['emailAddress'])['address']).toLowerCase() === owner.toLowerCase();

export function mailEntry(message: Loose, owner: string): MailEntry {
  return {
    id: textOf(message['id']),
    subject: textOf(message['subject']),
    from: personFrom(message['from'], homeOf(owner)).name,
    preview: textOf(message['bodyPreview']),
    received: instant(message['receivedDateTime']) || instant(message['createdDateTime']),
    isRead: message['isRead'] !== false,
    isMeetingRequest: isMeetingRequest(message),
  };
}

const homeOf = (owner: string) => owner.slice(owner.indexOf('@')).toLowerCase();

function bodyFrom(body: unknown): ItemFields['body'] {
  const { contentType, content } = recordOf(body);
  return { type: textOf(contentType).toLowerCase() === 'text' ? 'text' : 'html', content: textOf(content) };
}

function placesFrom(event: Loose): Place[] {
  const many = listOf(event['locations']);
  const all = many.length > 0 ? many : [event['location']];
  return all.flatMap((entry) => {
    const { displayName, locationEmailAddress } = recordOf(entry);
    const name = textOf(displayName);
    const room = textOf(locationEmailAddress);
    return name ? [room ? { type: 'room', id: room, name } : { type: 'custom', id: name, name }] : [];
  });
}

export function attachmentFrom(entry: unknown): Attachment {
  const attachment = recordOf(entry);
  return {
    id: textOf(attachment['id']),
    name: textOf(attachment['name']),
    contentType: textOf(attachment['contentType'], 'application/octet-stream'),
    size: numberOf(attachment['size']),
    isInline: attachment['isInline'] === true,
  };
}
