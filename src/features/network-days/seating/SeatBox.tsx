import { Button } from '@fluentui/react-components';
import { keepingAll, obstacleTo, type Obstacle } from '../../../domain/networkDay/seating/seatingProblem';
import { reviewSeating } from '../../../domain/networkDay/seating/seatingReview';
import type { SeatingPlan } from '../../../domain/plan/seating/seating';
import type { SeatingPlanner } from '../../../ports/planner';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { ReviewLines } from './ReviewLines';
import type { SeatingWork } from './useKeptSeating';
import type { OpenSeating } from './useSeatingFacts';
import { useSeatingNames } from './useSeatingNames';
import { useSeatingPlan, type SeatingPlanning } from './useSeatingPlan';

interface SeatBoxProps {
  readonly open: OpenSeating;
  readonly planner: SeatingPlanner;
  readonly work: SeatingWork;
}

/** Has a seating worked out. Nothing changes until the organiser takes it over. */
export function SeatBox({ open, planner, work }: SeatBoxProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { state, start, stop, close } = useSeatingPlan(planner, open.problem);
  const filling = keepingAll(open.problem, open.standing);
  const obstacle = obstacleTo(open.problem);
  if (state.kind === 'running') {
    const label = state.plan ? say('seating.progress', { part: Math.round(100 * state.part), count: reviewSeating(open.problem, state.plan.rounds).encounters }) : say('seating.running');
    return (
      <Notice role="status" label={say('seating.running')} buttons={<Button size="small" onClick={stop}>{say('seating.stop')}</Button>}>
        <Progress label={label} />
      </Notice>
    );
  }
  if (state.kind === 'done') return <Proposed open={open} state={state} work={work} onAgain={() => start(open.problem)} onClose={close} />;
  const canFill = open.isSeated && open.standing.unseated.some((keys) => keys.length > 0) && obstacleTo(filling) === undefined;
  return (
    <>
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} kept="shown" />}
      {obstacle && <ObstacleNotice open={open} obstacle={obstacle} />}
      {!obstacle && (
        <div className={styles.bar}>
          {canFill && <Button appearance="primary" size="small" onClick={() => start(filling)}>{say('seating.fill')}</Button>}
          <Button appearance={canFill || open.isSeated ? 'secondary' : 'primary'} size="small" onClick={() => start(open.problem)}>
            {say(open.isSeated ? 'seating.again' : 'seating.start')}
          </Button>
          <span className={styles.quiet}>{say('seating.startWhat')}</span>
        </div>
      )}
    </>
  );
}

function ObstacleNotice({ open, obstacle }: { readonly open: OpenSeating; readonly obstacle: Obstacle }) {
  const { say, join } = useSpeech();
  const { person } = useSeatingNames(open);
  if (obstacle.kind === 'nobody') return <Notice tone="warning">{say('seating.nobody')}</Notice>;
  if (obstacle.kind === 'few') return <Notice tone="warning">{say('seating.few', { chairs: obstacle.chairs, people: obstacle.people })}</Notice>;
  return <Notice tone="warning">{say('seating.overfull', { round: obstacle.round + 1, table: obstacle.table + 1, names: join(obstacle.people.map(person)) })}</Notice>;
}

interface ProposedProps extends Pick<SeatBoxProps, 'open' | 'work'> {
  readonly state: Extract<SeatingPlanning, { readonly kind: 'done' }>;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

function Proposed({ open, state: { plan, isStopped, isOld }, work, onAgain, onClose }: ProposedProps) {
  const { say } = useSpeech();
  const usable = isOld ? undefined : plan;
  const take = (found: SeatingPlan) => {
    work.put({ ...open.seating, seated: found.rounds }, say('seating.taken'));
    onClose();
  };
  const verdict = isOld ? 'seating.old' : !plan ? 'seating.notFound' : isStopped ? 'seating.stopped' : 'seating.found';
  return (
    <Notice
      label={say('seating.proposal')}
      role="group"
      tone={usable ? 'question' : 'warning'}
      buttons={
        <>
          {usable && <Button size="small" appearance="primary" onClick={() => take(usable)}>{say('seating.take')}</Button>}
          <Button size="small" onClick={onAgain}>{say('seating.again')}</Button>
          <Button size="small" onClick={onClose}>{say('seating.leave')}</Button>
        </>
      }
    >
      <strong role="status">{say(verdict)}</strong>
      {usable && usable.score >= usable.bound && <span>{say('seating.best')}</span>}
      {usable && <ReviewLines review={reviewSeating(open.problem, usable.rounds)} names={open} />}
    </Notice>
  );
}
