import { GraphError } from './http/graphError';
import type { World } from './world';

/** SharePoint's budget for a tenant of up to 1,000 licences, and Outlook's for one mailbox. */
export interface Limits {
  readonly unitsPerMinute: number;
  readonly requestsPerUserPer5Minutes: number;
  readonly requestsPerMailboxPer10Minutes: number;
}

export const LIMITS: Limits = { unitsPerMinute: 1250, requestsPerUserPer5Minutes: 3000, requestsPerMailboxPer10Minutes: 10_000 };

const MINUTE = 60_000;

interface Window {
  readonly start: number;
  spent: number;
}

export interface Throttle {
  readonly limits: () => Limits;
  readonly setLimits: (limits: Partial<Limits>) => void;
  /** Takes from the budget; answers the headers that tell of it, or refuses with 429. */
  readonly charge: (client: string, user: string | undefined, units: number) => Record<string, string>;
  readonly chargeMailbox: (client: string, mailbox: string) => void;
}

/** Counts in the injected clock, so that a minute may pass without waiting. A restart forgets what was spent. */
export function openThrottle(world: World, start: Limits = LIMITS): Throttle {
  let limits = start;
  const windows = new Map<string, Window>();
  const spend = (key: string, cost: number, most: number, length: number) => {
    const now = world.now();
    const known = windows.get(key);
    const window = known && now < known.start + length ? known : { start: now, spent: 0 };
    windows.set(key, window);
    const wait = Math.max(1, Math.ceil((window.start + length - now) / 1000));
    if (window.spent + cost > most) throw tooMany(most, wait);
    window.spent += cost;
    return { left: most - window.spent, wait };
  };
  return {
    limits: () => limits,
    setLimits: (changed) => void (limits = { ...limits, ...changed }),
    charge: (client, user, units) => {
      if (user !== undefined) spend(`user ${client} ${user}`, 1, limits.requestsPerUserPer5Minutes, 5 * MINUTE);
      const { left, wait } = spend(`app ${client}`, units, limits.unitsPerMinute, MINUTE);
      // The service tells of its budget from four fifths on.
      return left <= limits.unitsPerMinute / 5 ? rateHeaders(limits.unitsPerMinute, left, wait) : {};
    },
    chargeMailbox: (client, mailbox) =>
      void spend(`mailbox ${client} ${mailbox}`, 1, limits.requestsPerMailboxPer10Minutes, 10 * MINUTE),
  };
}

const rateHeaders = (limit: number, left: number, wait: number) => ({
  'RateLimit-Limit': String(limit),
  'RateLimit-Remaining': String(left),
  'RateLimit-Reset': String(wait),
});

function tooMany(limit: number, wait: number): GraphError {
  const headers = { 'Retry-After': String(wait), ...rateHeaders(limit, 0, wait) };
  return new GraphError(429, 'activityLimitReached', 'The request has been throttled.', { headers });
}
