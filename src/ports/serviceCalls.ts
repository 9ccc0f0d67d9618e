import type { Json } from '../lists/schema';

/** What travels to and from the doors' service: plain JSON. */
export type Fields = { readonly [name: string]: Json };

/**
 * Questions to the doors' service. Screens don't call this: each door has a port of its own (`DatePolls`, …) whose adapter in
 * `service/client` turns its questions into these.
 *
 * Failures are Problems with the code that the service gave; `offline` and `timedOut` where it gave none. A question may be
 * asked again after either: the service keeps what was sent under a key that the sender made.
 */
export interface ServiceCalls {
  /** `path` below the service's address, such as `date-poll/open`. */
  ask(path: string, fields: Fields): Promise<Fields>;
}
