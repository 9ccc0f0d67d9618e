import { Button } from '@fluentui/react-components';
import { pinsInTheWay } from '../../../domain/networkDay/programme';
import { changeCost, type Moved } from '../../../domain/plan/agenda/changeCost';
import type { AgendaPlan } from '../../../domain/plan/agenda/agenda';
import type { AgendaOutcome } from '../../../domain/plan/agenda/planAgenda';
import type { Planner } from '../../../ports/planner';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { usePlanning } from './usePlanning';
import { useWarningText } from './useWarningText';
import type { OpenProgramme } from './useProgramme';
import type { ProgrammeWork } from './useProgrammeWork';

interface PlannerBoxProps {
  readonly open: OpenProgramme;
  readonly planner: Planner;
  readonly work: ProgrammeWork;
}

/** Has a programme worked out that serves the support best. Nothing changes until the organiser takes it over. */
export function PlannerBox({ open, planner, work }: PlannerBoxProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { state, start, stop, close } = usePlanning(planner, open.problem);
  if (state.kind === 'running') {
    const { plan, bound } = state.progress ?? {};
    return (
      <Notice role="status" label={say('plan.running')} buttons={<Button size="small" onClick={stop}>{say('plan.stop')}</Button>}>
        <Progress label={plan && bound !== undefined ? say('plan.progress', { score: Math.round(plan.score), bound: Math.ceil(bound) }) : say('plan.running')} />
      </Notice>
    );
  }
  if (state.kind === 'done') return <Proposed open={open} outcome={state.outcome} isOld={state.isOld} work={work} onAgain={start} onClose={close} />;
  return (
    <>
      {state.kind === 'failed' && <ProblemMessage problem={state.problem} kept="shown" />}
      <div className={styles.bar}>
        <Button appearance="primary" size="small" onClick={start}>
          {say('plan.start')}
        </Button>
        <span className={styles.quiet}>{say('plan.what')}</span>
      </div>
    </>
  );
}

interface ProposedProps {
  readonly open: OpenProgramme;
  readonly outcome: AgendaOutcome;
  /** Somebody changed the day since this was worked out. */
  readonly isOld: boolean;
  readonly work: ProgrammeWork;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

function Proposed({ open, outcome, isOld, work, onAgain, onClose }: ProposedProps) {
  const { say } = useSpeech();
  const plan = outcome.kind === 'impossible' ? undefined : outcome.plan;
  const take = () => {
    if (plan) work.take(plan.placements);
    onClose();
  };
  const buttons = (
    <>
      {plan && !isOld && (
        <Button size="small" appearance="primary" onClick={take}>
          {say('plan.take')}
        </Button>
      )}
      <Button size="small" onClick={onAgain}>
        {say('plan.again')}
      </Button>
      <Button size="small" onClick={onClose}>
        {say('plan.leave')}
      </Button>
    </>
  );
  return (
    <Notice label={say('plan.proposal')} role="group" tone={plan && !isOld ? 'question' : 'warning'} buttons={buttons}>
      <strong role="status">{isOld ? say('plan.old') : verdictOf(outcome, say)}</strong>
      {plan && !isOld && <Difference open={open} plan={plan} />}
      {outcome.kind === 'impossible' && !isOld && <PinsInTheWay open={open} />}
    </Notice>
  );
}

function PinsInTheWay({ open }: { readonly open: OpenProgramme }) {
  const { say } = useSpeech();
  const text = useWarningText(open);
  const pins = pinsInTheWay(open.problem);
  if (pins.length === 0) return null;
  return (
    <>
      <span>{say('plan.pins')}</span>
      <ul>
        {pins.map((breach) => (
          <li key={`${breach.rule} ${breach.items.join(' ')}`}>{text(breach)}</li>
        ))}
      </ul>
    </>
  );
}

function verdictOf(outcome: AgendaOutcome, say: ReturnType<typeof useSpeech>['say']): string {
  if (outcome.kind === 'impossible') return say('plan.impossible');
  if (!outcome.plan) return say('plan.nothingYet');
  const score = Math.round(outcome.plan.score);
  return outcome.kind === 'best' ? say('plan.best', { score }) : say('plan.stopped', { score, bound: Math.ceil(outcome.bound) });
}

/** What would move and who would have to be told, before anything is written. */
function Difference({ open, plan }: { readonly open: OpenProgramme; readonly plan: AgendaPlan }) {
  const { say, join } = useSpeech();
  const { moved, told } = changeCost(open.problem, open.standing, plan.placements);
  const title = (key: string) => open.proposals.find((one) => one.key === key)?.title ?? '';
  const at = (place: Moved['to']) => {
    const slot = open.slots.find(({ key }) => key === place?.slot);
    const room = open.rooms.find(({ key }) => key === place?.room);
    return slot && room ? say('plan.at', { start: slot.start, room: room.title }) : say('plan.nowhere');
  };
  const left = open.problem.items.filter(({ id }) => !plan.placements.some(({ item }) => item === id));
  return (
    <>
      <span>{moved.length > 0 ? `${say('plan.moves', { count: moved.length })} ${say('plan.concerns', { count: told.voters.length })}` : say('plan.nothingMoves')}</span>
      <ul>
        {moved.map((one) => (
          <li key={one.item}>{say('plan.move', { title: title(one.item), from: at(one.from), to: at(one.to) })}</li>
        ))}
      </ul>
      {left.length > 0 && <span>{say('plan.left', { titles: join(left.map(({ id }) => title(id))) })}</span>}
    </>
  );
}
