import { Field, Input, Textarea } from '@fluentui/react-components';
import { nextNumber } from '../../../domain/networkDay/release';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenProgramme } from './useProgramme';

interface ReleaseFormProps {
  readonly open: OpenProgramme;
  readonly onRelease: (title: string, note: string) => void;
  readonly onClose: () => void;
}

/** A name for the version, and what others should know of it. */
export function ReleaseForm({ open, onRelease, onClose }: ReleaseFormProps) {
  const { say } = useSpeech();
  const [title, setTitle] = useDraft('title', say('release.usual', { number: nextNumber(open.releases) }));
  const [note, setNote] = useDraft('note', '');
  const submit = () => {
    onRelease(title, note);
    onClose();
  };
  return (
    <InlineForm title={say('release.do')} submit={say('release.do')} canSubmit={title.trim() !== ''} onSubmit={submit} onClose={onClose}>
      <p>{say('release.what')}</p>
      <Field label={say('release.name')} required>
        <Input value={title} maxLength={255} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={say('release.note')} hint={say('release.noteHint')}>
        <Textarea value={note} maxLength={4000} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </InlineForm>
  );
}
