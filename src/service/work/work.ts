import type { Fields } from '../../ports/serviceCalls';
import type { Message } from '../queue/queue';

/** Does one piece of work. Done twice it must come out the same: rows under keys that the message names, later answers over earlier ones. */
export type Job = (fields: Fields) => Promise<void>;
export type Jobs = Readonly<Record<string, Job>>;

/** The message for one piece of work; `id` is the work's own. */
export const workOf = (kind: string, id: string, fields: Fields): Message => ({ id, body: JSON.stringify({ ...fields, kind }) });
