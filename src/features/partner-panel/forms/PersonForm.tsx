import { useCallback, useId } from 'react';
import { Field, Input } from '@fluentui/react-components';
import type { UnknownPerson } from '../../../domain/panel/recognition';
import { newPerson } from '../../../domain/panel/writes';
import { LAYERS, type Layer } from '../../../domain/vocabulary';
import { partners } from '../../../lists/partners';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useReplica } from '../../../ui/useReplica';
import { usePanelStyles } from '../usePanelStyles';
import { useWriting } from '../useWriting';
import { Choice } from './Choice';

interface PersonFormProps {
  readonly person: UnknownPerson;
  readonly onClose: () => void;
}

/** Adds a person to an organisation that we know. Function and layer, never a party or a judgement. */
export function PersonForm({ person, onClose }: PersonFormProps) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { writer, keep } = useWriting();
  const list = useId();
  const known = useReplica(useCallback((replica) => replica.all(partners), [])) ?? [];
  const [name, setName] = useDraft('name', person.person.name || '');
  const [organisation, setOrganisation] = useDraft('organisation', '');
  const [layer, setLayer] = useDraft<Layer>('layer', 'ambtenaar');
  const [role, setRole] = useDraft('role', '');
  const partner = known.find(({ title }) => title.toLowerCase() === organisation.trim().toLowerCase());
  const elected = layer === 'volksvertegenwoordiger';
  const save = async () => {
    if (!partner) return;
    const row = { title: name.trim(), partner: partner.key, layer, mail: person.address, inviteVia: elected ? 'griffie' : 'rechtstreeks', ...(role.trim() ? { function: role.trim() } : {}) } as const;
    await keep('what.person', newPerson(row, writer), say('person.done', { name: row.title, partner: partner.title }));
  };
  return (
    <InlineForm title={say('unknown.addPerson')} submit={say('person.save')} canSubmit={partner !== undefined && name.trim() !== ''} onSubmit={save} onClose={onClose}>
      <Field label={say('person.name')} required>
        <Input value={name} maxLength={255} onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label={say('person.partner')} hint={say('person.partnerHint')} required>
        <Input value={organisation} list={list} onChange={(_, { value }) => setOrganisation(value)} />
      </Field>
      <datalist id={list}>{known.map(({ key, title }) => <option key={key} value={title} />)}</datalist>
      <Choice label={say('person.layer')} value={layer} values={LAYERS} nameOf={(one) => say(`layer.${one}`)} onChange={setLayer} />
      <Field label={say('person.function')}>
        <Input value={role} maxLength={255} onChange={(_, { value }) => setRole(value)} />
      </Field>
      {elected && <p className={styles.quiet}>{say('elected.channel')}</p>}
    </InlineForm>
  );
}
