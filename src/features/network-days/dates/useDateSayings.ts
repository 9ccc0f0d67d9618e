import type { Coverage, Covered } from '../../../domain/networkDay/coverage';
import type { DateWarning } from '../../../domain/networkDay/dateWarnings';
import type { BusyDate } from '../../../domain/networkDay/day';
import { groundBetween, type RankedDate } from '../../../domain/networkDay/rankDates';
import { shortNameOf, type Partner } from '../../../domain/partner';
import { useSpeech } from '../../../ui/SpeechProvider';

export interface DateSayings {
  /** `donderdag 15 april 2027` */
  readonly date: (date: string) => string;
  readonly warning: (warning: DateWarning) => string;
  readonly chance: (chance: BusyDate) => string;
  /** Who comes and who would be missing altogether, in a few sentences. */
  readonly coverage: (coverage: Coverage) => readonly string[];
  /** Why a date stands above the next one. */
  readonly above: (first: RankedDate, second: RankedDate) => string;
}

/** Says in words what the rules found about a date: an organiser has to be able to explain the choice (N8). */
export function useDateSayings(partners: readonly Partner[]): DateSayings {
  const { say, join, weekday, day } = useSpeech();
  const date = (on: string) => `${weekday(on)} ${on.slice(0, 4)}`;
  const named = (key: string) => partners.filter((partner) => partner.key === key).map(shortNameOf)[0];
  const whose = ({ partner, region }: BusyDate) => (partner && named(partner)) ?? region ?? say('dates.everybody');

  const warning = (one: DateWarning): string => {
    switch (one.kind) {
      case 'weekend':
        return say('dates.weekend');
      case 'holiday':
        return say('dates.holiday', { name: say(`holiday.${one.name}`) });
      case 'busy':
        return say('dates.busy', { title: one.what.title, whose: whose(one.what) });
      case 'nearElection':
        return one.days < 0 ? say('dates.beforeElection', { count: -one.days, title: one.what.title }) : say('dates.afterElection', { title: one.what.title });
      case 'newlyElected':
        return say('dates.newlyElected', { from: day(one.inviteFrom) });
    }
  };

  const covered = <T>({ covered: some, missing }: Covered<T>, words: { readonly all: string; readonly without: (names: string) => string }, name: (one: T) => string) => {
    if (missing.length > 0) return [words.without(join(missing.map(name)))];
    return some.length > 0 ? [words.all] : [];
  };

  return {
    date,
    warning,
    chance: ({ title, place, partner }) => say('dates.chance', { title, where: place ?? (partner && named(partner)) ?? say('dates.somewhere') }),
    coverage: ({ counts, organisations, regions, waterBoards, layers }) => [
      say('dates.rightLayer', { count: counts.rightLayer, all: organisations.length }),
      ...covered(regions, { all: say('dates.allRegions'), without: (names) => say('dates.noRegion', { names }) }, (region) => region),
      ...covered(waterBoards, { all: say('dates.allBoards', { count: waterBoards.covered.length }), without: (names) => say('dates.noBoard', { names }) }, shortNameOf),
      ...covered(layers, { all: say('dates.allLayers'), without: (names) => say('dates.noLayer', { names }) }, (layer) => say(`layer.${layer}`)),
      ...(counts.somebody > 0 ? [say('dates.somebody', { count: counts.somebody })] : []),
      ...(counts.unanswered > 0 ? [say('dates.unanswered', { count: counts.unanswered })] : []),
    ],
    above: (first, second) => say('dates.above', { date: weekday(second.option.date), why: say(`ground.${groundBetween(first, second)}`) }),
  };
}
