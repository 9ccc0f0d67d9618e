import { app } from '@microsoft/teams-js';
import { Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';

/** Teams answers within a second; teams-js itself would wait for a minute. */
const PATIENCE_MS = 15_000;

/**
 * Waits until teams-js has found its host. Answers `outside` when the page stands in no frame and was opened by nobody; throws
 * `timedOut` when no host that may show us ever answered. `origins` may show us besides Microsoft's own.
 */
export async function teamsReady(clock: Clock, origins: readonly string[], page: Window = window): Promise<'inside' | 'outside'> {
  if (page.parent === page && page.opener === null) return 'outside';
  await inTime(clock, 'app.initialize', app.initialize([...origins]));
  return 'inside';
}

/** A host that doesn't know a question sometimes never answers it. */
export function inTime<T>(clock: Clock, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(PATIENCE_MS, () => reject(new Problem('timedOut', `${what}: no answer from the host`)));
    work.then(resolve, (thrown: unknown) => reject(new Problem('notSupported', `${what}: refused`, { cause: thrown }))).finally(cancel);
  });
}
