import { asProblem, Problem, type ProblemCode } from '../../domain/problem';
import type { Fields } from '../../ports/serviceCalls';
import type { Chance, Clock } from '../../ports/clock';
import type { Queue, Taken } from '../queue/queue';
import { isFields } from '../server/fields';
import type { Jobs } from './work';
import type { ServiceLog } from '../server/serviceLog';

export interface WorkerNeeds {
  readonly queue: Queue;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: ServiceLog;
}

export interface Worker {
  /** Works until there is nothing that may be taken now; answers how many were done. */
  runDry(): Promise<number>;
  /** Works on by itself, and looks again every so often. */
  start(): void;
  /** Takes nothing more, and answers when the piece in hand is done or given back. */
  stop(): Promise<void>;
  /** Something was just put in: look now. */
  nudge(): void;
  /** Pieces that have failed so often that a person should look; they are kept and tried each hour. */
  stuck(): number;
}

const LOOK_EVERY_MS = 2_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5 * 60_000;
const STUCK_WAIT_MS = 60 * 60_000;
const STUCK_AFTER = 12;

/** What passes by itself. Anything else is a fault of ours or of the site's set-up, and waits for somebody to mend it. */
const PASSING: readonly ProblemCode[] = ['busy', 'offline', 'timedOut', 'serverFailed', 'changedMeanwhile', 'notSignedIn'];

/**
 * Does what the routes promised, one piece at a time, because SharePoint's budget is one for all: when it says how long to stay
 * away, nothing at all is tried before that. A piece that failed waits while others pass it, so work that changes what somebody
 * sent before carries the moment at which it was received, and the later one stays.
 */
export function openWorker({ queue, jobs, clock, chance, log }: WorkerNeeds): Worker {
  let isStarted = false;
  let isStopping = false;
  let quietUntil = 0;
  let running: Promise<number> | undefined;
  let cancel: (() => void) | undefined;
  const stuck = new Set<string>();

  async function doOne(message: Taken): Promise<void> {
    const began = clock.now();
    const { kind, fields } = readMessage(message.body);
    const say = (code?: ProblemCode) => log({ at: new Date(began).toISOString(), what: `work ${kind}`, ms: clock.now() - began, tries: message.tries, ...(code ? { code } : {}) });
    try {
      const job = jobs[kind];
      if (!job) throw new Problem('badData', `no work of the kind ${kind}`);
      await job(fields);
    } catch (thrown) {
      const problem = asProblem(thrown);
      say(problem.code);
      const wait = waitAfter(problem, message.tries, chance);
      if (wait >= STUCK_WAIT_MS) stuck.add(message.id);
      if (problem.code === 'busy') quietUntil = clock.now() + wait;
      return message.later(wait);
    }
    await message.done();
    stuck.delete(message.id);
    say();
  }

  async function work(): Promise<number> {
    let done = 0;
    while (!isStopping && clock.now() >= quietUntil) {
      const message = await queue.take();
      if (!message) break;
      await doOne(message);
      done += 1;
    }
    return done;
  }

  const runDry = () => (running ??= work().finally(() => (running = undefined)));

  function look(): void {
    if (!isStarted || isStopping) return;
    cancel?.();
    const next = () => {
      if (!isStopping) cancel = clock.after(LOOK_EVERY_MS, look);
    };
    runDry().then(next, (thrown: unknown) => {
      log({ at: new Date(clock.now()).toISOString(), what: 'worker', code: thrown instanceof Problem ? thrown.code : 'bug' });
      next();
    });
  }

  return {
    runDry,
    start() {
      isStarted = true;
      look();
    },
    nudge: look,
    async stop() {
      isStopping = true;
      cancel?.();
      await running?.catch(() => undefined);
    },
    stuck: () => stuck.size,
  };
}

function waitAfter({ code, retryAfterMs }: Problem, tries: number, chance: Chance): number {
  if (!PASSING.includes(code) || tries >= STUCK_AFTER) return Math.max(STUCK_WAIT_MS, retryAfterMs ?? 0);
  return retryAfterMs ?? Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)) * (1 + chance());
}

/** A message is JSON with its kind; one that isn't was put in by nobody of ours. */
function readMessage(body: string): { readonly kind: string; readonly fields: Fields } {
  try {
    const value: unknown = JSON.parse(body);
    if (isFields(value) && typeof value['kind'] === 'string') return { kind: value['kind'], fields: value };
  } catch {
    // Falls through: said below like a message without a kind.
  }
  return { kind: 'unreadable', fields: {} };
}
