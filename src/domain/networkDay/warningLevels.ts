import { isRecord } from '../fitting';
import type { ProgrammeWarning } from './programme';

/** What a warning does: holds a release up, is told, or is left out by the organiser's own choice (N4). */
export const WARNING_LEVELS = ['tegenhouden', 'melden', 'negeren'] as const;
export type WarningLevel = (typeof WARNING_LEVELS)[number];

/** The warnings whose level an organiser sets. All others break a rule of the day itself and hold a release up. */
export const SETTABLE_RULES = ['sameRoom', 'presenterTwice', 'presenterAway', 'roomSmall', 'buffer'] as const;
export type SettableRule = (typeof SETTABLE_RULES)[number];

export type WarningLevels = Readonly<Record<SettableRule, WarningLevel>>;

/** A room that is small or a short walk is the organiser's to judge; being in two places at once is nobody's. */
export const DEFAULT_LEVELS: WarningLevels = { sameRoom: 'tegenhouden', presenterTwice: 'tegenhouden', presenterAway: 'tegenhouden', roomSmall: 'melden', buffer: 'melden' };

const isLevel = (value: unknown): value is WarningLevel => WARNING_LEVELS.some((level) => level === value);
const isSettable = (rule: string): rule is SettableRule => SETTABLE_RULES.some((one) => one === rule);

/** The levels of a day as it keeps them (JSON); what is missing or bent there has its usual level. */
export function levelsIn(kept: unknown): WarningLevels {
  const found: Readonly<Record<string, unknown>> = isRecord(kept) ? kept : {};
  const at = (rule: SettableRule): WarningLevel => {
    const level = found[rule];
    return isLevel(level) ? level : DEFAULT_LEVELS[rule];
  };
  return { sameRoom: at('sameRoom'), presenterTwice: at('presenterTwice'), presenterAway: at('presenterAway'), roomSmall: at('roomSmall'), buffer: at('buffer') };
}

export interface WeighedWarnings {
  readonly blocking: readonly ProgrammeWarning[];
  readonly telling: readonly ProgrammeWarning[];
  readonly ignored: readonly ProgrammeWarning[];
}

/** The warnings by what they do. */
export function weighWarnings(warnings: readonly ProgrammeWarning[], levels: WarningLevels): WeighedWarnings {
  const at = (level: WarningLevel) => warnings.filter(({ rule }) => (isSettable(rule) ? levels[rule] : 'tegenhouden') === level);
  return { blocking: at('tegenhouden'), telling: at('melden'), ignored: at('negeren') };
}
