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

/** Gives promises their turns; it doesn't wait for time to pass. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise<void>((done) => setTimeout(done, 0));
}
