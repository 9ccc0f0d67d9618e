import { Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';

/** What the server said about when to come back; it holds for everything that this window asks, not for one request. */
export interface Restraint {
  /** The moment before which nothing may be asked; 0 when anything may. */
  until(): number;
  /** Notes a Retry-After. */
  learn(problem: Problem): void;
  /** Throws `busy` while the server is to be left alone. */
  check(): void;
}

export function restraint(clock: Clock): Restraint {
  let until = 0;
  return {
    until: () => until,
    learn: ({ retryAfterMs }) => {
      if (retryAfterMs !== undefined) until = Math.max(until, clock.now() + retryAfterMs);
    },
    check: () => {
      const left = until - clock.now();
      if (left > 0) throw new Problem('busy', 'asked to wait', { retryAfterMs: left });
    },
  };
}
