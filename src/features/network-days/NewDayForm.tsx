import { useState } from 'react';
import { Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { dayOf, faultsOf, type DayDraft, type DraftField } from '../../domain/networkDay/newDay';
import { DAY_FORMS } from '../../domain/networkDay/vocabulary';
import { LAYERS, type Layer } from '../../domain/vocabulary';
import { networkDays } from '../../lists/networkDays';
import { useDraft } from '../../ui/Drafts';
import { InlineForm } from '../../ui/InlineForm';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useDayStyles } from './useDayStyles';
import { useDayWork } from './useDayWork';

interface NewDayFormProps {
  /** What is filled in already: an earlier edition's hours and size, or what most days are like. */
  readonly start: DayDraft;
  readonly today: string;
  readonly onClose: () => void;
}

/** A network day before it has a date: what it is called, how long it takes and for how many. */
export function NewDayForm({ start, today, onClose }: NewDayFormProps) {
  const { say } = useSpeech();
  const [draft, setDraft] = useDraft('draft', start);
  const [tried, setTried] = useState(false);
  const save = useSave();
  const faults = faultsOf(draft, today);
  const put = (patch: Partial<DayDraft>) => setDraft({ ...draft, ...patch });
  const wrong = (field: DraftField) => (tried && faults.includes(field) ? { validationMessage: say(`days.wrong.${field}`) } : {});

  const submit = () => {
    setTried(true);
    if (faults.length > 0) return;
    save(draft);
    onClose();
  };
  return (
    <InlineForm title={say('days.new')} submit={say('days.save')} onSubmit={submit} onClose={onClose}>
      <Field label={say('days.name')} required {...wrong('title')}>
        <Input value={draft.title} onChange={(_, { value }) => put({ title: value })} />
      </Field>
      <Field label={say('days.form')}>
        <Select value={draft.form} onChange={(_, { value }) => put({ form: DAY_FORMS.find((form) => form === value) ?? draft.form })}>
          {DAY_FORMS.map((form) => (
            <option key={form} value={form}>
              {say(`dayForm.${form}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say('days.year')} required {...wrong('year')}>
        <Input inputMode="numeric" value={draft.year} onChange={(_, { value }) => put({ year: value })} />
      </Field>
      <Field label={say('days.start')} required>
        <Input type="time" value={draft.start} onChange={(_, { value }) => put({ start: value })} />
      </Field>
      <Field label={say('days.end')} required {...wrong('end')}>
        <Input type="time" value={draft.end} onChange={(_, { value }) => put({ end: value })} />
      </Field>
      <Field label={say('days.place')}>
        <Input value={draft.place} maxLength={255} onChange={(_, { value }) => put({ place: value })} />
      </Field>
      <WholeNumber label={say('days.seats')} value={draft.capacity} onChange={(capacity) => put({ capacity })} {...wrong('capacity')} />
      <WholeNumber label={say('days.share')} value={draft.meetingShare} onChange={(meetingShare) => put({ meetingShare })} {...wrong('meetingShare')} />
      <Layers chosen={draft.layers} onChange={(layers) => put({ layers })} {...wrong('layers')} />
    </InlineForm>
  );
}

interface LayersProps {
  readonly chosen: readonly Layer[];
  readonly onChange: (layers: readonly Layer[]) => void;
  readonly validationMessage?: string;
}

/** Whom the day is for: a date counts as covered only where one of these can come. */
function Layers({ chosen, onChange, validationMessage }: LayersProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  return (
    <Field label={say('days.layers')} required {...(validationMessage ? { validationMessage } : {})}>
      <div role="group" className={styles.checks}>
        {LAYERS.map((layer) => (
          <Checkbox
            key={layer}
            label={say(`layer.${layer}`)}
            checked={chosen.includes(layer)}
            onChange={(_, { checked }) => onChange(LAYERS.filter((one) => (one === layer ? checked === true : chosen.includes(one))))}
          />
        ))}
      </div>
    </Field>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly validationMessage?: string;
}

/** Keeps what is typed as text, so that a field may be empty for a moment. */
function WholeNumber({ label, value, onChange, validationMessage }: WholeNumberProps) {
  const [text, setText] = useState(String(value));
  const typed = (next: string) => {
    setText(next);
    onChange(next.trim() === '' ? Number.NaN : Number(next));
  };
  return (
    <Field label={label} required {...(validationMessage ? { validationMessage } : {})}>
      <Input inputMode="numeric" value={text} onChange={(_, { value: next }) => typed(next)} />
    </Field>
  );
}

/** Hands the day to the outbox in the organiser's name, with the way back. */
function useSave(): (draft: DayDraft) => void {
  const { say } = useSpeech();
  const { host, newId } = useServices();
  const keep = useDayWork();
  return (draft) => {
    const day = dayOf(draft, newId());
    const row = { ...day, by: host.facts.account, byName: host.facts.displayName };
    keep('what.networkDay', [{ kind: 'create', list: networkDays.name, row }], say('days.made', { title: day.title }));
  };
}
