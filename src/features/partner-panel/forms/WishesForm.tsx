import { shortNameOf } from '../../../domain/partner';
import type { PartnerRow } from '../../../lists/partners';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { changedWishes } from '../changedWishes';
import { useWriting } from '../useWriting';
import { NoteField } from './NoteField';

/** The most that the column holds. */
const MOST = 2000;

interface WishesFormProps {
  readonly partner: PartnerRow;
  readonly onClose: () => void;
}

/** H6: what a partner wants of the contact. It is about the organisation, and every account holder reads it. */
export function WishesForm({ partner, onClose }: WishesFormProps) {
  const { say } = useSpeech();
  const { keep } = useWriting();
  const [text, setText] = useDraft('text', partner.wishes ?? '');
  const name = shortNameOf(partner);
  const changed = text.trim() !== '' && text.trim() !== partner.wishes;
  return (
    <InlineForm
      title={say(partner.wishes ? 'wishes.edit' : 'wishes.add')}
      submit={say('wishes.save')}
      canSubmit={changed && text.length <= MOST}
      onSubmit={() => keep('what.wishes', [changedWishes(partner, text)], say('wishes.done', { name }))}
      onClose={onClose}
    >
      <NoteField label={say('wishes.label', { name })} required most={MOST} value={text} onChange={setText} />
    </InlineForm>
  );
}
