import type { SeatingReview } from '../../../domain/networkDay/seating/seatingReview';
import { Notice } from '../../../ui/Notice';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';

interface ReviewLinesProps {
  readonly review: SeatingReview;
  readonly names: Pick<OpenSeating, 'comers' | 'partners'>;
}

/** What a seating brings, and which wishes it doesn't meet. */
export function ReviewLines({ review: { encounters, strangers, repeats, unmet, together }, names }: ReviewLinesProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { pairs } = useSeatingNames(names);
  return (
    <>
      <p className={styles.text}>{say('seating.encounters', { count: encounters, strangers })}</p>
      {repeats > 0 && <p className={styles.quiet}>{say('seating.repeats', { count: repeats })}</p>}
      {unmet.length + together.length > 0 && (
        <Notice tone="warning">
          {unmet.length > 0 && <span>{say('seating.unmet', { pairs: pairs(unmet) })}</span>}
          {together.length > 0 && <span>{say('seating.together', { pairs: pairs(together) })}</span>}
        </Notice>
      )}
    </>
  );
}
