import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { asProblem } from '../../../domain/problem';
import { useAnnounce } from '../../../ui/Announcer';
import { Confirm } from '../../../ui/Confirm';
import { EmptyState } from '../../../ui/EmptyState';
import { Below, Heading } from '../../../ui/Heading';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { KeepingLine } from './KeepingLine';
import { KnownBox } from './KnownBox';
import { PrintBox } from './PrintBox';
import { ReviewLines } from './ReviewLines';
import { Rounds } from './Rounds';
import { SeatBox } from './SeatBox';
import { SetupForm } from './SetupForm';
import { useKeptSeating, type SeatingWork } from './useKeptSeating';
import { useOpenSeating, useSeatingSources, type OpenSeating, type SeatingDoors } from './useSeatingFacts';
import { WhoBox } from './WhoBox';
import { WishesBox } from './WishesBox';
import { Fold } from '../../../ui/Fold';
import { OpensForm } from '../../../ui/OpensForm';

interface SeatingPartProps {
  readonly day: NetworkDayRow;
  readonly today: string;
}

/** Who sits where, round by round, so that people meet whom they don't know yet (N14). */
export function SeatingPart(props: SeatingPartProps) {
  const { say } = useSpeech();
  const { registrations, seatings } = useServices();
  if (!registrations || !seatings) return <EmptyState><p>{say('people.noService')}</p></EmptyState>;
  return <Served doors={{ registrations, seatings }} {...props} />;
}

function Served({ day, today, doors: { registrations, seatings } }: SeatingPartProps & { readonly doors: SeatingDoors }) {
  const announce = useAnnounce();
  const { say } = useSpeech();
  const [turn, setTurn] = useState(0);
  const asked = useSeatingSources(day, { registrations, seatings }, turn);
  const sources = asked.kind === 'ready' ? asked.value : undefined;
  const { seating, ...work } = useKeptSeating(day.key, seatings, sources);
  const open = useOpenSeating(day, today, sources, seating);
  const again = () => setTurn(turn + 1);
  const forget = async () => {
    const stands = await seatings.of(day.key);
    if (stands) await seatings.forget(day.key, stands.seen);
    announce(say('seating.forgotten'));
    again();
  };
  if (asked.kind === 'failed') return <ProblemMessage problem={asked.problem} onRetry={again} />;
  if (!open) return <Progress />;
  return <Opened open={open} work={work} hasBegun={seating !== undefined} onAgain={again} onForget={forget} />;
}

interface OpenedProps {
  readonly open: OpenSeating;
  readonly work: SeatingWork;
  readonly hasBegun: boolean;
  readonly onAgain: () => void;
  readonly onForget: () => Promise<void>;
}

function Opened({ open, work, hasBegun, onAgain, onForget }: OpenedProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { seating, people, comers } = open;
  return (
    <>
      <Heading className={styles.heading}>{say('seating.title')}</Heading>
      <Below>
        {comers.length < 2 ? (
          <EmptyState><p>{say('seating.nobody')}</p></EmptyState>
        ) : (
          <p className={styles.text}>{say('seating.sum', { people: people.length, tables: seating.tables, chairs: seating.chairs, rounds: seating.rounds })}</p>
        )}
        {hasBegun && <KeepingLine work={work} onTheirs={onAgain} />}
        <div className={styles.bar}>
          {comers.length > 1 && <OpensForm label={say('seating.setup')} form={(close) => <SetupForm open={open} work={work} onClose={close} />} />}
          {work.canUndo && <Button size="small" onClick={() => work.undo(say('seating.undone'))}>{say('seating.undo')}</Button>}
          <Button size="small" appearance="subtle" onClick={onAgain}>{say('shell.refresh')}</Button>
        </div>
        {comers.length > 1 && <Arranged open={open} work={work} hasBegun={hasBegun} onForget={onForget} />}
      </Below>
    </>
  );
}

function Arranged({ open, work, hasBegun, onForget }: Omit<OpenedProps, 'onAgain'>) {
  const { say } = useSpeech();
  const { seatingPlanner } = useServices();
  const [problem, setProblem] = useState<unknown>();
  return (
    <>
      {seatingPlanner && <SeatBox open={open} planner={seatingPlanner} work={work} />}
      {open.isSeated ? <ReviewLines review={open.review} names={open} /> : <p>{say('seating.none')}</p>}
      {open.isSeated && <Rounds open={open} work={work} />}
      {open.isSeated && <PrintBox open={open} />}
      <Fold title={say('seating.who')} aside={say('seating.whoCount', { count: open.people.length, all: open.comers.length })}>
        <WhoBox open={open} work={work} />
      </Fold>
      <Fold title={say('seating.wishes')} aside={String(open.seating.meet.length + open.seating.apart.length + open.seating.pins.length)}>
        <WishesBox open={open} work={work} />
      </Fold>
      <Fold title={say('seating.known')} aside={say('seating.knownCount', { count: open.review.strangers })}>
        <KnownBox open={open} />
      </Fold>
      {problem !== undefined && <ProblemMessage problem={asProblem(problem)} kept="shown" />}
      {hasBegun && <div><Confirm label={say('seating.forget')} question={say('seating.forgetSure')} yes={say('seating.forget')} appearance="subtle" onYes={() => void onForget().catch(setProblem)} /></div>}
    </>
  );
}
