import { createHash } from 'node:crypto';
import { objectsOf, textOf, type Json } from '../json';
import type { MessageRow } from '../store/mailbox';

/** Bytes of the first mail's index, and of each answer after it ([MS-OXOMSG] 2.2.1.3). */
const FIRST = 22;
const ANSWER = 5;

const header = (data: Json, name: string): string =>
  textOf(objectsOf(data['internetMessageHeaders']).find((one) => String(one['name']).toLowerCase() === name)?.['value'])?.trim() ?? '';

/** The Message-IDs before this one, the first mail's first: RFC 5322, 3.6.4. Some programs write `In-Reply-To` alone. */
const before = (data: Json): string => header(data, 'references') || header(data, 'in-reply-to');

/** Which conversation Exchange counts a mail to; one that answers nothing begins its own. */
export const conversationOf = ({ data, number }: MessageRow): string => textOf(data['conversationId']) ?? `AAQkA${number}`;

/** Exchange's index of the conversation, as long as the thread is deep. */
export function conversationIndex(row: MessageRow): string {
  const depth = before(row.data).split(/\s+/).filter(Boolean).length;
  const seed = createHash('sha512').update(conversationOf(row)).digest();
  const bytes = Buffer.alloc(FIRST + depth * ANSWER);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = seed[at % seed.length] ?? 0;
  return bytes.toString('base64');
}

/** What makes a mail an answer to another: the headers that travel with it, and the conversation in one's own mailbox. */
export function answering(parent: MessageRow): Json {
  const references = [before(parent.data), parent.internetId].filter(Boolean).join(' ');
  return {
    conversationId: conversationOf(parent),
    internetMessageHeaders: [{ name: 'In-Reply-To', value: parent.internetId }, { name: 'References', value: references }],
  };
}
