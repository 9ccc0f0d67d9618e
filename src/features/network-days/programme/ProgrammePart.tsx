import { useState, type KeyboardEvent } from 'react';
import { EmptyState } from '../../../ui/EmptyState';
import { Fold } from '../../../ui/Fold';
import { Below, Heading } from '../../../ui/Heading';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { useDayStyles } from '../useDayStyles';
import { DayGrid } from './DayGrid';
import { HistoryBar } from './HistoryBar';
import { PlannerBox } from './PlannerBox';
import { ProgrammeSetup } from './ProgrammeSetup';
import { ProgrammeWarnings } from './ProgrammeWarnings';
import { ReleaseBox } from './ReleaseBox';
import { Unplaced } from './Unplaced';
import { useProgramme, type OpenProgramme } from './useProgramme';
import type { ProgrammeHistory } from './useProgrammeHistory';
import { useProgrammeWork } from './useProgrammeWork';

/** The programme: what is on the agenda, in parts of the day and rooms. */
export function ProgrammePart({ day }: { readonly day: NetworkDayRow }) {
  const { asked, open } = useProgramme(day);
  return (
    <>
      {asked.kind === 'failed' && <ProblemMessage problem={asked.problem} kept="shown" />}
      {asked.kind === 'loading' && !open?.slots.length && <Progress />}
      {open && <Opened open={open} isAsked={asked.kind === 'ready'} />}
    </>
  );
}

function Opened({ open, isAsked }: { readonly open: OpenProgramme; readonly isAsked: boolean }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { planner } = useServices();
  const work = useProgrammeWork(open);
  const [moving, setMoving] = useState<string>();
  const canPlan = open.problem.slots.length > 0 && open.rooms.length > 0;
  const lacks = isAsked && (!canPlan || open.problem.items.length === 0);
  return (
    <div className={styles.part} onKeyDown={(event) => byKey(event, work.history)}>
      <Heading className={styles.heading}>{say('programme.title')}</Heading>
      <Below>
        {lacks && (
          <EmptyState>
            {open.problem.items.length === 0 && <p>{say('programme.noSessions')}</p>}
            {!canPlan && <p>{say('programme.noSetup')}</p>}
          </EmptyState>
        )}
        {canPlan && open.problem.items.length > 0 && planner && <PlannerBox open={open} planner={planner} work={work} />}
        <HistoryBar history={work.history} />
        <ProgrammeWarnings open={open} />
        {canPlan && (
          <>
            <Unplaced open={open} work={work} moving={moving} onMove={setMoving} />
            <DayGrid open={open} work={work} moving={moving} onMove={setMoving} />
            <ReleaseBox open={open} work={work} />
          </>
        )}
        <Fold title={say('programme.setup')} aside={say('programme.setupCount', { rooms: open.rooms.length, slots: open.slots.length })} startsOpen={isAsked && !canPlan}>
          <ProgrammeSetup open={open} work={work} />
        </Fold>
      </Below>
    </div>
  );
}

/** Ctrl or Cmd with Z, Y, or shift and Z, as everywhere; in a field they belong to its text. */
function byKey(event: KeyboardEvent, { undo, redo }: ProgrammeHistory): void {
  if (!(event.ctrlKey || event.metaKey) || (event.target instanceof Element && event.target.closest('input, textarea, select'))) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}
