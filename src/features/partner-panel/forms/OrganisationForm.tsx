import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { UnknownGroup } from '../../../domain/panel/recognition';
import { newOrganisation } from '../../../domain/panel/writes';
import { PARTNER_KINDS, type PartnerKind } from '../../../domain/vocabulary';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { usePanelStyles } from '../usePanelStyles';
import { useWriting } from '../useWriting';
import { Choice } from './Choice';

interface OrganisationFormProps {
  readonly group: UnknownGroup;
  readonly onClose: () => void;
}

/** Adds an organisation, with its mail domain; one at a consumer provider is known by the address alone. */
export function OrganisationForm({ group, onClose }: OrganisationFormProps) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { writer, keep } = useWriting();
  const [title, setTitle] = useDraft('title', '');
  const [kind, setKind] = useDraft<PartnerKind>('kind', 'maatschappelijk');
  const [inProvince, setInProvince] = useDraft('inProvince', true);
  const address = group.people[0]?.address;
  const known = group.consumer ? { ...(address ? { address } : {}) } : { domain: group.domain };
  const save = () => keep('what.organisation', newOrganisation({ title: title.trim(), kind, inProvince, ...known }, writer), say('organisation.done', { name: title.trim() }));
  return (
    <InlineForm title={say('unknown.addOrganisation')} submit={say('organisation.save')} canSubmit={title.trim() !== ''} onSubmit={save} onClose={onClose}>
      <Field label={say('organisation.name')} required>
        <Input value={title} maxLength={255} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Choice label={say('organisation.kind')} value={kind} values={PARTNER_KINDS} nameOf={(one) => say(`kindName.${one}`)} onChange={setKind} />
      <Checkbox label={say('organisation.inProvince')} checked={inProvince} onChange={(_, { checked }) => setInProvince(checked === true)} />
      <p className={styles.quiet}>{group.consumer ? say('organisation.byAddress', { address: address ?? '' }) : say('organisation.byDomain', { domain: group.domain })}</p>
    </InlineForm>
  );
}
