/** Work that has been promised and not yet done: a registration that waits for SharePoint's budget, a mail to be sent. */
export interface Message {
  /** Unique to the work; whoever does it makes a row under this key, so that work done twice comes out once. */
  readonly id: string;
  readonly body: string;
}

/** A message that one worker has for a while; it comes back by itself when that worker dies. */
export interface Taken extends Message {
  /** How often it was taken, this time included. */
  readonly tries: number;
  /** The work is done: the message goes for good. Nothing happens when the lease ran out and another has it. */
  done(): Promise<void>;
  /** The work can't be done now: it comes back after so many milliseconds. */
  later(ms: number): Promise<void>;
}

/**
 * A queue that outlives the process. "Ontvangen" is said to a person only after `put` has answered.
 *
 * It delivers at least once: a worker that dies between doing the work and saying so leaves the message for another, who
 * finds the row under the message's id. A message put twice may be delivered twice (the file keeps one; Azure's queue knows no ids).
 */
export interface Queue {
  /** Answers once the message stands on disk (or in the cloud's queue). */
  put(message: Message): Promise<void>;
  /** The message that waited longest and may be taken now; undefined where there is none. */
  take(): Promise<Taken | undefined>;
  /** How many wait or are being worked on. */
  size(): Promise<number>;
}
