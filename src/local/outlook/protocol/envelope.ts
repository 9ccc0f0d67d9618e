import { isRecord } from '../../hosts/fields';

const KINDS = ['invoke', 'register', 'unregister'] as const;

/** What an add-in's office.js asked of its host. */
export interface Request {
  readonly kind: (typeof KINDS)[number];
  readonly action: string;
  readonly conversation: string;
  readonly correlation: unknown;
  readonly data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALL = 0;
const FOR_EVENT = 1;

/** Reads a message of a frame; undefined where it isn't an office.js request (frames talk about other things too). */
export function readRequest(message: unknown): Request | undefined {
  const envelope = parsed(message);
  if (!isRecord(envelope) || envelope['_messageType'] !== REQUEST) return undefined;
  const { _actionName: action, _conversationId: conversation, _correlationId: correlation, _actionType: type } = envelope;
  const kind = typeof type === 'number' ? KINDS[type] : undefined;
  if (kind === undefined || typeof action !== 'string' || typeof conversation !== 'string') return undefined;
  return { kind, action, conversation, correlation, data: envelope['_data'] };
}

/** The envelope in which a call is answered. */
export function replyTo(request: Request, origin: string, data: unknown): string {
  return envelope({
    _messageType: RESPONSE,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: FOR_CALL,
  });
}

/** The envelope of an event; office.js routes it by its name alone. */
export function eventOf(name: string, conversation: string, origin: string, data: unknown): string {
  return envelope({
    _messageType: RESPONSE,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: FOR_EVENT,
  });
}

/** A wish of the host itself, such as "take the keyboard" (11: forwards, 12: backwards). */
export function notificationOf(action: number, conversation: string, origin: string): string {
  return envelope({
    _messageType: REQUEST,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversation}_ntf`,
    _correlationId: 0,
    _origin: origin,
    _data: [action],
    _actionType: 0,
  });
}

const envelope = (fields: Record<string, unknown>) => JSON.stringify({ ...fields, _serializerVersion: 1 });

function parsed(message: unknown): unknown {
  if (typeof message !== 'string' || !message.startsWith('{')) return undefined;
  try {
    return JSON.parse(message);
  } catch {
    return undefined;
  }
}
