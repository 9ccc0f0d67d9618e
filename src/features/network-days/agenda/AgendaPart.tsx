import type { Weighed } from '../../../domain/networkDay/proposals';
import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { EmptyState } from '../../../ui/EmptyState';
import { Fold } from '../../../ui/Fold';
import { Below, Heading } from '../../../ui/Heading';
import { lazily } from '../../../ui/lazily';
import { OpensForm } from '../../../ui/OpensForm';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { ProposalCard } from './ProposalCard';
import { useAgenda, type OpenAgenda } from './useAgenda';

const ProposalForm = lazily(async () => (await import(/* webpackChunkName: "agendaForms" */ './ProposalForm')).ProposalForm);

interface AgendaPartProps {
  readonly day: NetworkDayRow;
  readonly today: string;
}

/** The agenda, made together: what is proposed, which organisations want it, and what becomes of it. */
export function AgendaPart({ day, today }: AgendaPartProps) {
  const { asked, open } = useAgenda(day, today);
  return (
    <>
      {asked.kind === 'failed' && <ProblemMessage problem={asked.problem} kept="shown" />}
      {asked.kind === 'loading' && !open?.proposals.length && <Progress />}
      {open && <Opened day={day} open={open} isAsked={asked.kind === 'ready'} />}
    </>
  );
}

interface OpenedProps {
  readonly day: NetworkDayRow;
  readonly open: OpenAgenda;
}

function Opened({ day, open, isAsked }: OpenedProps & { readonly isAsked: boolean }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { ingediend, aangenomen, afgewezen } = open.agenda;
  return (
    <>
      <p className={styles.quiet}>{say('agenda.how')}</p>
      <div>
        <OpensForm label={say('agenda.propose')} appearance="primary" form={(close) => <ProposalForm day={day} open={open} onClose={close} />} />
      </div>
      {isAsked && open.proposals.length === 0 && (
        <EmptyState>
          <p>{say('agenda.none')}</p>
        </EmptyState>
      )}
      {ingediend.length > 0 && <Group title={say('agenda.open', { count: ingediend.length })} weighed={ingediend} day={day} open={open} />}
      {aangenomen.length > 0 && <Group title={say('agenda.on', { count: aangenomen.length })} weighed={aangenomen} day={day} open={open} />}
      {afgewezen.length > 0 && (
        <Fold title={say('agenda.off')} aside={afgewezen.length}>
          <Cards weighed={afgewezen} day={day} open={open} />
        </Fold>
      )}
    </>
  );
}

interface CardsProps extends OpenedProps {
  readonly weighed: readonly Weighed<AgendaProposalRow>[];
}

function Group({ title, ...cards }: CardsProps & { readonly title: string }) {
  const styles = useDayStyles();
  return (
    <section aria-label={title} className={styles.part}>
      <Heading className={styles.heading}>{title}</Heading>
      <Below>
        <Cards {...cards} />
      </Below>
    </section>
  );
}

function Cards({ weighed, day, open }: CardsProps) {
  const styles = useDayStyles();
  return (
    <ul className={styles.list}>
      {weighed.map((one) => (
        <li key={one.proposal.key}>
          <ProposalCard weighed={one} day={day} open={open} />
        </li>
      ))}
    </ul>
  );
}
