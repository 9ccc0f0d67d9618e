import type { Partner } from '../../../domain/partner';
import { represent } from '../../../domain/panel/writes';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { nameOf } from '../NoticesSection';
import { useOpenPanel } from '../PanelContext';
import { useWriting } from '../useWriting';
import { Choice } from './Choice';
import { useFirstChoice } from './CirclePicker';

interface RepresentFormProps {
  readonly member: Partner;
  readonly onClose: () => void;
}

/** A5: who speaks for a member that isn't there itself; a region often sends one bestuurder for many. */
export function RepresentForm({ member, onClose }: RepresentFormProps) {
  const { say } = useSpeech();
  const { view, rows } = useOpenPanel();
  const { writer, aim, keep } = useWriting();
  const circle = useFirstChoice();
  const partners = view.recognition.partners.filter(({ key }) => key !== member.key);
  const [by, setBy] = useDraft('by', partners[0]?.key ?? '');
  const name = member.title;
  const save = () => {
    const { target, waitsFor } = aim(circle);
    return keep('what.represent', represent(target, member.key, by, writer), say('presence.representedKept', { name, by: nameOf(rows.partners, by) }), waitsFor);
  };
  return (
    <InlineForm title={say('presence.whoFor', { name })} submit={say('form.save')} canSubmit={by !== ''} onSubmit={save} onClose={onClose}>
      <Choice label={say('presence.representedBy')} value={by} values={partners.map(({ key }) => key)} nameOf={(key) => nameOf(rows.partners, key)} onChange={setBy} />
    </InlineForm>
  );
}
