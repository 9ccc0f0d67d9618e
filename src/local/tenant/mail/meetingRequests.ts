import { arrayOf, type Json } from '../json';
import type { User } from '../store/directory';
import type { EventRow } from '../store/mailbox';
import type { MailReason } from '../store/outbox';
import type { Store } from '../store/store';
import { newGuid, type World } from '../world';

/** The mail that carries an invitation or its withdrawal into an attendee's inbox; `eventNumber` ties it to the attendee's copy. */
export function writeRequest({ store, world }: { store: Store; world: World }, row: EventRow, to: User, reason: MailReason): void {
  const copy = store.events
    .ofMeeting(row.meeting)
    .find((known) => known.mailbox === to.id && (row.type !== 'exception' || known.originalDay === row.originalDay));
  const data: Json = {
    subject: subjectOf(row.data, reason),
    body: row.data['body'],
    from: row.data['organizer'],
    sender: row.data['organizer'],
    toRecipients: arrayOf(row.data['attendees']).map((attendee) => ({ emailAddress: Object(attendee)['emailAddress'] })),
    meetingMessageType: reason === 'invited' || reason === 'updated' ? 'meetingRequest' : 'meetingCancelled',
    conversationId: `AAQkA${row.meeting.slice(-32)}`,
    eventNumber: copy?.number,
  };
  const internetId = `<${newGuid(world)}@provincie-utrecht.nl.example>`;
  store.messages.add({ mailbox: to.id, folder: 'inbox', received: world.now(), internetId, data });
}

function subjectOf(data: Json, reason: MailReason): string {
  const subject = String(data['subject'] ?? '');
  if (reason === 'updated') return `Bijgewerkt: ${subject}`;
  return reason === 'invited' ? subject : `Geannuleerd: ${subject.replace(/^Geannuleerd: /, '')}`;
}
