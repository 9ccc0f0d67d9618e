import type { Chance, Clock } from '../ports/clock';
import type { GraphAnswer, GraphCall, Send } from './call';
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
 *
 * While a read waits here nobody else knows of it, so every other call to the same service waits as long: one that comes
 * before its time prolongs the wait for all.
 */
export function patient(send: Send, clock: Clock, chance: Chance): Send {
  const held = new Map<string, number>();
  const pause = (ms: number) => new Promise<void>((done) => clock.after(ms, done));

  async function whileHeld(service: string): Promise<void> {
    for (let left = 1; left > 0; ) {
      left = (held.get(service) ?? 0) - clock.now();
      if (left > LONGEST_WAIT_MS) return;
      if (left > 0) await pause(left);
    }
  }

  return async (call) => {
    const service = serviceOf(call);
    for (let tries = 1; ; tries += 1) {
      await whileHeld(service);
      const answer = await send(call);
      const wait = waitBefore(answer, tries, clock.now(), chance);
      const told = wait === undefined ? undefined : retryAfterMs(answer.headers, clock.now());
      if (told !== undefined) held.set(service, Math.max(held.get(service) ?? 0, clock.now() + told));
      if (call.method !== 'GET' || tries === TRIES || wait === undefined || wait > LONGEST_WAIT_MS) return answer;
      await pause(wait);
    }
  };
}

/** SharePoint's budget is not the mailbox's: `sites`, `me`, `users`. */
const serviceOf = ({ path }: GraphCall) => path.split('/')[1] ?? '';

/** Undefined where the answer is final. */
function waitBefore({ status, headers }: GraphAnswer, tries: number, now: number, chance: Chance): number | undefined {
  if (![429, 502, 503, 504].includes(status)) return undefined;
  return retryAfterMs(headers, now) ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + chance());
}
