import { planSeating } from '../../domain/plan/seating/planSeating';
import type { SeatingProblem } from '../../domain/plan/seating/seating';
import { seededChance } from '../../domain/plan/seededChance';
import { asProblem } from '../../domain/problem';
import type { SeatingMessage } from './workerPlanner';

/** The seating's worker: one problem in, progress and one outcome out. It is ended from outside; it never stops itself. */
addEventListener('message', ({ data }: MessageEvent<SeatingProblem>) => answer(data));

function answer(problem: SeatingProblem): void {
  try {
    tell({ kind: 'outcome', outcome: planSeating(problem, { chance: seededChance(1), shouldStop: () => false, onProgress: (plan, part) => tell({ kind: 'progress', progress: { plan, part } }) }) });
  } catch (thrown) {
    tell({ kind: 'failed', message: asProblem(thrown).message });
  }
}

const tell = (message: SeatingMessage) => postMessage(message);
