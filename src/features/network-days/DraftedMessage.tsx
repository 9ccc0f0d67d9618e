import { Button, Field, Textarea } from '@fluentui/react-components';
import { useAnnounce } from '../../ui/Announcer';
import { useDraft } from '../../ui/Drafts';
import { InlineForm } from '../../ui/InlineForm';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';

interface DraftedMessageProps {
  readonly title: string;
  readonly subject: string;
  readonly draft: string;
  readonly hint: string;
  readonly onClose: () => void;
}

/** A message that is drafted here, changed and sent by a person, never by itself. */
export function DraftedMessage({ title, subject, draft, hint, onClose }: DraftedMessageProps) {
  const { say } = useSpeech();
  const { device, host } = useServices();
  const announce = useAnnounce();
  const [text, setText] = useDraft('text', draft);
  const copy = () => void device.copy(text).then(() => announce(say('agenda.copied')));
  const mail = () => void host.newMail?.({ subject, to: [], bodyHtml: escaped(text) }).catch(() => undefined);
  return (
    <InlineForm title={title} submit={say('agenda.copy')} onSubmit={copy} onClose={onClose}>
      <Field label={say('agenda.wordText')} hint={hint}>
        <Textarea value={text} rows={8} onChange={(_, { value }) => setText(value)} />
      </Field>
      {host.newMail && (
        <Button size="small" onClick={mail}>
          {say('agenda.mail')}
        </Button>
      )}
    </InlineForm>
  );
}

const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const escaped = (text: string) => text.replace(/[&<>\n]/g, (sign) => MARKUP[sign] ?? sign);
