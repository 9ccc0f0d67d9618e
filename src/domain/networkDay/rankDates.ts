import { coverageOf, type Coverage, type Invited } from './coverage';
import { groupedBy } from '../fitting';
import { chancesOn, warningsFor, type DateContext, type DateWarning } from './dateWarnings';
import type { BusyDate, DateOption, DateVote } from './day';

export interface RankedDate {
  readonly option: DateOption;
  readonly coverage: Coverage;
  readonly warnings: readonly DateWarning[];
  readonly chances: readonly BusyDate[];
}

/** What decides between two dates, in this order; the screen says in words which one did. */
export const GROUNDS = ['regions', 'waterBoards', 'layers', 'rightLayer', 'warnings', 'chances', 'somebody', 'date'] as const;
export type Ground = (typeof GROUNDS)[number];

/**
 * Dates, the one that covers the region best first. There is no score: one ground after the other is compared, first who
 * would be missing altogether (a region, a water board, a layer), then how many organisations come with the right layer,
 * and heads never (N8).
 */
export function rankDates(options: readonly DateOption[], invited: readonly Invited[], votes: readonly DateVote[], context: DateContext): readonly RankedDate[] {
  const answers = groupedBy(votes, ({ option }) => option);
  return options
    .map((option) => ({
      option,
      coverage: coverageOf(invited, answers.get(option.key) ?? []),
      warnings: warningsFor(option.date, context),
      chances: chancesOn(option.date, context.busy),
    }))
    .sort((one, other) => decided(one, other).order);
}

/** Why one date stands before another: the first ground on which they differ. */
export const groundBetween = (first: RankedDate, second: RankedDate): Ground => decided(first, second).ground;

function decided(one: RankedDate, other: RankedDate): { readonly order: number; readonly ground: Ground } {
  for (const ground of GROUNDS) {
    const order = COMPARE[ground](one, other);
    if (order !== 0) return { order, ground };
  }
  return { order: 0, ground: 'date' };
}

type Compare = (one: RankedDate, other: RankedDate) => number;

const fewer = (count: (date: RankedDate) => number): Compare => (one, other) => count(one) - count(other);
const more = (count: (date: RankedDate) => number): Compare => (one, other) => count(other) - count(one);

/** That somebody is new is a thing to know, not a reason against a date. */
const speaksAgainst = ({ kind }: DateWarning) => kind !== 'newlyElected';

const COMPARE: Readonly<Record<Ground, Compare>> = {
  regions: fewer(({ coverage }) => coverage.regions.missing.length),
  waterBoards: fewer(({ coverage }) => coverage.waterBoards.missing.length),
  layers: fewer(({ coverage }) => coverage.layers.missing.length),
  rightLayer: more(({ coverage }) => coverage.counts.rightLayer),
  warnings: fewer(({ warnings }) => warnings.filter(speaksAgainst).length),
  chances: more(({ chances }) => chances.length),
  somebody: more(({ coverage }) => coverage.counts.rightLayer + coverage.counts.somebody),
  date: (one, other) => (one.option.date < other.option.date ? -1 : Number(one.option.date > other.option.date)),
};
