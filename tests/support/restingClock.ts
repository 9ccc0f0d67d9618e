import type { Clock } from '../../src/ports/clock';

/** Time that stands still until a test moves it, and that knows of requests under way: it never runs ahead of an answer. */
export interface RestingClock extends Clock {
  /** Moves time on and runs what falls due, in order, each after everything before it has come to rest. */
  advance(ms: number): Promise<void>;
  /** Moves time on until this is done, however long it waits. */
  until<T>(work: Promise<T>): Promise<T>;
  /** Time doesn't move while this runs, but for what sleeps in it. */
  busy<T>(work: () => Promise<T>): Promise<T>;
  sleep(ms: number): Promise<void>;
}

interface Plan {
  readonly at: number;
  readonly run: () => void;
}

/** As many turns without a request under way count as rest: the longest chain of steps in the browser's database is shorter. */
const QUIET_TURNS = 20;
/** So many rests without anything planned, and what is waited for will not come. */
const PATIENCE = 100;

export function restingClock(start: number): RestingClock {
  let now = start;
  let planned: readonly Plan[] = [];
  let running = 0;

  const next = () => planned.reduce<Plan | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined);
  const rest = async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet = running > 0 ? 0 : quiet + 1) await new Promise((done) => setImmediate(done));
  };
  const run = async (plan: Plan) => {
    planned = planned.filter((one) => one !== plan);
    now = Math.max(now, plan.at);
    plan.run();
    await rest();
  };
  const after: Clock['after'] = (ms, work) => {
    if (ms === Infinity) return () => undefined;
    const plan = { at: now + Math.max(0, ms), run: work };
    planned = [...planned, plan];
    return () => {
      planned = planned.filter((one) => one !== plan);
    };
  };

  return {
    now: () => now,
    after,
    async advance(ms) {
      const limit = now + ms;
      await rest();
      for (let due = next(); due && due.at <= limit; due = next()) await run(due);
      now = limit;
    },
    async until(work) {
      let done = false;
      const settle = () => void (done = true);
      work.then(settle, settle);
      await rest();
      for (let idle = 0; !done; ) {
        const due = next();
        idle = due ? 0 : idle + 1;
        if (idle > PATIENCE) throw new Error('this waits for something that will never happen');
        await (due ? run(due) : rest());
      }
      return work;
    },
    async busy(work) {
      running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
      }
    },
    sleep: (ms) =>
      new Promise((done) => {
        running -= 1;
        after(ms, () => {
          running += 1;
          done();
        });
      }),
  };
}
