import type { Clock } from '../../ports/clock';

/** Real time, for a command that a person waits for. */
export const systemClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
