import { Problem } from '../../domain/problem';

export interface Limit {
  /** So many in one go. */
  readonly burst: number;
  /** And then so many a minute. */
  readonly perMinute: number;
}

/**
 * Generous for people (somebody corrects an answer a few times), narrow for a script that tries links. `stranger` counts per
 * address from which links come that don't open; a whole town hall may stand behind one address, so good links don't count there.
 */
export const LIMITS = {
  link: { burst: 20, perMinute: 20 },
  caller: { burst: 120, perMinute: 120 },
  stranger: { burst: 15, perMinute: 5 },
} as const satisfies Record<string, Limit>;

export type LimitKind = keyof typeof LIMITS;

export interface Limiter {
  /** Counts one; throws `busy` with the wait when there are too many. */
  spend(kind: LimitKind, who: string): void;
  /** Throws like `spend` when nothing is left, and counts nothing. */
  mustHave(kind: LimitKind, who: string): void;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** So many are remembered: a flood of strangers takes no memory without end. */
const MOST = 50_000;

/** Token buckets in memory: each instance of the service counts for itself, which is enough against guessing and runaway scripts. */
export function limiter(now: () => number, limits: Readonly<Record<LimitKind, Limit>> = LIMITS): Limiter {
  const buckets = new Map<string, Bucket>();

  function filled(kind: LimitKind, who: string): Bucket {
    const { burst, perMinute } = limits[kind];
    const bucket = buckets.get(`${kind} ${who}`);
    if (!bucket) return { left: burst, at: now() };
    return { left: Math.min(burst, bucket.left + ((now() - bucket.at) / 60_000) * perMinute), at: now() };
  }

  function mustHave(kind: LimitKind, who: string): Bucket {
    const bucket = filled(kind, who);
    if (bucket.left >= 1) return bucket;
    throw new Problem('busy', `too many from one ${kind}`, { retryAfterMs: Math.ceil(((1 - bucket.left) / limits[kind].perMinute) * 60_000) });
  }

  return {
    mustHave: (kind, who) => void mustHave(kind, who),
    spend(kind, who) {
      const { left, at } = mustHave(kind, who);
      const name = `${kind} ${who}`;
      // Taken out and put in again: the map's order is then that of use, and the one longest unused goes first.
      buckets.delete(name);
      buckets.set(name, { left: left - 1, at });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST && oldest !== undefined) buckets.delete(oldest);
    },
  };
}
