import type { Stored } from './received';

/** What this instance received a moment ago, for a page that is opened again before the worker has written it. Nothing hangs on it. */
export interface Recent {
  keep(key: string, stored: Stored): void;
  last(key: string): Stored | undefined;
}

const MOST = 5_000;

/** The last few thousand, for as long as the process lives. */
export function recentlyReceived(): Recent {
  const kept = new Map<string, Stored>();
  return {
    keep(key, stored) {
      kept.delete(key);
      kept.set(key, stored);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
    last: (key) => kept.get(key),
  };
}
