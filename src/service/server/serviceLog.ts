import type { ProblemCode } from '../../domain/problem';

/**
 * One line for each request or piece of work. What stands here is all that may: a route's pattern and never an address, a code and
 * never a text, no name, no link, no token.
 */
export interface LogEntry {
  /** UTC. */
  readonly at: string;
  readonly what: string;
  readonly status?: number;
  readonly code?: ProblemCode | 'bug';
  readonly ms?: number;
  /** Ours; a person who reports a fault can name it. */
  readonly requestId?: string;
  readonly tries?: number;
}

export type ServiceLog = (entry: LogEntry) => void;

/** As JSON lines, which every log collector reads. */
export const lineLog =
  (write: (line: string) => void): ServiceLog =>
  (entry) =>
    write(`${JSON.stringify(entry)}\n`);
