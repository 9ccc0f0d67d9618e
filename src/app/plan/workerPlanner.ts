import { Problem } from '../../domain/problem';
import type { AgendaProblem } from '../../domain/plan/agenda/agenda';
import type { AgendaOutcome, AgendaProgress } from '../../domain/plan/agenda/planAgenda';
import type { Planner, PlanRun } from '../../ports/planner';

/** What the worker says: where it stands, how it ended, or why it can't. */
export type PlanMessage = { readonly kind: 'progress'; readonly progress: AgendaProgress } | { readonly kind: 'outcome'; readonly outcome: AgendaOutcome } | { readonly kind: 'failed'; readonly message: string };

/** What we use of a Web Worker. */
export interface PlanWorker {
  addEventListener(kind: 'message', hear: (event: { readonly data: PlanMessage }) => void): void;
  addEventListener(kind: 'error', hear: (event: { readonly message?: string; preventDefault(): void }) => void): void;
  postMessage(problem: AgendaProblem): void;
  terminate(): void;
}

/**
 * Plans in a worker of its own, one per run. The solver's calls block, so a worker that works can't hear a stop: it is ended, and
 * the best that it reported stands, with the bound it had.
 */
export const workerPlanner = (open: () => PlanWorker): Planner => ({
  plan(problem, onProgress) {
    const worker = open();
    let last: AgendaProgress = { bound: Number.POSITIVE_INFINITY };
    let stop = () => worker.terminate();
    const outcome = new Promise<AgendaOutcome>((resolve, reject) => {
      const end = (finish: () => void) => {
        worker.terminate();
        finish();
      };
      stop = () => end(() => resolve({ kind: 'stopped', ...last }));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        end(() => reject(new Problem('serverFailed', `the planner's worker: ${event.message ?? 'did not start'}`)));
      });
      worker.addEventListener('message', ({ data }) => {
        if (data.kind === 'progress') return onProgress((last = data.progress));
        return end(() => (data.kind === 'outcome' ? resolve(data.outcome) : reject(new Problem('serverFailed', data.message))));
      });
    });
    worker.postMessage(problem);
    return { outcome, stop: () => stop() } satisfies PlanRun;
  },
});
