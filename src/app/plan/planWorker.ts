import loadHighs from 'highs';
import type { AgendaProblem } from '../../domain/plan/agenda/agenda';
import { planAgenda } from '../../domain/plan/agenda/planAgenda';
import { seededChance } from '../../domain/plan/seededChance';
import { asProblem } from '../../domain/problem';
import type { HighsRuntime } from './highsRuntime';
import { highsSolver } from './highsSolver';
import type { PlanMessage } from './workerPlanner';

/** The planner's worker: one problem in, progress and one outcome out. It is ended from outside; it never stops itself. */
addEventListener('message', ({ data }: MessageEvent<AgendaProblem>) => void answer(data));

async function answer(problem: AgendaProblem): Promise<void> {
  try {
    const outcome = await planAgenda(problem, {
      // Its own types name each of the solver's numbers; what we use of them stands in `highsRuntime`, and tests run the real one.
      solver: highsSolver((await loadHighs()) as HighsRuntime),
      chance: seededChance(1),
      shouldStop: () => false,
      breathe: async () => undefined,
      onProgress: (progress) => tell({ kind: 'progress', progress }),
    });
    tell({ kind: 'outcome', outcome });
  } catch (thrown) {
    tell({ kind: 'failed', message: asProblem(thrown).message });
  }
}

const tell = (message: PlanMessage) => postMessage(message);
