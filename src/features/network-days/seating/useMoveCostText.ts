import type { MoveCost } from '../../../domain/networkDay/seating/seatingReview';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';

/** What a change costs, in sentences. */
export function useMoveCostText(open: Pick<OpenSeating, 'comers' | 'partners'>): (cost: MoveCost) => string {
  const { say } = useSpeech();
  const { pairs } = useSeatingNames(open);
  return ({ encounters, repeats, unmet, together }) =>
    [
      encounters === 0 ? say('seating.sameWorth') : say(encounters > 0 ? 'seating.gains' : 'seating.costs', { count: Math.abs(encounters) }),
      repeats !== 0 && say(repeats > 0 ? 'seating.moreRepeats' : 'seating.fewerRepeats', { count: Math.abs(repeats) }),
      unmet.length > 0 && say('seating.thenUnmet', { pairs: pairs(unmet) }),
      together.length > 0 && say('seating.thenTogether', { pairs: pairs(together) }),
    ]
      .filter(Boolean)
      .join(' ');
}
