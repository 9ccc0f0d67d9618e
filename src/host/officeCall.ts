import { Problem, type ProblemCode } from '../domain/problem';
import type { Clock } from '../ports/clock';

/** Longer than any honest answer; a host that can't do something sometimes never calls back at all. */
const PATIENCE_MS = 10_000;

type Call<T> = (callback: (result: Office.AsyncResult<T>) => void) => void;

/**
 * Turns an Office.js call with a callback into a promise that always ends.
 *
 * `timedOut` when the host stays silent: seen where a host answers `null`, after which Office.js never calls back.
 */
export function answered<T>(clock: Clock, what: string, call: Call<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(PATIENCE_MS, () => reject(new Problem('timedOut', `${what}: no answer from the host`)));
    const settle = (result: Office.AsyncResult<T>) => {
      cancel();
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Problem(codeOf(result.error.code), `${what}: ${result.error.code}`, { cause: result.error }));
    };
    try {
      call(settle);
    } catch (thrown) {
      cancel();
      reject(new Problem('notSupported', `${what}: refused`, { cause: thrown }));
    }
  });
}

/** Codes from Microsoft's page "Error handling in Office Add-ins" (Outlook part of the table). */
const CODES: Readonly<Record<number, ProblemCode>> = {
  7000: 'notAllowed',
  5001: 'serverFailed',
  9000: 'full',
  9017: 'notAllowed',
  9018: 'offline',
  9019: 'notFound',
  9020: 'serverFailed',
  9030: 'notFound',
  9046: 'notFound', // the item has no id until it is saved
  9050: 'notFound', // no session data under that name
};

const codeOf = (code: number): ProblemCode => CODES[code] ?? 'notSupported';
