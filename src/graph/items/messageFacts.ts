import type { KnownItem } from '../../ports/itemKeys';
import { inBody, query, textOf } from '../call';
import { isPrivate, itemKey } from './eventFacts';

const SELECTED = 'id,internetMessageId,internetMessageHeaders,conversationIndex';

/** The headers come only when they are named. */
export const messageQuery = query({ $select: SELECTED });

/** A meeting request knows its event; reading that is one more request, because keys can't be expanded through it. */
export const requestQuery = query({ $expand: 'microsoft.graph.eventMessage/event($select=id)', $select: SELECTED });

/** A mail has its own identity and its thread's: the first mail's Message-ID, which every reply repeats in `References`. */
export function messageFacts(message: unknown): KnownItem {
  const own = textOf(inBody(message, 'internetMessageId'))?.trim();
  const thread = threadOf(message) ?? (isReply(message) ? undefined : own);
  return {
    keys: [...(own ? [itemKey('bericht', own)] : []), ...(thread ? [itemKey('gesprek', thread)] : [])],
    isCancelled: false,
    isException: false,
    seriesUnreadable: false,
    isPrivate: isPrivate(header(message, 'sensitivity')),
  };
}

export const eventIdOf = (message: unknown): string | undefined => textOf(inBody(inBody(message, 'event'), 'id'));

/** RFC 5322, 3.6.4: `References` holds the thread, the first mail first; some programs write `In-Reply-To` alone. */
const threadOf = (message: unknown) => firstId(header(message, 'references')) ?? firstId(header(message, 'in-reply-to'));

const firstId = (value: string | undefined) => /<[^<>\s]+>/.exec(value ?? '')?.[0];

function header(message: unknown, name: string): string | undefined {
  const headers = inBody(message, 'internetMessageHeaders');
  if (!Array.isArray(headers)) return undefined;
  return textOf(inBody(headers.find((one) => textOf(inBody(one, 'name'))?.toLowerCase() === name), 'value'));
}

/**
 * A mail in Sent Items has no headers, so its References aren't known. Exchange's index of the conversation tells a first
 * mail (22 bytes) from a reply (five more for each level, [MS-OXOMSG] 2.2.1.3).
 */
function isReply(message: unknown): boolean {
  const index = textOf(inBody(message, 'conversationIndex'));
  return index !== undefined && Math.floor((index.replace(/=+$/, '').length * 3) / 4) > 22;
}
