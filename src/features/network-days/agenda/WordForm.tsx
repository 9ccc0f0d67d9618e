import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { proposersOf } from '../../../domain/networkDay/proposals';
import { shortNameOf } from '../../../domain/partner';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { DraftedMessage } from '../DraftedMessage';
import type { OpenAgenda } from './useAgenda';

interface WordFormProps {
  readonly proposal: AgendaProposalRow;
  readonly day: NetworkDayRow;
  readonly open: OpenAgenda;
  readonly onClose: () => void;
}

/** The word to whoever proposed it (N6). */
export function WordForm({ proposal, day, open, onClose }: WordFormProps) {
  const { say, join } = useSpeech();
  const { host } = useServices();
  const names = join(open.partners.filter(({ key }) => proposersOf(proposal).includes(key)).map(shortNameOf));
  const facts = { title: proposal.title, day: day.title, name: host.facts.displayName, names };
  const draft = say(proposal.status === 'aangenomen' ? 'agenda.wordYes' : 'agenda.wordNo', facts);
  return <DraftedMessage title={say('agenda.word')} subject={proposal.title} draft={draft} hint={say('agenda.wordHint')} onClose={onClose} />;
}
