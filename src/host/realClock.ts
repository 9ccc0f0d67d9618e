import type { Clock } from '../ports/clock';

/** The real clock of a browser or of Node. */
export const realClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
