import { need } from '../auth/scopes';
import { contextOf, ok, param, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { arrayOf, child, defined, objectsOf, textOf, type Json } from '../json';
import { entryOf } from '../mail/calendar';
import { eventBody } from '../mail/eventBody';
import { readItemId, writeItemId } from '../mail/itemId';
import { openMailbox, type OpenMailbox } from '../mail/mailboxAccess';
import { recipient } from '../mail/meetings';
import { writeZoned } from '../mail/zone';
import { at, compare, fits } from '../odata/evaluate';
import type { MessageRow } from '../store/mailbox';
import { isoTime, newGuid } from '../world';
import { selected } from './siteRoutes';
import { userOf } from './userRoutes';

const LIST_QUERY = ['$select', '$filter', '$orderby', '$top', '$skip'];
const PAGE = 10;
const MOST_A_PAGE = 1000;
const SENDABLE = ['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo', 'importance', 'internetMessageHeaders'];

/** A message as Graph answers it. Headers come only when selected; ReadBasic leaves out what was written. */
function messageBody(call: Call, row: MessageRow, mailbox: OpenMailbox): Json {
  const { data } = row;
  const asked = call.query.select?.includes('internetMessageHeaders') === true;
  const content = child(data, 'body');
  return defined({
    '@odata.type': data['meetingMessageType'] ? '#microsoft.graph.eventMessageRequest' : undefined,
    '@odata.etag': `W/"${row.number}"`,
    id: writeItemId({ kind: 'message', mailbox: mailbox.owner.number, number: row.number, day: 0 }, mailbox.form),
    createdDateTime: isoTime(row.received), lastModifiedDateTime: isoTime(row.received), changeKey: String(row.number),
    categories: arrayOf(data['categories']), receivedDateTime: isoTime(row.received), sentDateTime: isoTime(row.received),
    hasAttachments: false, internetMessageId: row.internetId, subject: textOf(data['subject']) ?? '',
    bodyPreview: mailbox.basic ? undefined : String(content['content'] ?? '').replace(/<[^>]*>/g, ' ').trim().slice(0, 255),
    importance: data['importance'] ?? 'normal', parentFolderId: row.folder, conversationId: textOf(data['conversationId']) ?? `AAQkA${row.number}`,
    isRead: data['isRead'] === true, isDraft: row.folder === 'drafts', inferenceClassification: 'focused',
    body: mailbox.basic ? undefined : { contentType: 'text', content: '', ...content },
    sender: data['sender'] ?? data['from'], from: data['from'], toRecipients: arrayOf(data['toRecipients']), ccRecipients: arrayOf(data['ccRecipients']),
    bccRecipients: arrayOf(data['bccRecipients']), replyTo: arrayOf(data['replyTo']), flag: { flagStatus: 'notFlagged' },
    internetMessageHeaders: asked ? headers(row) : undefined,
    ...meetingPart(call, data),
  });
}

/** What was sent along, with the two that every mail has. */
const headers = ({ data, internetId }: MessageRow): Json[] => [{ name: 'Message-ID', value: internetId }, ...objectsOf(data['internetMessageHeaders'])];

function meetingPart(call: Call, data: Json): Json {
  if (!data['meetingMessageType']) return {};
  const row = call.core.store.events.find(Number(data['eventNumber'] ?? 0));
  return defined({
    meetingMessageType: data['meetingMessageType'],
    isOutOfDate: false, isDelegated: false,
    type: row?.type,
    startDateTime: row && writeZoned(row.start, 'UTC'),
    endDateTime: row && writeZoned(row.finish, 'UTC'),
  });
}

function shown(call: Call, row: MessageRow, mailbox: OpenMailbox): Json {
  const body = selected(messageBody(call, row, mailbox), call.query.select && [...call.query.select, 'id']);
  for (const { name } of call.query.expand) {
    if (name.replace('microsoft.graph.eventMessage/', '') !== 'event') throw GraphError.notBuilt(`$expand=${name} of a message`);
    if (row.data['meetingMessageType']) body['event'] = eventOf(call, row, mailbox);
  }
  return body;
}

function eventOf(call: Call, { data }: MessageRow, mailbox: OpenMailbox): Json | null {
  const row = call.core.store.events.find(Number(data['eventNumber'] ?? 0));
  return row ? eventBody(entryOf(row), mailbox, 'UTC') : null;
}

function list(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail');
  const { filter, orderBy, top = PAGE } = call.query;
  if (top < 1 || top > MOST_A_PAGE) throw new GraphError(400, 'ErrorInvalidRequest', 'The page size must be between 1 and 1000.');
  const folder = call.params['folder']?.toLowerCase();
  const rows = call.core.store.messages.ofMailbox(mailbox.owner.id).filter((row) => folder === undefined || row.folder === folder);
  const fitting = rows.filter((row) => !filter || fits(filter, messageBody(call, row, mailbox)));
  const ordered = [...fitting].sort((one, other) =>
    orderBy.reduce((sign, { path, descending }) => sign || compare(at(messageBody(call, one, mailbox), path), at(messageBody(call, other, mailbox), path)) * (descending ? -1 : 1), 0),
  );
  const from = Number(call.query.other['$skip'] ?? 0);
  const link = new URL(call.url);
  link.searchParams.set('$skip', String(from + top));
  const more = ordered.length > from + top ? { '@odata.nextLink': link.href } : {};
  const value = ordered.slice(from, from + top).map((row) => shown(call, row, mailbox));
  return ok({ '@odata.context': contextOf(call, 'messages'), ...more, value });
}

function get(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail');
  const ref = readItemId(param(call, 'message'));
  const row = ref?.kind === 'message' && ref.mailbox === mailbox.owner.number ? call.core.store.messages.find(ref.number) : undefined;
  if (!row || row.mailbox !== mailbox.owner.id) throw GraphError.noSuchMailItem();
  return ok({ '@odata.context': contextOf(call, 'messages/$entity'), ...shown(call, row, mailbox) });
}

function send(call: Call): Answer {
  const { store, world } = call.core;
  const owner = userOf(call);
  const own = call.who.user?.id === owner.id;
  need(call.who, own ? 'sendMail' : 'sendSharedMail');
  if (owner.guest) throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.');
  if (!own && call.who.user && !store.directory.isDelegate(owner.id, call.who.user.id)) throw GraphError.mailboxDenied();
  const message = child(call.body, 'Message' in call.body ? 'Message' : 'message');
  const unknown = [...Object.keys(call.body).filter((key) => !/^(message|saveToSentItems)$/i.test(key)), ...Object.keys(message).filter((key) => !SENDABLE.includes(key))][0];
  if (unknown !== undefined) throw GraphError.badRequest(`Unknown property of a mail to send: ${unknown}`);
  const to = ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((key) => objectsOf(message[key])).map((one) => String(child(one, 'emailAddress')['address']).toLowerCase());
  if (to.length === 0) throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is required.');
  const internetId = `<${newGuid(world)}@provincie-utrecht.nl.example>`;
  const data = { ...message, from: recipient(owner), sender: recipient(owner) };
  store.db.atomically(() => {
    store.outbox.add({ at: world.now(), sender: owner.mail, recipients: to, reason: 'message', subject: textOf(message['subject']) ?? '' });
    store.messages.add({ mailbox: owner.id, folder: 'sentitems', received: world.now(), internetId, data: { ...data, isRead: true } });
    for (const address of to) {
      const user = store.directory.byMail(address);
      if (user && !user.guest) store.messages.add({ mailbox: user.id, folder: 'inbox', received: world.now(), internetId, data });
    }
  });
  return { status: 202 };
}

const below = (owner: string): Route[] => [
  { method: 'GET', path: `${owner}/messages`, query: LIST_QUERY, answer: list },
  { method: 'GET', path: `${owner}/mailFolders/:folder/messages`, query: LIST_QUERY, answer: list },
  { method: 'GET', path: `${owner}/messages/:message`, query: ['$select', '$expand'], answer: get },
  { method: 'POST', path: `${owner}/sendMail`, body: 'json', answer: send },
];

export const messageRoutes: readonly Route[] = ['/me', '/users/:user'].flatMap(below);
