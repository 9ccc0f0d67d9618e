import type { AgendaProblem } from '../domain/plan/agenda/agenda';
import type { AgendaOutcome, AgendaProgress } from '../domain/plan/agenda/planAgenda';

/** One time that a programme is worked out. */
export interface PlanRun {
  /** Fails with a Problem where the planner can't run here. */
  readonly outcome: Promise<AgendaOutcome>;
  /** Ends it at once, with the best so far. */
  stop(): void;
}

/** Works out programmes without holding up the screen. */
export interface Planner {
  plan(problem: AgendaProblem, onProgress: (progress: AgendaProgress) => void): PlanRun;
}
