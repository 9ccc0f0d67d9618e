import { created, noContent, ok, parametersOf, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { child, isJson, objectsOf, textOf, type Json } from '../json';
import { openMailbox } from '../mail/mailboxAccess';
import { messageAt } from '../mail/messageAt';
import { messageBody } from '../mail/messageBody';
import { deliver, keepDraft, PERSONAL, replyTo, sendDraft, SENDABLE } from '../mail/sending';
import type { MessageRow } from '../store/mailbox';

const ACCEPTED: Answer = { status: 202 };

/** Refuses by name what a mail doesn't have, and headers that are for mail servers to write. */
function checked(message: Json, allowed: readonly string[]): Json {
  const unknown = Object.keys(message).find((key) => !allowed.includes(key) && !key.startsWith('@'));
  if (unknown !== undefined) throw new GraphError(400, 'RequestBodyRead', `The property '${unknown}' does not exist on type 'microsoft.graph.message' or cannot be written.`);
  const strange = objectsOf(message['internetMessageHeaders']).find(({ name }) => !/^x-/i.test(String(name)));
  if (strange) throw new GraphError(400, 'InvalidInternetMessageHeader', `The internet message header name '${String(strange['name'])}' should start with 'x-' or 'X-'.`);
  return message;
}

function create(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail', 'write');
  const draft = keepDraft(call.core, mailbox.owner, checked(call.body, [...SENDABLE, ...PERSONAL]));
  return created(messageBody(call, draft, mailbox));
}

function change(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail', 'write');
  const row = messageAt(call, mailbox);
  const patch = checked(call.body, [...SENDABLE, ...PERSONAL]);
  const fixed = Object.keys(patch).find((key) => row.folder !== 'drafts' && SENDABLE.includes(key));
  if (fixed !== undefined) throw new GraphError(400, 'ErrorInvalidPropertySet', `Set action is invalid for property '${fixed}': the message is not a draft.`);
  const data = { ...row.data, ...patch, modifiedAt: call.core.world.now() };
  call.core.store.messages.change(row.number, data);
  return ok(messageBody(call, { ...row, data }, mailbox));
}

function remove(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail', 'write');
  call.core.store.messages.remove(messageAt(call, mailbox).number);
  return noContent();
}

function send(call: Call): Answer {
  const { owner } = openMailbox(call, 'Mail', 'send');
  const given = parametersOf(call, ['message', 'saveToSentItems'], 'sendMail');
  deliver(call.core, owner, checked(child(given, 'message'), SENDABLE));
  return ACCEPTED;
}

function sendKept(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail', 'send');
  const row = messageAt(call, mailbox);
  if (row.folder !== 'drafts') throw new GraphError(400, 'ErrorInvalidRequest', 'Only a draft can be sent.');
  sendDraft(call.core, mailbox.owner, row);
  return ACCEPTED;
}

/** A reply takes a comment, or the body of a message: not both. */
function replyFrom(call: Call, parent: MessageRow): Json {
  const given = parametersOf(call, ['message', 'comment'], 'reply');
  const comment = textOf(given['comment']);
  const message = checked(child(given, 'message'), SENDABLE);
  if (comment !== undefined && isJson(message['body'])) throw GraphError.badRequest('Specify either a comment or the body of the message.');
  return replyTo(parent, { comment, message });
}

function createReply(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail', 'write');
  const draft = keepDraft(call.core, mailbox.owner, replyFrom(call, messageAt(call, mailbox)));
  return created(messageBody(call, draft, mailbox));
}

function reply(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail', 'send');
  deliver(call.core, mailbox.owner, replyFrom(call, messageAt(call, mailbox)));
  return ACCEPTED;
}

const below = (owner: string): Route[] => [
  { method: 'POST', path: `${owner}/messages`, body: 'json', answer: create },
  { method: 'PATCH', path: `${owner}/messages/:message`, body: 'json', answer: change },
  { method: 'DELETE', path: `${owner}/messages/:message`, answer: remove },
  { method: 'POST', path: `${owner}/messages/:message/send`, body: 'json', answer: sendKept },
  { method: 'POST', path: `${owner}/messages/:message/createReply`, body: 'json', answer: createReply },
  { method: 'POST', path: `${owner}/messages/:message/reply`, body: 'json', answer: reply },
  { method: 'POST', path: `${owner}/sendMail`, body: 'json', answer: send },
];

export const messageWriteRoutes: readonly Route[] = ['/me', '/users/:user'].flatMap(below);
