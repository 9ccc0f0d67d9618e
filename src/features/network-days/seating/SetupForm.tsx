import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { seatingFaults, usualSeating, type SeatingField } from '../../../domain/networkDay/seating/daySeating';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useSpeech } from '../../../ui/SpeechProvider';
import type { SeatingWork } from './useKeptSeating';
import type { OpenSeating } from './useSeatingFacts';

interface SetupFormProps {
  readonly open: OpenSeating;
  readonly work: SeatingWork;
  readonly onClose: () => void;
}

const FIELDS: readonly SeatingField[] = ['tables', 'chairs', 'rounds'];

/** How many tables, chairs and rounds; what is usual for so many people stands beside it. */
export function SetupForm({ open: { seating, people }, work, onClose }: SetupFormProps) {
  const { say } = useSpeech();
  const [typed, setTyped] = useDraft('numbers', { tables: String(seating.tables), chairs: String(seating.chairs), rounds: String(seating.rounds) });
  const [tried, setTried] = useState(false);
  const numbers = { tables: numberIn(typed.tables), chairs: numberIn(typed.chairs), rounds: numberIn(typed.rounds) };
  const faults = seatingFaults(numbers);
  const { tables, chairs, rounds } = usualSeating(people.length);
  const submit = () => {
    setTried(true);
    if (faults.length > 0) return;
    work.put({ ...seating, ...numbers }, say('seating.setupDone'));
    onClose();
  };
  return (
    <InlineForm title={say('seating.setup')} submit={say('form.save')} onSubmit={submit} onClose={onClose}>
      <p>{say('seating.setupUsual', { people: people.length, tables, chairs, rounds })}</p>
      {FIELDS.map((field) => (
        <Field key={field} label={say(`seating.${field}`)} required {...(tried && faults.includes(field) ? { validationMessage: say(`seating.wrong.${field}`) } : {})}>
          <Input inputMode="numeric" value={typed[field]} onChange={(_, { value }) => setTyped({ ...typed, [field]: value })} />
        </Field>
      ))}
    </InlineForm>
  );
}

const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
