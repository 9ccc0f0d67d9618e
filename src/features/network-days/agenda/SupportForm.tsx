import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { joinedKey } from '../../../domain/key';
import { shortNameOf } from '../../../domain/partner';
import type { AgendaProposalRow } from '../../../lists/agendaProposals';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { PartnerField } from './PartnerField';
import type { OpenAgenda } from './useAgenda';
import { useAgendaWork } from './useAgendaWork';

interface SupportFormProps {
  readonly proposal: AgendaProposalRow;
  readonly day: NetworkDayRow;
  readonly open: OpenAgenda;
  readonly onClose: () => void;
}

/** An organisation that wants this session, and with how many it would come. */
export function SupportForm({ proposal, day, open, onClose }: SupportFormProps) {
  const { say } = useSpeech();
  const { support } = useAgendaWork(day);
  const [partner, setPartner] = useDraft('partner', '');
  const [people, setPeople] = useDraft('people', '1');
  const [tried, setTried] = useState(false);
  const found = open.invited.find((one) => one.partner.key === partner)?.partner;
  const count = Number(people);
  const isCount = Number.isInteger(count) && count >= 1 && count <= 100;
  const choose = (key: string) => {
    setPartner(key);
    const before = open.supports.find((row) => row.key === joinedKey(proposal.key, key));
    if (before) setPeople(String(before.people));
  };
  const submit = () => {
    setTried(true);
    if (!found || !isCount) return;
    support(proposal, { key: found.key, name: shortNameOf(found) }, count, open.supports);
    onClose();
  };
  return (
    <InlineForm title={say('agenda.addSupportFor', { title: proposal.title })} submit={say('agenda.saveSupport')} onSubmit={submit} onClose={onClose}>
      <PartnerField label={say('agenda.supporter')} invited={open.invited} value={partner} onChange={choose} {...(tried && !found ? { validationMessage: say('agenda.wrong.partner') } : {})} />
      <Field label={say('agenda.people')} required {...(tried && !isCount ? { validationMessage: say('agenda.wrong.people') } : {})}>
        <Input inputMode="numeric" value={people} onChange={(_, { value }) => setPeople(value)} />
      </Field>
    </InlineForm>
  );
}
