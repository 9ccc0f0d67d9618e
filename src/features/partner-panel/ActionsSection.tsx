import { lazily } from '../../ui/lazily';
import { OpensForm } from '../../ui/OpensForm';
import { useSpeech } from '../../ui/SpeechProvider';
import { useOpenPanel } from './PanelContext';
import { usePanelStyles } from './usePanelStyles';

const ContactForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/ContactForm')).ContactForm);
const AttachForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/AttachForm')).AttachForm);
const NoteForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/NoteForm')).NoteForm);
const SignalForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/SignalForm')).SignalForm);
const InsertForm = lazily(async () => (await import(/* webpackChunkName: "forms" */ './forms/InsertForm')).InsertForm);

/** What somebody comes to do: attach, log a contact, write a note, report a hick-up. */
export function ActionsSection() {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { view, item, state } = useOpenPanel();
  const canAttach = state.identity.kind !== 'failed';
  const partners = view.recognition.partners.length > 0;
  return (
    <div className={styles.buttons} role="group" aria-label={say('actions.title')}>
      {partners && <OpensForm name="contact" label={say('contact.open')} appearance="primary" form={(close) => <ContactForm onClose={close} />} />}
      {canAttach && <OpensForm name="attach" label={say('attach.open')} form={(close) => <AttachForm onClose={close} />} />}
      {canAttach && <OpensForm name="note" label={say('note.open')} form={(close) => <NoteForm onClose={close} />} />}
      <OpensForm name="signal" label={say('signals.report')} form={(close) => <SignalForm onClose={close} />} />
      {(partners || view.linked.attached.length > 0) && <OpensForm name="insert" label={say(item.mode === 'compose' ? 'insert.open' : 'insert.copyOpen')} form={(close) => <InsertForm onClose={close} />} />}
    </div>
  );
}
