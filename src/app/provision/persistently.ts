import { asProblem } from '../../domain/problem';

export type Wait = (ms: number) => Promise<void>;

const TRIES = 10;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Failures after which the same request may succeed; a row's key makes sure that it isn't made twice. */
const PASSING = ['busy', 'offline', 'timedOut', 'serverFailed'];

/** Does something until it succeeds, waiting as long as the server asks and never less. */
export async function persistently<T>(work: () => Promise<T>, wait: Wait): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      const { code, retryAfterMs } = asProblem(thrown);
      if (tries === TRIES || !PASSING.includes(code)) throw thrown;
      await wait(retryAfterMs ?? Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS));
    }
  }
}
