import { Problem } from '../../domain/problem';
import type { AgendaProblem } from '../../domain/plan/agenda/agenda';
import type { AgendaOutcome, AgendaProgress } from '../../domain/plan/agenda/planAgenda';
import type { SeatingPlan, SeatingProblem } from '../../domain/plan/seating/seating';
import type { Planner, PlanRun, SeatingPlanner } from '../../ports/planner';

/** What a worker says: where it stands, how it ended, or why it can't. */
export type WorkerMessage<Progress, Outcome> = { readonly kind: 'progress'; readonly progress: Progress } | { readonly kind: 'outcome'; readonly outcome: Outcome } | { readonly kind: 'failed'; readonly message: string };

export type PlanMessage = WorkerMessage<AgendaProgress, AgendaOutcome>;
export type SeatingMessage = WorkerMessage<{ readonly plan: SeatingPlan; readonly part: number }, SeatingPlan>;

/** What we use of a Web Worker. */
export interface WorkerPort<Question, Progress, Outcome> {
  addEventListener(kind: 'message', hear: (event: { readonly data: WorkerMessage<Progress, Outcome> }) => void): void;
  addEventListener(kind: 'error', hear: (event: { readonly message?: string; preventDefault(): void }) => void): void;
  postMessage(question: Question): void;
  terminate(): void;
}

export type PlanWorker = WorkerPort<AgendaProblem, AgendaProgress, AgendaOutcome>;
export type SeatingWorker = WorkerPort<SeatingProblem, { readonly plan: SeatingPlan; readonly part: number }, SeatingPlan>;

interface Asked<Question, Progress, Outcome> {
  readonly question: Question;
  readonly onProgress: (progress: Progress) => void;
  /** The outcome of work that was stopped, from the last that was heard of it. */
  readonly stopped: (last: Progress | undefined) => Outcome;
}

/**
 * Plans in a worker of its own, one per run. The solver's calls block, so a worker that works can't hear a stop: it is ended, and
 * the best that it reported stands.
 */
function runIn<Question, Progress, Outcome>(worker: WorkerPort<Question, Progress, Outcome>, { question, onProgress, stopped }: Asked<Question, Progress, Outcome>) {
  let last: Progress | undefined;
  let stop = () => worker.terminate();
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    stop = () => end(() => resolve(stopped(last)));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(() => reject(new Problem('serverFailed', `the planner's worker: ${event.message ?? 'did not start'}`)));
    });
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'progress') return onProgress((last = data.progress));
      return end(() => (data.kind === 'outcome' ? resolve(data.outcome) : reject(new Problem('serverFailed', data.message))));
    });
  });
  worker.postMessage(question);
  return { outcome, stop: () => stop() };
}

/** Programmes; one that was stopped stands with the bound it had. */
export const workerPlanner = (open: () => PlanWorker): Planner => ({
  plan: (question, onProgress): PlanRun => runIn(open(), { question, onProgress, stopped: (last) => ({ kind: 'stopped', ...(last ?? { bound: Number.POSITIVE_INFINITY }) }) }),
});

/** Seatings, in a worker of their own kind: they have no use for the solver's WebAssembly. */
export const workerSeatingPlanner = (open: () => SeatingWorker): SeatingPlanner => ({
  seat(question, onProgress) {
    let best: SeatingPlan | undefined;
    let isStopped = false;
    const { outcome, stop } = runIn(open(), {
      question,
      onProgress({ plan, part }) {
        best = plan;
        onProgress(plan, part);
      },
      stopped: () => ((isStopped = true), best),
    });
    return { stop, outcome: outcome.then((plan) => ({ plan, isStopped })) };
  },
});
