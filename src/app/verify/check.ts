import type { GraphAnswer } from '../../graph/call';
import { messageOf, type Scratch } from './scratch';

/** A behaviour that the product or the local tenant counts on, and how to see whether this site has it. */
export interface Check {
  readonly behaviour: string;
  /** Where we have it from. */
  readonly from: string;
  /** Undefined when the site behaves so; else what it did. */
  readonly differs: (scratch: Scratch) => Promise<string | undefined>;
}

/** What was answered, in a line. */
export const seen = ({ status, body }: GraphAnswer): string => `${status} ${messageOf(body)}`.trim();

/** Undefined when a status is the expected one, and its message, if asked for, says so. */
export function unless(answer: GraphAnswer, status: number, message?: RegExp): string | undefined {
  const fits = answer.status === status && (message === undefined || message.test(messageOf(answer.body)));
  return fits ? undefined : seen(answer);
}

/** Undefined when two values are the same as JSON. */
export function unlessSame(found: unknown, expected: unknown): string | undefined {
  return JSON.stringify(found) === JSON.stringify(expected) ? undefined : `${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
}
