import { useCallback } from 'react';
import { pairName, type Guest } from '../../../domain/networkDay/seating/acquainted';
import { shortNameOf } from '../../../domain/partner';
import type { Pair } from '../../../domain/plan/seating/seating';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenSeating } from './useSeatingFacts';

/** How people and pairs are called on this screen. */
export function useSeatingNames({ comers, partners }: Pick<OpenSeating, 'comers' | 'partners'>) {
  const { say, join } = useSpeech();
  const organisation = useCallback(
    ({ partner, organisation: other }: Guest) => {
      const row = partners.find(({ key }) => key === partner);
      return row ? shortNameOf(row) : other;
    },
    [partners],
  );
  const person = useCallback(
    (key: string) => {
      const found = comers.find((one) => one.key === key);
      if (!found) return say('unknown');
      const from = organisation(found);
      return from ? say('seating.person', { name: found.name, organisation: from }) : found.name;
    },
    [comers, organisation, say],
  );
  const pairs = (list: readonly Pair[]) => join([...list].sort((one, other) => pairName(one).localeCompare(pairName(other))).map(([one, other]) => say('seating.pair', { one: person(one), other: person(other) })));
  return { organisation, person, pairs };
}
