import { asProblem, Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';
import type { Records } from '../ports/records';
import { longer, NO_WAIT, waitAt, type Wait } from '../ports/wait';

/** Records that are left alone while the server asks for that. */
export interface GuardedRecords extends Records {
  /** The moment before which nothing will be asked; 0 when anything may. */
  heldUntil(): number;
  /** Takes over what another window was told. */
  hold(wait: Wait): void;
}

/**
 * Keeps a Retry-After for everything that this window asks, not only for the request that was refused: SharePoint counts
 * per app and tenant, and a call before its time prolongs the wait. A call made too early fails here with `busy`. `told`
 * hears of each new wait, so that it outlives the window.
 */
export function guardedRecords(records: Records, clock: Clock, told: (wait: Wait) => void): GuardedRecords {
  let wait = NO_WAIT;

  const take = (next: Wait) => {
    wait = next;
    told(next);
  };

  function heldUntil(): number {
    const standing = waitAt(wait, clock.now());
    if (standing !== wait) take(standing);
    return wait.until;
  }

  async function guard<T>(ask: () => Promise<T>): Promise<T> {
    const left = heldUntil() - clock.now();
    if (left > 0) throw new Problem('busy', 'asked to wait', { retryAfterMs: left });
    try {
      return await ask();
    } catch (thrown) {
      const { retryAfterMs } = asProblem(thrown);
      const now = clock.now();
      if (retryAfterMs !== undefined) take(longer(waitAt(wait, now), { told: now, until: now + retryAfterMs }));
      throw thrown;
    }
  }

  return {
    heldUntil,
    hold(other) {
      wait = longer(wait, other);
      heldUntil();
    },
    find: (list, column, values) => guard(() => records.find(list, column, values)),
    findRange: (list, range) => guard(() => records.findRange(list, range)),
    findByKey: (list, key) => guard(() => records.findByKey(list, key)),
    create: (list, row) => guard(() => records.create(list, row)),
    update: (list, id, etag, changes) => guard(() => records.update(list, id, etag, changes)),
    remove: (list, id, etag) => guard(() => records.remove(list, id, etag)),
    delta: (list, since) => guard(() => records.delta(list, since)),
  };
}
