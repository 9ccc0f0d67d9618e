import { Button } from '@fluentui/react-components';
import { Below, Heading } from '../../../ui/Heading';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { SessionCard, type MovingProps } from './SessionCard';

/** Sessions on the agenda that have no place yet; a session is taken off the programme by bringing it back here. */
export function Unplaced(props: MovingProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { open, work, moving, onMove } = props;
  const sessions = open.proposals.filter(({ key }) => open.problem.items.some(({ id }) => id === key) && !open.standing.some(({ item }) => item === key));
  const mover = open.proposals.find(({ key }) => key === moving && open.standing.some(({ item }) => item === key));
  if (sessions.length === 0 && !mover) return null;
  const takeOff = () => {
    if (mover) work.move(mover.key, mover.title);
    onMove(undefined);
  };
  return (
    <section className={styles.card} aria-label={say('programme.unplaced')} onDragOver={(event) => mover && event.preventDefault()} onDrop={(event) => (event.preventDefault(), takeOff())}>
      <Heading className={styles.heading}>{say('programme.unplaced')}</Heading>
      <Below>
        {mover && (
          <Button size="small" onClick={takeOff}>
            {say('programme.takeOff')}
          </Button>
        )}
        <div className={styles.bar}>
          {sessions.map((session) => (
            <SessionCard key={session.key} session={session} {...props} />
          ))}
        </div>
      </Below>
    </section>
  );
}
