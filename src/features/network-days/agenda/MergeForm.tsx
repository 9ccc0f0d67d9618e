import { Field, Select } from '@fluentui/react-components';
import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useAgendaWork } from './useAgendaWork';

interface MergeFormProps {
  readonly proposal: AgendaProposalRow;
  readonly others: readonly AgendaProposalRow[];
  readonly day: NetworkDayRow;
  readonly onClose: () => void;
}

/** Two proposals that are one session: the other one takes over this one's support. */
export function MergeForm({ proposal, others, day, onClose }: MergeFormProps) {
  const { say } = useSpeech();
  const { merge } = useAgendaWork(day);
  const [into, setInto] = useDraft('into', others[0]?.key ?? '');
  const submit = () => {
    const target = others.find(({ key }) => key === into);
    if (target) merge(proposal, target);
    onClose();
  };
  return (
    <InlineForm title={say('agenda.mergeTitle', { title: proposal.title })} submit={say('agenda.merge')} onSubmit={submit} onClose={onClose}>
      <Field label={say('agenda.mergeWith')}>
        <Select value={into} onChange={(_, { value }) => setInto(value)}>
          {others.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
    </InlineForm>
  );
}
