import { Button } from '@fluentui/react-components';
import type { NetworkDayRow } from '../../../lists/networkDays';
import type { Registrations } from '../../../ports/registrations';
import { EmptyState } from '../../../ui/EmptyState';
import { Fold } from '../../../ui/Fold';
import { Below, Heading } from '../../../ui/Heading';
import { lazily } from '../../../ui/lazily';
import { OpensForm } from '../../../ui/OpensForm';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { Headcounts } from './Headcounts';
import { NeedsList } from './NeedsList';
import { PeopleList } from './PeopleList';
import { useParticipantsFile } from './useParticipantsFile';
import { useParticipants, type OpenParticipants, type ParticipantsWork } from './useParticipants';

const InviteForm = lazily(async () => (await import(/* webpackChunkName: "participantForms" */ './InviteForm')).InviteForm);
const AddPersonForm = lazily(async () => (await import(/* webpackChunkName: "participantForms" */ './AddPersonForm')).AddPersonForm);

interface ParticipantsPartProps {
  readonly day: NetworkDayRow;
  readonly today: string;
}

/** Who is invited, who comes, who waits, who is inside. */
export function ParticipantsPart(props: ParticipantsPartProps) {
  const { say } = useSpeech();
  const { registrations } = useServices();
  if (!registrations) return <EmptyState><p>{say('people.noService')}</p></EmptyState>;
  return <Served registrations={registrations} {...props} />;
}

function Served({ day, today, registrations }: ParticipantsPartProps & { readonly registrations: Registrations }) {
  const { asked, open, work, again, problem } = useParticipants(day, registrations, today);
  return (
    <>
      {asked.kind === 'failed' && <ProblemMessage problem={asked.problem} {...(open ? { kept: 'shown' as const } : {})} onRetry={again} />}
      {problem && <ProblemMessage problem={problem} kept="shown" />}
      {!open && asked.kind === 'loading' && <Progress />}
      {open && <Opened open={open} work={work} onAgain={again} />}
    </>
  );
}

interface OpenedProps {
  readonly open: OpenParticipants;
  readonly work: ParticipantsWork;
  readonly onAgain: () => void;
}

function Opened({ open, work, onAgain }: OpenedProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const saveFile = useParticipantsFile(open);
  return (
    <>
      <Heading className={styles.heading}>{say('people.title')}</Heading>
      <Below>
        {open.people.length === 0 ? <EmptyState><p>{say('people.none')}</p></EmptyState> : <Headcounts open={open} />}
        {open.bent > 0 && <p>{say('bent.line', { count: open.bent })}</p>}
        <div className={styles.bar}>
          <OpensForm label={say('people.invite')} appearance={open.people.length === 0 ? 'primary' : 'secondary'} form={(close) => <InviteForm open={open} work={work} onClose={close} />} />
          <OpensForm label={say('people.add')} form={(close) => <AddPersonForm open={open} work={work} onClose={close} />} />
          {open.people.length > 0 && <Button size="small" onClick={saveFile}>{say('people.file')}</Button>}
          <Button size="small" appearance="subtle" onClick={onAgain}>{say('shell.refresh')}</Button>
        </div>
        {open.people.length > 0 && <PeopleList open={open} work={work} />}
        {open.needs.length > 0 && (
          <Fold title={say('people.needs')} aside={String(open.needs.length)}>
            <NeedsList needs={open.needs} />
          </Fold>
        )}
      </Below>
    </>
  );
}
