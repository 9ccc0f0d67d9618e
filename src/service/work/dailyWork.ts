import { asProblem } from '../../domain/problem';
import type { Clock } from '../../ports/clock';
import type { ServiceLog } from '../server/serviceLog';

interface DailyNeeds {
  readonly clock: Clock;
  readonly log: ServiceLog;
  readonly tasks: readonly (() => Promise<void>)[];
}

/** Twice a day, so that a service which was down for some hours misses none. */
const EVERY_MS = 12 * 60 * 60_000;

/** What has to be done although nobody asks for it, such as deleting what has been kept long enough. Each must be harmless when done again. */
export function dailyWork({ clock, log, tasks }: DailyNeeds): { start(): void; stop(): void } {
  let cancel: (() => void) | undefined;
  async function run(): Promise<void> {
    cancel = clock.after(EVERY_MS, () => void run());
    for (const task of tasks) {
      await task().catch((thrown: unknown) => log({ at: new Date(clock.now()).toISOString(), what: 'daily', code: asProblem(thrown).code }));
    }
  }
  return { start: () => void run(), stop: () => cancel?.() };
}
