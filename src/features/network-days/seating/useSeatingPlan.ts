import { useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../../domain/problem';
import type { SeatingPlan, SeatingProblem } from '../../../domain/plan/seating/seating';
import type { SeatingPlanner, SeatingRun } from '../../../ports/planner';

export type SeatingPlanning =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly plan?: SeatingPlan; readonly part: number }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly plan: SeatingPlan | undefined; readonly isStopped: boolean; readonly isOld: boolean };

/** One seating being worked out at a time; leaving the page ends it. `now` is what the organiser has on screen: a plan for another day's people is old. */
export function useSeatingPlan(planner: SeatingPlanner, now: SeatingProblem) {
  const [state, setState] = useState<SeatingPlanning>({ kind: 'idle' });
  const [asked, setAsked] = useState<SeatingProblem>(now);
  const run = useRef<SeatingRun>(undefined);
  useEffect(() => () => run.current?.stop(), []);
  const start = (problem: SeatingProblem) => {
    setState({ kind: 'running', part: 0 });
    setAsked(now);
    const begun = planner.seat(problem, (plan, part) => run.current === begun && setState({ kind: 'running', plan, part }));
    run.current = begun;
    begun.outcome.then(
      (outcome) => run.current === begun && setState({ kind: 'done', ...outcome, isOld: false }),
      (thrown: unknown) => run.current === begun && setState({ kind: 'failed', problem: asProblem(thrown) }),
    );
  };
  const isOld = asked !== now && JSON.stringify(asked) !== JSON.stringify(now);
  return { state: state.kind === 'done' ? { ...state, isOld } : state, start, stop: () => run.current?.stop(), close: () => setState({ kind: 'idle' }) };
}
