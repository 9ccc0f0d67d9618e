import { Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';

/** Office.js gives a page about 20 seconds to answer; a host that is there answers well within this. */
const PATIENCE_MS = 15_000;

/**
 * Waits until the library has found its host. Answers `outside` when the page stands in a plain browser; throws `offline`
 * when the library itself could not be loaded (its address is Microsoft's), `timedOut` when no host ever answered.
 */
export function officeReady(clock: Clock): Promise<'inside' | 'outside'> {
  if (typeof Office === 'undefined') return Promise.reject(new Problem('offline', 'office.js was not loaded'));
  return new Promise((resolve, reject) => {
    const cancel = clock.after(PATIENCE_MS, () => reject(new Problem('timedOut', 'Office.onReady never called')));
    void Office.onReady(({ host }) => {
      cancel();
      resolve(host ? 'inside' : 'outside');
    });
  });
}
