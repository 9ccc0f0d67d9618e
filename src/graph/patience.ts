import type { Chance, Clock } from '../ports/clock';
import type { GraphAnswer, Send } from './call';
import { retryAfterMs } from './failure';

const TRIES = 3;
/** Longer than this nobody looks at a spinner: the caller gets `busy` with the wait and decides itself. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 1_000;

/**
 * Repeats reads that the server was too busy for, each after its own Retry-After and never before.
 *
 * Only reads. A write that got a 429 goes back to the outbox at once, which keeps it, waits as long as it was told and
 * tries again under its key; two places that repeat writes would write twice.
 */
export function patient(send: Send, clock: Clock, chance: Chance): Send {
  return async (call) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await send(call);
      const wait = waitBefore(answer, tries, clock.now(), chance);
      if (call.method !== 'GET' || tries === TRIES || wait === undefined || wait > LONGEST_WAIT_MS) return answer;
      await new Promise<void>((done) => clock.after(wait, done));
    }
  };
}

/** Undefined where the answer is final. */
function waitBefore({ status, headers }: GraphAnswer, tries: number, now: number, chance: Chance): number | undefined {
  if (![429, 502, 503, 504].includes(status)) return undefined;
  return retryAfterMs(headers, now) ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + chance());
}
