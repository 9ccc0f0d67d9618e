import type { AgendaProblem } from '../domain/plan/agenda/agenda';
import type { SeatingPlan, SeatingProblem } from '../domain/plan/seating/seating';
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

/** One time that a seating is worked out. */
export interface SeatingRun {
  /** Whether it was stopped goes along. Fails with a Problem where the planner can't run here. */
  readonly outcome: Promise<{ readonly plan: SeatingPlan | undefined; readonly isStopped: boolean }>;
  /** Ends it at once, with the best so far. */
  stop(): void;
}

/** Works out who sits where without holding up the screen. `part` is how much of the work is done, from 0 to 1. */
export interface SeatingPlanner {
  seat(problem: SeatingProblem, onProgress: (plan: SeatingPlan, part: number) => void): SeatingRun;
}
