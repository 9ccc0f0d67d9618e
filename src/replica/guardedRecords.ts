import { asProblem, Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';
import type { Records } from '../ports/records';

/** A wait that the server asked for, with when it did. */
export interface Wait {
  readonly told: number;
  readonly until: number;
}

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
  let wait: Wait = { told: 0, until: 0 };

  const take = (next: Wait) => {
    wait = next;
    told(next);
  };

  function heldUntil(): number {
    const now = clock.now();
    // The clock was set back since: the whole wait is counted anew, or it would last for as long as that clock was ahead.
    if (now < wait.told) take({ told: now, until: now + wait.until - wait.told });
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
      if (retryAfterMs !== undefined) take({ told: now, until: Math.max(heldUntil(), now + retryAfterMs) });
      throw thrown;
    }
  }

  return {
    heldUntil,
    hold(other) {
      if (other.until > wait.until) wait = other;
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
