import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { contactDraft, type ContactDraft } from '../../../domain/panel/drafts';
import { contactMoment } from '../../../domain/panel/writes';
import { CONTACT_FORMS, LAYERS, type Layer } from '../../../domain/vocabulary';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { keysOf } from '../identity';
import { nameOf } from '../NoticesSection';
import { useOpenPanel } from '../PanelContext';
import { usePanelStyles } from '../usePanelStyles';
import { useWriting } from '../useWriting';
import { Checks } from './Checks';
import { Choice } from './Choice';
import { MOST_NOTE, NoteField } from './NoteField';

type LayerChoice = Layer | 'recognised';

/** H4: everything is filled in, so that opening and saving are enough; what is wrong can be changed. */
export function ContactForm({ onClose }: { readonly onClose: () => void }) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const { clock } = useServices();
  const { item, view, rows, state } = useOpenPanel();
  const { writer, keep } = useWriting();
  // Whether it is private is sure only once Graph has said so; until then no subject is put into a row that goes at once.
  const [first] = useState(() => contactDraft({ item, isPrivate: view.isPrivate || state.identity.kind !== 'known', table: view.table, now: clock.now(), settings: view.settings }));
  const [draft, setDraft] = useDraft<ContactDraft>('draft', first);
  const [chosen, setChosen] = useDraft<ReadonlySet<string>>('chosen', new Set(first.partners.map(({ partner }) => partner)));
  const [layer, setLayer] = useDraft<LayerChoice>('layer', 'recognised');
  const [note, setNote] = useDraft('note', '');

  const save = () => {
    const partners = first.partners.filter(({ partner }) => chosen.has(partner)).map((one) => ({ partner: one.partner, layer: layer === 'recognised' ? one.layer : layer }));
    const [key] = keysOf(state.identity);
    const input = { partners, date: draft.date, form: draft.form, ...(draft.subject ? { subject: draft.subject } : {}), ...(note.trim() ? { note: note.trim() } : {}), ...(key ? { itemKey: key.key } : {}) };
    return keep('what.contact', contactMoment(input, rows.lastContacts, writer), say('contact.done', { count: partners.length }));
  };
  return (
    <InlineForm title={say('contact.title')} submit={say('contact.save')} canSubmit={chosen.size > 0 && draft.date !== '' && note.length <= MOST_NOTE} onSubmit={save} onClose={onClose}>
      <Checks
        legend={say('contact.with')}
        options={first.partners.map((one) => ({ key: one.partner, label: nameOf(rows.partners, one.partner), hint: say(`layer.${one.layer}`) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <Choice<LayerChoice>
        label={say('contact.layer')}
        value={layer}
        values={['recognised', ...LAYERS]}
        nameOf={(one) => (one === 'recognised' ? say('contact.layerRecognised') : say(`layer.${one}`))}
        onChange={setLayer}
      />
      <Choice label={say('contact.form')} value={draft.form} values={CONTACT_FORMS} nameOf={(one) => say(`form.${one}`)} onChange={(form) => setDraft({ ...draft, form })} />
      <Field label={say('contact.date')} required>
        <Input type="date" value={draft.date} onChange={(_, { value }) => setDraft({ ...draft, date: value })} />
      </Field>
      <Field label={say('contact.subject')} {...(view.isPrivate ? { hint: say('private.notStored') } : {})}>
        <Input value={draft.subject ?? ''} maxLength={255} onChange={(_, { value }) => setDraft({ ...draft, subject: value })} />
      </Field>
      <NoteField label={say('contact.note')} value={note} onChange={setNote} />
      <p className={styles.quiet}>{say('contact.who')}</p>
    </InlineForm>
  );
}
