import type { Call } from '../http/call';
import { arrayOf, child, defined, objectsOf, textOf, type Json } from '../json';
import { entryOf } from './calendar';
import { eventBody } from './eventBody';
import { writeItemId } from './itemId';
import type { OpenMailbox } from './mailboxAccess';
import { conversationIndex, conversationOf } from './thread';
import { writeZoned } from './zone';
import type { MessageRow } from '../store/mailbox';
import { isoTime } from '../world';

/** A message as Graph answers it. Headers come only when selected; ReadBasic leaves out what was written. */
export function messageBody(call: Call, row: MessageRow, mailbox: OpenMailbox): Json {
  const { data } = row;
  const asked = call.query.select?.includes('internetMessageHeaders') === true;
  const content = child(data, 'body');
  const modified = Number(data['modifiedAt'] ?? row.received);
  return defined({
    '@odata.type': typeOf(data),
    '@odata.etag': `W/"${row.number}:${modified}"`,
    id: writeItemId({ kind: 'message', mailbox: mailbox.owner.number, number: row.number, day: 0 }, mailbox.form),
    createdDateTime: isoTime(row.received), lastModifiedDateTime: isoTime(modified), changeKey: `${row.number}:${modified}`,
    categories: arrayOf(data['categories']), receivedDateTime: isoTime(row.received), sentDateTime: isoTime(row.received),
    hasAttachments: false, internetMessageId: row.internetId, subject: textOf(data['subject']) ?? '',
    bodyPreview: mailbox.basic ? undefined : String(content['content'] ?? '').replace(/<[^>]*>/g, ' ').trim().slice(0, 255),
    importance: data['importance'] ?? 'normal', parentFolderId: row.folder, conversationId: conversationOf(row), conversationIndex: conversationIndex(row),
    isRead: data['isRead'] === true, isDraft: row.folder === 'drafts', inferenceClassification: 'focused',
    body: mailbox.basic ? undefined : { contentType: 'text', content: '', ...content },
    sender: data['sender'] ?? data['from'], from: data['from'], toRecipients: arrayOf(data['toRecipients']), ccRecipients: arrayOf(data['ccRecipients']),
    bccRecipients: arrayOf(data['bccRecipients']), replyTo: arrayOf(data['replyTo']), flag: { flagStatus: 'notFlagged' },
    internetMessageHeaders: asked ? headers(row) : undefined,
    ...meetingPart(call, data),
  });
}

/** The event that an invitation is about, in this mailbox. */
export function eventOf(call: Call, { data }: MessageRow, mailbox: OpenMailbox): Json | null {
  const row = call.core.store.events.find(Number(data['eventNumber'] ?? 0));
  return row ? eventBody(entryOf(row), mailbox, 'UTC') : null;
}

/** What was sent along, with the one that every mail has. The way through the mail servers adds them: what was never received has none. */
function headers({ data, internetId, folder }: MessageRow): Json[] | undefined {
  if (folder !== 'inbox') return undefined;
  const sent = objectsOf(data['internetMessageHeaders']).filter(({ name }) => String(name).toLowerCase() !== 'message-id');
  return [{ name: 'Message-ID', value: internetId }, ...sent];
}

const isAnswer = (data: Json) => textOf(data['responseType']) !== undefined;

function typeOf(data: Json): string | undefined {
  if (!data['meetingMessageType']) return undefined;
  return isAnswer(data) ? '#microsoft.graph.eventMessageResponse' : '#microsoft.graph.eventMessageRequest';
}

function meetingPart(call: Call, data: Json): Json {
  if (!data['meetingMessageType']) return {};
  const row = call.core.store.events.find(Number(data['eventNumber'] ?? 0));
  return defined({
    meetingMessageType: data['meetingMessageType'],
    responseType: data['responseType'],
    isOutOfDate: false, isDelegated: false,
    type: row?.type,
    startDateTime: row && writeZoned(row.start, 'UTC'),
    endDateTime: row && writeZoned(row.finish, 'UTC'),
  });
}
