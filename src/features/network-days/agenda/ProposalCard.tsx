import { Button } from '@fluentui/react-components';
import { proposersOf, speakersOf, type Weighed } from '../../../domain/networkDay/proposals';
import { shortNameOf } from '../../../domain/partner';
import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { Below, Heading } from '../../../ui/Heading';
import { lazily } from '../../../ui/lazily';
import { OpensForm } from '../../../ui/OpensForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import type { OpenAgenda } from './useAgenda';
import { useAgendaWork } from './useAgendaWork';

const SupportForm = lazily(async () => (await import(/* webpackChunkName: "agendaForms" */ './SupportForm')).SupportForm);
const MergeForm = lazily(async () => (await import(/* webpackChunkName: "agendaForms" */ './MergeForm')).MergeForm);
const WordForm = lazily(async () => (await import(/* webpackChunkName: "agendaForms" */ './WordForm')).WordForm);

interface ProposalCardProps {
  readonly weighed: Weighed<AgendaProposalRow>;
  readonly day: NetworkDayRow;
  readonly open: OpenAgenda;
}

/** One proposal: what it is, which organisations want it, and what can be decided about it. */
export function ProposalCard({ weighed, day, open }: ProposalCardProps) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const { proposal, supporters, people, merged } = weighed;
  const named = (keys: readonly string[]) => join(open.partners.filter(({ key }) => keys.includes(key)).map(shortNameOf));
  const facts = [named(proposersOf(proposal)), say(`sessionForm.${proposal.form}`), say('agenda.minutes', { count: proposal.minutes }), proposal.theme];
  const speakers = speakersOf(proposal);
  return (
    <section className={styles.card} aria-label={proposal.title}>
      <Heading className={styles.heading}>{proposal.title}</Heading>
      <Below>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
        {proposal.pitch && <p className={styles.text}>{proposal.pitch}</p>}
        {speakers.length > 0 && <p className={styles.quiet}>{say('agenda.speakers', { names: join(speakers) })}</p>}
        <p className={styles.text}>{supporters.length > 0 ? say('agenda.support', { count: supporters.length, people, names: named(supporters) }) : say('agenda.noSupport')}</p>
        {merged.length > 0 && <p className={styles.quiet}>{say('agenda.merged', { titles: join(merged.map(({ title }) => title)) })}</p>}
        <Decisions weighed={weighed} day={day} open={open} />
      </Below>
    </section>
  );
}

function Decisions({ weighed: { proposal }, day, open }: ProposalCardProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const work = useAgendaWork(day);
  const others = open.proposals.filter(({ key, status }) => key !== proposal.key && (status === 'ingediend' || status === 'aangenomen'));
  if (proposal.status !== 'ingediend') {
    return (
      <div className={styles.bar}>
        {proposal.status === 'aangenomen' && <OpensForm name={`support ${proposal.key}`} label={say('agenda.addSupport')} form={(close) => <SupportForm proposal={proposal} day={day} open={open} onClose={close} />} />}
        <OpensForm name={`word ${proposal.key}`} label={say('agenda.word')} form={(close) => <WordForm proposal={proposal} day={day} open={open} onClose={close} />} />
        <Button size="small" appearance="subtle" onClick={() => work.reopen(proposal)}>
          {say('agenda.reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.bar}>
      <Button size="small" onClick={() => work.accept(proposal)}>
        {say('agenda.accept')}
      </Button>
      <OpensForm name={`support ${proposal.key}`} label={say('agenda.addSupport')} form={(close) => <SupportForm proposal={proposal} day={day} open={open} onClose={close} />} />
      {others.length > 0 && <OpensForm name={`merge ${proposal.key}`} label={say('agenda.merge')} appearance="subtle" form={(close) => <MergeForm proposal={proposal} others={others} day={day} onClose={close} />} />}
      <Button size="small" appearance="subtle" onClick={() => work.decline(proposal)}>
        {say('agenda.decline')}
      </Button>
    </div>
  );
}
