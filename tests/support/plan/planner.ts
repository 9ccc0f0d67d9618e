import type { HighsRuntime } from '../../../src/app/plan/highsRuntime';
import { highsSolver } from '../../../src/app/plan/highsSolver';
import type { AgendaProblem } from '../../../src/domain/plan/agenda/agenda';
import { planAgenda, type AgendaOutcome, type AgendaTools } from '../../../src/domain/plan/agenda/planAgenda';
import { seededChance } from '../../../src/domain/plan/seededChance';

/** By a name that the type checker doesn't follow: what we use of the package's types stands in `highsRuntime`. */
async function load(): Promise<HighsRuntime> {
  const { default: loadHighs } = (await import('highs' as string)) as { readonly default: () => Promise<HighsRuntime> };
  return loadHighs();
}

const highs = load();

/** Everything a planner needs, without an end in time. */
export async function planTools(more: Partial<AgendaTools> = {}): Promise<AgendaTools> {
  return { solver: highsSolver(await highs), chance: seededChance(1), shouldStop: () => false, breathe: async () => {}, ...more };
}

export const planned = async (problem: AgendaProblem, more: Partial<AgendaTools> = {}): Promise<AgendaOutcome> => planAgenda(problem, await planTools(more));
