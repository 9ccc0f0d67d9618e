import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type Problem } from '../../../domain/problem';
import type { AgendaProblem } from '../../../domain/plan/agenda/agenda';
import type { AgendaOutcome, AgendaProgress } from '../../../domain/plan/agenda/planAgenda';
import type { Planner, PlanRun } from '../../../ports/planner';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress?: AgendaProgress }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly outcome: AgendaOutcome; readonly asked: string };

export type Planning = Exclude<State, { readonly kind: 'done' }> | { readonly kind: 'done'; readonly outcome: AgendaOutcome; readonly isOld: boolean };

/** One programme being worked out at a time; leaving the page ends it. */
export function usePlanning(planner: Planner, problem: AgendaProblem): { readonly state: Planning; start(): void; stop(): void; close(): void } {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const run = useRef<PlanRun>(undefined);
  useEffect(() => () => run.current?.stop(), []);

  const start = useCallback(() => {
    setState({ kind: 'running' });
    const asked = JSON.stringify(problem);
    const begun = planner.plan(problem, (progress) => setState({ kind: 'running', progress }));
    run.current = begun;
    begun.outcome.then(
      (outcome) => run.current === begun && setState({ kind: 'done', outcome, asked }),
      (thrown: unknown) => run.current === begun && setState({ kind: 'failed', problem: asProblem(thrown) }),
    );
  }, [planner, problem]);

  const now = state.kind === 'done' ? { kind: state.kind, outcome: state.outcome, isOld: state.asked !== JSON.stringify(problem) } : state;
  return { state: now, start, stop: () => run.current?.stop(), close: () => setState({ kind: 'idle' }) };
}
