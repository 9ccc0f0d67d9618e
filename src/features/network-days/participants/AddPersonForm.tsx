import { useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { shortNameOf } from '../../../domain/partner';
import { LAYERS, type Layer } from '../../../domain/vocabulary';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenParticipants, ParticipantsWork } from './useParticipants';

interface AddPersonFormProps {
  readonly open: OpenParticipants;
  readonly work: ParticipantsWork;
  readonly onClose: () => void;
}

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;

/** Somebody whom the lists don't know, or who phones: gets the same invitation as all others. */
export function AddPersonForm({ open, work, onClose }: AddPersonFormProps) {
  const { say } = useSpeech();
  const [name, setName] = useDraft('name', '');
  const [mail, setMail] = useDraft('mail', '');
  const [partner, setPartner] = useDraft('partner', '');
  const [organisation, setOrganisation] = useDraft('organisation', '');
  const [layer, setLayer] = useDraft<Layer | ''>('layer', '');
  const [tried, setTried] = useState(false);
  const named = name.trim() !== '' && name.length <= 255;
  const reachable = MAIL.test(mail.trim()) && mail.length <= 255;
  const submit = () => {
    setTried(true);
    if (!named || !reachable) return undefined;
    const person = { name: name.trim(), mail: mail.trim(), ...(partner ? { partner } : {}), ...(organisation.trim() && !partner ? { organisation: organisation.trim() } : {}), ...(layer ? { layer } : {}) };
    return work((registrations) => registrations.invite(open.day.key, [person]), say('people.invited', { count: 1 }));
  };
  return (
    <InlineForm title={say('people.add')} submit={say('people.inviteNow', { count: 1 })} onSubmit={submit} onClose={onClose}>
      <Field label={say('people.name')} required {...(tried && !named ? { validationMessage: say('people.wrongName') } : {})}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={say('people.mail')} required {...(tried && !reachable ? { validationMessage: say('people.wrongMail') } : {})}>
        <Input type="email" value={mail} onChange={(_, { value }) => setMail(value)} />
      </Field>
      <Field label={say('people.organisation')}>
        <Select value={partner} onChange={(_, { value }) => setPartner(value)}>
          <option value="">{say('people.otherOrganisation')}</option>
          {[...open.partners].sort((one, other) => shortNameOf(one).localeCompare(shortNameOf(other), 'nl')).map((one) => (
            <option key={one.key} value={one.key}>
              {shortNameOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      {partner === '' && (
        <Field label={say('people.organisationName')}>
          <Input value={organisation} maxLength={255} onChange={(_, { value }) => setOrganisation(value)} />
        </Field>
      )}
      <Field label={say('people.layerHead')}>
        <Select value={layer} onChange={(_, { value }) => setLayer(LAYERS.find((one) => one === value) ?? '')}>
          <option value="">{say('unknown')}</option>
          {LAYERS.map((one) => (
            <option key={one} value={one}>
              {say(`layer.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </InlineForm>
  );
}
