import { note } from '../../../domain/panel/writes';
import type { Circle } from '../../../domain/panel/circle';
import { itemContexts, itemContextsBestuurlijk, type ItemContextRow } from '../../../lists/itemContexts';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { Choice } from '../target';
import { useWriting } from '../useWriting';
import { CirclePicker, useFirstChoice } from './CirclePicker';
import { MOST_NOTE, NoteField } from './NoteField';

interface NoteFormProps {
  /** The note to change; absent for a new one. */
  readonly stored?: { readonly row: ItemContextRow; readonly circle: Circle };
  readonly onClose: () => void;
}

/** A note that colleagues of the circle see; the label says so before anything is typed. */
export function NoteForm({ stored, onClose }: NoteFormProps) {
  const { say } = useSpeech();
  const { writer, aim, keep } = useWriting();
  const first = useFirstChoice();
  const [choice, setChoice] = useDraft<Choice>('choice', stored ? { circle: stored.circle } : first);
  const [text, setText] = useDraft('text', stored?.row.note ?? '');
  const who = say(`circle.${choice.circle}.who`);
  const written = text.trim();

  const save = () => {
    if (stored) {
      const list = stored.circle === 'programma' ? itemContexts : itemContextsBestuurlijk;
      return keep('what.note', [{ kind: 'update', list: list.name, key: stored.row.key, changes: { note: written }, seen: stored.row }], say('note.changed'));
    }
    const { target, waitsFor } = aim(choice);
    return keep('what.note', note(target, written, writer), say('note.done', { who }), waitsFor);
  };
  return (
    <InlineForm title={say(stored ? 'note.editTitle' : 'note.title')} submit={say('note.save', { who })} canSubmit={written !== '' && text.length <= MOST_NOTE} onSubmit={save} onClose={onClose}>
      <NoteField label={say('note.label', { who })} required value={text} onChange={setText} />
      {!stored && <CirclePicker choice={choice} onChange={setChoice} />}
    </InlineForm>
  );
}
