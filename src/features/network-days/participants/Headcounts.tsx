import { byLayer, headcount } from '../../../domain/networkDay/participants';
import { LAYERS } from '../../../domain/vocabulary';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenParticipants } from './useParticipants';

/** How many come, wait and have said nothing yet, and of which layers; counts, and no judgement. */
export function Headcounts({ open: { people, day } }: { readonly open: OpenParticipants }) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const { comes, online, waits, not, invited, inside, free } = headcount(people, day.capacity);
  const layers = byLayer(people, LAYERS);
  return (
    <div>
      <p className={styles.text}>{say('people.comes', { comes, capacity: day.capacity, free })}</p>
      {online > 0 && <p className={styles.text}>{say('people.online', { count: online })}</p>}
      {waits > 0 && <p className={styles.text}>{say('people.waits', { count: waits })}</p>}
      {inside > 0 && <p className={styles.text}>{say('people.inside', { count: inside })}</p>}
      <p className={styles.quiet}>{say('people.silent', { invited, not })}</p>
      {layers.length > 0 && <p className={styles.quiet}>{join(layers.map(({ layer, count }) => say('people.layer', { layer: say(`layer.${layer}`), count })))}</p>}
    </div>
  );
}
