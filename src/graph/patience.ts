import type { Chance, Clock } from '../ports/clock';
import { longer, NO_WAIT, waitAt, type Wait } from '../ports/wait';
import type { GraphAnswer, GraphCall, Send } from './call';
import { retryAfterMs } from './failure';

const TRIES = 3;
/** Longer than this nobody looks at a spinner: the caller gets `busy` with the wait and decides itself. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 1_000;

/** Hears that a service wants no calls for so many milliseconds. */
export type Heard = (service: string, ms: number) => void;

/**
 * Repeats reads that the server was too busy for, each after its own Retry-After and never before.
 *
 * Only reads. A write that got a 429 goes back to the outbox at once, which keeps it, waits as long as it was told and
 * tries again under its key; two places that repeat writes would write twice.
 *
 * Every other call to the same service waits as long: one that comes before its time prolongs the wait for all. Where that is
 * longer than anybody looks at, it has the answer that it would get, without being sent. `heard` is told of each wait at once.
 */
export function patient(send: Send, clock: Clock, chance: Chance, heard: Heard = () => undefined): Send {
  const held = new Map<string, Wait>();
  const pause = (ms: number) => new Promise<void>((done) => clock.after(ms, done));

  function hold(service: string, ms: number): void {
    const now = clock.now();
    held.set(service, longer(waitAt(held.get(service) ?? NO_WAIT, now), { told: now, until: now + ms }));
    heard(service, ms);
  }

  /** How long is left when it is not worth waiting for; 0 when the call may be sent. */
  async function whileHeld(service: string): Promise<number> {
    for (;;) {
      const wait = waitAt(held.get(service) ?? NO_WAIT, clock.now());
      held.set(service, wait);
      const left = wait.until - clock.now();
      if (left <= 0 || left > LONGEST_WAIT_MS) return Math.max(0, left);
      await pause(left);
    }
  }

  return async (call) => {
    const service = serviceOf(call);
    for (let tries = 1; ; tries += 1) {
      const left = await whileHeld(service);
      if (left > 0) return refused(left);
      const answer = await send(call);
      const wait = waitBefore(answer, tries, clock.now(), chance);
      const told = wait === undefined ? undefined : retryAfterMs(answer.headers, clock.now());
      if (told !== undefined) hold(service, told);
      if (call.method !== 'GET' || tries === TRIES || wait === undefined || wait > LONGEST_WAIT_MS) return answer;
      await pause(wait);
    }
  };
}

const refused = (ms: number): GraphAnswer => ({ status: 429, headers: { 'retry-after': `${ms / 1000}` }, body: undefined });

/** SharePoint's budget is not the mailbox's: `sites`, `me`, `users`. */
const serviceOf = ({ path }: GraphCall) => path.split('/')[1] ?? '';

/** Undefined where the answer is final. */
function waitBefore({ status, headers }: GraphAnswer, tries: number, now: number, chance: Chance): number | undefined {
  if (![429, 502, 503, 504].includes(status)) return undefined;
  return retryAfterMs(headers, now) ?? FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + chance());
}
