import { GraphError } from '../http/graphError';
import { child, objectsOf, textOf, type Json } from '../json';
import type { User } from '../store/directory';
import type { MessageRow } from '../store/mailbox';
import { newGuid } from '../world';
import { recipient, type Writing } from './meetings';
import { answering } from './thread';

/** The properties of a mail that its writer fills in; the rest is Graph's own. */
export const SENDABLE = ['subject', 'body', 'toRecipients', 'ccRecipients', 'bccRecipients', 'replyTo', 'importance', 'internetMessageHeaders'];

/** Can be changed in a mail that was received or sent as well. */
export const PERSONAL = ['categories', 'isRead'];

export const newMessageId = ({ world }: Writing): string => `<${newGuid(world)}@provincie-utrecht.nl.example>`;

/** A mail that nobody gets yet. */
export function keepDraft(writing: Writing, owner: User, message: Json): MessageRow {
  const { store, world } = writing;
  const data = { ...message, from: recipient(owner), sender: recipient(owner), isRead: true };
  const draft = { mailbox: owner.id, folder: 'drafts' as const, received: world.now(), internetId: newMessageId(writing), data };
  return { ...draft, number: store.messages.add(draft) };
}

/** Sends a draft: it leaves that folder for the sent ones, under another id as in Exchange, and keeps its Message-ID. */
export function sendDraft(writing: Writing, owner: User, draft: MessageRow): void {
  writing.store.db.atomically(() => {
    deliver(writing, owner, draft.data, draft.internetId);
    writing.store.messages.remove(draft.number);
  });
}

/** Into the sender's sent items, the outbox of the local run, and the inboxes of our own people; bcc shows to the sender alone. */
export function deliver(writing: Writing, owner: User, message: Json, internetId = newMessageId(writing)): void {
  const { store, world } = writing;
  const to = ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((key) => addressesIn(message[key]));
  if (to.length === 0) throw new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is required.');
  const data: Json = { ...message, from: recipient(owner), sender: recipient(owner), isRead: false };
  const { bccRecipients: _hidden, ...seen } = data;
  store.db.atomically(() => {
    store.outbox.add({ at: world.now(), sender: owner.mail, recipients: to, reason: 'message', subject: textOf(message['subject']) ?? '' });
    store.messages.add({ mailbox: owner.id, folder: 'sentitems', received: world.now(), internetId, data: { ...data, isRead: true } });
    for (const address of new Set(to)) {
      const user = store.directory.byMail(address);
      if (user && !user.guest) store.messages.add({ mailbox: user.id, folder: 'inbox', received: world.now(), internetId, data: seen });
    }
  });
}

const addressesIn = (recipients: unknown): string[] =>
  objectsOf(recipients).map((one) => String(child(one, 'emailAddress')['address']).toLowerCase());

/** The answer to a mail as its writer gets it: to whoever sent it, in its thread, what was given in place of what Outlook fills in. */
export function replyTo(parent: MessageRow, { comment, message }: { readonly comment: string | undefined; readonly message: Json }): Json {
  const { data } = parent;
  const asked = objectsOf(data['replyTo']);
  const { internetMessageHeaders: own, ...given } = message;
  const thread = answering(parent);
  return {
    subject: `RE: ${(textOf(data['subject']) ?? '').replace(/^(?:re\s*:\s*)+/i, '')}`,
    toRecipients: asked.length > 0 ? asked : [data['from']],
    body: { contentType: 'html', content: `${escaped(comment ?? '')}<hr>${String(child(data, 'body')['content'] ?? '')}` },
    ...given,
    ...thread,
    internetMessageHeaders: [...objectsOf(thread['internetMessageHeaders']), ...objectsOf(own)],
  };
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
