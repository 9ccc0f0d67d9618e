import { useState } from 'react';
import { Field, Input, Select } from '@fluentui/react-components';
import { faultOfSlot, type SlotDraft } from '../../../domain/networkDay/usualSlots';
import { SLOT_KINDS, type SlotKind } from '../../../domain/networkDay/vocabulary';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { OpenProgramme } from './useProgramme';

interface SlotFormProps {
  readonly open: OpenProgramme;
  readonly onAdd: (draft: SlotDraft, title: string) => void;
  readonly onClose: () => void;
}

/** A part of the day, which begins where the last one ended. */
export function SlotForm({ open, onAdd, onClose }: SlotFormProps) {
  const { say } = useSpeech();
  const [kind, setKind] = useDraft<SlotKind>('kind', 'sessies');
  const [title, setTitle] = useDraft('title', '');
  const [start, setStart] = useDraft('start', open.slots.at(-1)?.end ?? open.day.start);
  const [end, setEnd] = useDraft('end', '');
  const [tried, setTried] = useState(false);
  const fault = faultOfSlot({ start, end }, open.day, open.slots);
  const submit = () => {
    setTried(true);
    if (fault) return;
    onAdd({ kind, start, end }, title.trim());
    onClose();
  };
  return (
    <InlineForm title={say('programme.addSlot')} submit={say('programme.saveSlot')} onSubmit={submit} onClose={onClose}>
      <Field label={say('programme.slotKind')}>
        <Select value={kind} onChange={(_, { value }) => setKind(SLOT_KINDS.find((one) => one === value) ?? kind)}>
          {SLOT_KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`slotKind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('programme.slotName')}>
        <Input value={title} maxLength={255} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label={say('days.start')} required>
        <Input type="time" value={start} onChange={(_, { value }) => setStart(value)} />
      </Field>
      <Field label={say('days.end')} required {...(tried && fault ? { validationMessage: say(`programme.wrongSlot.${fault}`) } : {})}>
        <Input type="time" value={end} onChange={(_, { value }) => setEnd(value)} />
      </Field>
    </InlineForm>
  );
}
