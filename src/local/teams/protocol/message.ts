import { isRecord, listOf, textOf } from '../../hosts/fields';

/** One question of a page that runs teams-js, as it comes over `postMessage` (2.58: the wire's field is `uuidAsString`). */
export interface Request {
  readonly id: number;
  readonly uuid: string;
  readonly func: string;
  readonly args: readonly unknown[];
  /** Nested sign-in puts MSAL's own JSON beside the arguments. */
  readonly data: string;
}

export function readRequest(message: unknown): Request | undefined {
  if (!isRecord(message) || typeof message['func'] !== 'string' || typeof message['id'] !== 'number') return undefined;
  return { id: message['id'], uuid: textOf(message['uuidAsString']), func: message['func'], args: listOf(message['args']), data: textOf(message['data']) };
}

/** teams-js finds the question by its uuid and hands the arguments to whoever asked. */
export const replyTo = ({ id, uuid }: Request, args: readonly unknown[]) => ({ id, uuidAsString: uuid, args: [...args] });

/** News from the host: told from an answer by having no number. */
export const eventOf = (func: string, args: readonly unknown[]) => ({ func, args: [...args] });
