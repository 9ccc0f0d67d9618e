import type { AgendaProblem } from '../../domain/plan/agenda/agenda';
import type { AgendaOutcome } from '../../domain/plan/agenda/planAgenda';
import { ACROSS_LAYERS, type SeatingPlan } from '../../domain/plan/seating/seating';

/** What the command hands back: the JSON of docs/plan-format.md, and the same in a sentence. `complete` is false where no plan was found in time. */
export interface PlanAnswer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly words: string;
  readonly complete: boolean;
}

type Planned = Exclude<AgendaOutcome, { readonly kind: 'impossible' }>;

export function agendaAnswer({ items }: AgendaProblem, outcome: Planned): PlanAnswer {
  const proven = outcome.kind === 'best';
  const { plan, bound } = outcome;
  if (!plan) return { json: { kind: 'agenda', proven, bound, placements: [] }, words: 'Binnen deze tijd is geen programma gevonden.', complete: false };
  const placed = new Set(plan.placements.map(({ item }) => item));
  const unplaced = items.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
  const words = proven ? `Bewezen het beste programma: score ${plan.score}.` : `Het beste tot nu toe: score ${plan.score}; hoger dan ${bound} kan niet.`;
  return { json: { kind: 'agenda', proven, score: plan.score, bound, placements: plan.placements, unplaced }, words, complete: true };
}

export function seatingAnswer({ rounds, ...rest }: SeatingPlan): PlanAnswer {
  const { score, bound, unmet, clashes, repeats } = rest;
  const proven = score >= bound - ACROSS_LAYERS * Number.EPSILON && unmet.length === 0 && clashes.length === 0;
  const hard = unmet.length + clashes.length === 0 ? 'Alle verplichte ontmoetingen lukken.' : `Niet gelukt: ${unmet.length} verplichte ontmoetingen, ${clashes.length} die niet mochten.`;
  const words = `${proven ? 'Bewezen de beste tafelindeling' : 'Een tafelindeling'}: score ${score}, hoger dan ${bound} kan niet. ${repeats} keer treffen twee mensen elkaar nog eens. ${hard}`;
  return { json: { kind: 'seating', proven, ...rest, rounds }, words, complete: true };
}
