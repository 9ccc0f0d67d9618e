import { ITEM_TYPE, isCompose, placeText, type ItemFields, type ItemKind, type OpenItem } from './item';
import { toEwsId } from './itemId';
import { toWire } from './person';
import type { Profile } from './profile';
import { timeZoneOffsets } from './timeZone';

const ITEM_LESS = 6;
const READ_WRITE_MAILBOX = 2;
const ITEM_CLASS: Partial<Record<ItemKind, string>> = {
  messageRead: 'IPM.Note',
  appointmentRead: 'IPM.Appointment',
  meetingRequest: 'IPM.Schedule.Meeting.Request',
};

/** Everything that office.js knows at once, without a call: the mailbox, and the item where it is read. */
export function initialData(item: OpenItem | null, profile: Profile, now: number) {
  const mailbox = mailboxData(profile, now);
  if (item === null) return { ...mailbox, itemType: ITEM_LESS };
  const { fields, kind } = item;
  const always = {
    ...mailbox,
    itemType: ITEM_TYPE[kind],
    seriesId: fields.seriesId ? toEwsId(fields.seriesId) : null,
    conversationId: fields.conversationId,
    isFromSharedFolder: fields.owner !== '' && fields.owner.toLowerCase() !== profile.address.toLowerCase(),
  };
  return isCompose(kind) ? always : { ...always, ...readData(fields, kind) };
}

/** What a read item shows; an item being composed is asked for field by field instead. */
function readData(fields: ItemFields, kind: ItemKind) {
  const from = fields.from ? toWire(fields.from) : undefined;
  return {
    isRead: true,
    id: toEwsId(fields.id),
    subject: fields.subject,
    normalizedSubject: fields.subject.replace(/^(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)+/i, ''),
    itemClass: ITEM_CLASS[kind],
    to: fields.to.map(toWire),
    cc: fields.cc.map(toWire),
    from,
    sender: from,
    organizer: from,
    ...(kind === 'messageRead' ? {} : { start: fields.start, end: fields.end, location: placeText(fields.places) }),
    internetMessageId: fields.internetMessageId,
    dateTimeCreated: fields.created,
    dateTimeModified: fields.modified,
    attachments: fields.attachments.map(({ content: _, ...attachment }) => ({ ...attachment, attachmentType: 0 })),
    recurrence: fields.recurrence,
    isAllDayEvent: fields.isAllDay,
    sensitivity: fields.sensitivity,
  };
}

const mailboxData = (profile: Profile, now: number) => ({
  permissionLevel: READ_WRITE_MAILBOX,
  hostVersion: '16.0.18200.10000',
  owaView: 'ThreeColumns',
  ewsUrl: `${profile.graphOrigin}/EWS/Exchange.asmx`,
  restUrl: `${profile.graphOrigin}/api`,
  userDisplayName: profile.displayName,
  userEmailAddress: profile.address,
  userTimeZone: profile.timeZone,
  userProfileType: 'enterprise',
  timeZoneOffsets: timeZoneOffsets(now),
  extensionId: profile.addInId,
  isRestIdSupported: true,
});
