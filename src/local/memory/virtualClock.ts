import type { Clock } from '../../ports/clock';

export interface VirtualClock extends Clock {
  /** Moves time on and runs what fell due, in order; between two of them promises get their turn. */
  advance(ms: number): Promise<void>;
  /** How many runs are planned. */
  readonly waiting: number;
}

/** Time that stands still until a test moves it. */
export function virtualClock(start = Date.UTC(2026, 10, 23, 9)): VirtualClock {
  let now = start;
  let planned: readonly { readonly at: number; readonly run: () => void }[] = [];
  const next = (limit: number) =>
    planned.filter(({ at }) => at <= limit).reduce<(typeof planned)[number] | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);

  return {
    now: () => now,
    after(ms, run) {
      const plan = { at: now + Math.max(0, ms), run };
      planned = [...planned, plan];
      return () => {
        planned = planned.filter((one) => one !== plan);
      };
    },
    async advance(ms) {
      const limit = now + ms;
      await settled();
      for (let due = next(limit); due; due = next(limit)) {
        const running = due;
        planned = planned.filter((one) => one !== running);
        now = Math.max(now, running.at);
        running.run();
        await settled();
      }
      now = limit;
    },
    get waiting() {
      return planned.length;
    },
  };
}

/** The longest chain of steps in a browser's database that one event sets going is shorter. */
const TURNS = 100;

/**
 * Gives promises and the stand-in for IndexedDB their turns, counted and not timed: a busy machine would be done too early.
 * Where the engine has no `setImmediate`, the stand-in takes its turns by `setTimeout` too.
 */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise<void>((done) => setTimeout(done, 0));
  if (typeof setImmediate !== 'function') return;
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise<void>((done) => setImmediate(done));
}
