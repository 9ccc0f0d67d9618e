import type { Collaboration } from '../collaboration';
import { daysBetween } from '../days';
import { PHASES, type Phase } from '../vocabulary';

/** "Fase gewijzigd, governance niet" (R5). */
export interface PhaseWarning {
  readonly collaboration: Collaboration;
  readonly phase: Phase;
  /** The phase before it in the plan's order; the register holds no history of phases. */
  readonly previous?: Phase;
  readonly since: string;
  readonly daysAgo: number;
  readonly governanceOn: string;
}

/** Collaborations whose governance was last agreed in an earlier phase. Where that isn't recorded nothing is claimed. */
export function phaseWarnings(collaborations: readonly Collaboration[], today: string): readonly PhaseWarning[] {
  return collaborations.flatMap((collaboration) => {
    const { phase, phaseSince, governanceOn } = collaboration;
    const daysAgo = daysBetween(phaseSince, today);
    if (!phase || !phaseSince || governanceOn === undefined || daysAgo === undefined || daysAgo < 0 || !isGovernanceBehind(collaboration)) return [];
    const previous = PHASES[PHASES.indexOf(phase) - 1];
    return [{ collaboration, phase, ...(previous ? { previous } : {}), since: phaseSince, daysAgo, governanceOn }];
  });
}

export const isGovernanceBehind = ({ phaseSince, governanceOn }: Collaboration): boolean => phaseSince !== undefined && governanceOn !== undefined && governanceOn < phaseSince;
