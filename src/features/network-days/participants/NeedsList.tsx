import { needCounts } from '../../../domain/networkDay/participants';
import { Heading } from '../../../ui/Heading';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenParticipants } from './useParticipants';

/** What has to be seen to, counted and without names; it goes for good after the day (N12). */
export function NeedsList({ needs }: Pick<OpenParticipants, 'needs'>) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  return (
    <>
      <p className={styles.quiet}>{say('people.needsGo')}</p>
      {(['diet', 'access'] as const).map((kind) => {
        const counts = needCounts(needs.map((need) => need[kind]));
        if (counts.length === 0) return null;
        return (
          <div key={kind}>
            <Heading className={styles.heading}>{say(`need.${kind}`)}</Heading>
            <ul className={styles.lines}>
              {counts.map(({ text, count }) => (
                <li key={text}>{say('people.need', { text, count })}</li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}
