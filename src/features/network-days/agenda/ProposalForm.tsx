import { useState } from 'react';
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { faultsOfProposal, type ProposalDraft } from '../../../domain/networkDay/proposals';
import { SESSION_FORMS } from '../../../domain/networkDay/vocabulary';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { PartnerField } from './PartnerField';
import type { OpenAgenda } from './useAgenda';
import { useAgendaWork } from './useAgendaWork';

interface ProposalFormProps {
  readonly day: NetworkDayRow;
  readonly open: OpenAgenda;
  readonly onClose: () => void;
}

/** A session that an organisation proposes, written down by a colleague. */
export function ProposalForm({ day, open, onClose }: ProposalFormProps) {
  const { say } = useSpeech();
  const { propose } = useAgendaWork(day);
  const [draft, setDraft] = useDraft<ProposalDraft>('draft', { title: '', pitch: '', theme: '', form: 'gesprek', minutes: 60, partner: '', speakers: '' });
  const [minutes, setMinutes] = useDraft('minutes', '60');
  const [tried, setTried] = useState(false);
  const put = (patch: Partial<ProposalDraft>) => setDraft({ ...draft, ...patch });
  const faults = faultsOfProposal(draft);
  const wrong = (field: (typeof faults)[number]) => (tried && faults.includes(field) ? { validationMessage: say(`agenda.wrong.${field}`) } : {});

  const submit = () => {
    setTried(true);
    if (faults.length > 0) return;
    propose(draft);
    onClose();
  };
  return (
    <InlineForm title={say('agenda.propose')} submit={say('agenda.save')} onSubmit={submit} onClose={onClose}>
      <Field label={say('agenda.titleField')} required {...wrong('title')}>
        <Input value={draft.title} onChange={(_, { value }) => put({ title: value })} />
      </Field>
      <PartnerField label={say('agenda.proposer')} invited={open.invited} value={draft.partner} onChange={(partner) => put({ partner })} {...wrong('partner')} />
      <Field label={say('agenda.form')}>
        <Select value={draft.form} onChange={(_, { value }) => put({ form: SESSION_FORMS.find((one) => one === value) ?? draft.form })}>
          {SESSION_FORMS.map((form) => (
            <option key={form} value={form}>
              {say(`sessionForm.${form}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('agenda.minutesField')} required {...wrong('minutes')}>
        <Input inputMode="numeric" value={minutes} onChange={(_, { value }) => (setMinutes(value), put({ minutes: value.trim() === '' ? Number.NaN : Number(value) }))} />
      </Field>
      <Field label={say('agenda.theme')}>
        <Input value={draft.theme} maxLength={100} onChange={(_, { value }) => put({ theme: value })} />
      </Field>
      <Field label={say('agenda.speakersField')} hint={say('agenda.speakersHint')}>
        <Input value={draft.speakers} onChange={(_, { value }) => put({ speakers: value })} />
      </Field>
      <Field label={say('agenda.pitch')}>
        <Textarea value={draft.pitch} maxLength={2000} onChange={(_, { value }) => put({ pitch: value })} />
      </Field>
    </InlineForm>
  );
}
