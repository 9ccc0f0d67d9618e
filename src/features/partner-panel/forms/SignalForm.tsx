import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { signalDraft } from '../../../domain/panel/drafts';
import { hickUp } from '../../../domain/panel/writes';
import { SIGNAL_KINDS } from '../../../domain/vocabulary';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import { partnerName } from '../HeadlineText';
import { useOpenPanel } from '../PanelContext';
import { usePanelStyles } from '../usePanelStyles';
import { useWriting } from '../useWriting';
import { Checks } from './Checks';
import { Choice } from './Choice';
import { MOST_NOTE, NoteField } from './NoteField';

const NONE = '';

/** H5: kind, collaboration and broker are proposed; no text is taken from a mail, because it is somebody else's. */
export function SignalForm({ onClose }: { readonly onClose: () => void }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { item, view, rows } = useOpenPanel();
  const { writer, keep } = useWriting();
  const [draft] = useState(() => signalDraft({ item, table: view.table, linked: view.linked, settings: view.settings, me: { account: writer.account, name: writer.name } }));
  const [title, setTitle] = useDraft('title', '');
  const [kind, setKind] = useDraft('kind', draft.kind);
  const [reportedBy, setReportedBy] = useDraft<'ons' | 'partner'>('reportedBy', 'ons');
  const [collaboration, setCollaboration] = useDraft('collaboration', draft.collaboration ?? NONE);
  const [chosen, setChosen] = useDraft<ReadonlySet<string>>('chosen', new Set(draft.partners));
  const [note, setNote] = useDraft('note', '');
  const titles = new Map(rows.collaborations.map((row) => [row.key, row.title]));

  const save = () => {
    const writes = hickUp({
      title: title.trim(),
      kind,
      reportedBy,
      ...(chosen.size > 0 ? { partners: [...chosen] } : {}),
      ...(collaboration ? { collaboration } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(draft.broker ? { broker: draft.broker.account, brokerName: draft.broker.name } : {}),
    }, writer);
    return keep('what.signal', writes, say('signals.done', { title: title.trim() }));
  };
  return (
    <InlineForm title={say('signals.report')} submit={say('signals.save')} canSubmit={title.trim() !== '' && note.length <= MOST_NOTE} onSubmit={save} onClose={onClose}>
      <Field label={say('signals.what')} hint={say('signals.process')} required>
        <Input value={title} maxLength={255} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Choice label={say('signals.kind')} value={kind} values={SIGNAL_KINDS} nameOf={(one) => say(`signal.${one}`)} onChange={setKind} />
      <Choice label={say('signals.by')} value={reportedBy} values={['ons', 'partner']} nameOf={(one) => say(one === 'ons' ? 'signals.byUs' : 'signals.thePartner')} onChange={setReportedBy} />
      <Checks legend={say('signals.partners')} options={view.recognition.partners.map((partner) => ({ key: partner.key, label: partnerName(partner) }))} chosen={chosen} onChange={setChosen} />
      <Choice
        label={say('signals.collaboration')}
        value={collaboration}
        values={[NONE, ...rows.collaborations.map(({ key }) => key)]}
        nameOf={(key) => titles.get(key) ?? say('choices.none')}
        onChange={setCollaboration}
      />
      <NoteField label={say('signals.note')} value={note} onChange={setNote} />
      <p className={styles.quiet}>{say('signals.brokerWill', { name: draft.broker.name })}</p>
    </InlineForm>
  );
}
