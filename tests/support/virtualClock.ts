import type { Clock } from '../../src/ports/clock';

/** A clock that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  advance(ms: number): void;
}

export function virtualClock(start = Date.parse('2026-11-23T09:00:00Z')): VirtualClock {
  let time = start;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    now: () => time,
    after(ms, run) {
      const one = { at: time + ms, run };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    advance(ms) {
      const until = time + ms;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = until;
    },
  };
}
