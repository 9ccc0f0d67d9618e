import { useState } from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { msOf } from '../../../domain/days';
import { joinedKey } from '../../../domain/key';
import { chancesOn, warningsFor } from '../../../domain/networkDay/dateWarnings';
import { dateOptions } from '../../../lists/dateOptions';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { useDraft } from '../../../ui/Drafts';
import { InlineForm } from '../../../ui/InlineForm';
import { useServices } from '../../../ui/services';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { useDayWork } from '../useDayWork';
import type { Dates } from './useDates';
import { useDateSayings } from './useDateSayings';

interface AddDateFormProps {
  readonly day: NetworkDayRow;
  readonly dates: Dates;
  readonly today: string;
  readonly onClose: () => void;
}

/** A date that the day might have. What speaks against it is said while it is typed, and stops nobody. */
export function AddDateForm({ day, dates, today, onClose }: AddDateFormProps) {
  const { say } = useSpeech();
  const { host } = useServices();
  const keep = useDayWork();
  const { date: written } = useDateSayings(dates.partners);
  const [date, setDate] = useDraft('date', '');
  const [note, setNote] = useDraft('note', '');
  const [tried, setTried] = useState(false);
  const isDay = msOf(date) !== undefined && date >= today;
  const isKnown = dates.options.some((option) => option.date === date);
  const wrong = !isDay ? say('dates.wrongDate') : isKnown ? say('dates.knownDate') : undefined;

  const submit = () => {
    setTried(true);
    if (wrong) return;
    const row = { key: joinedKey(day.key, date), day: day.key, date, status: 'voorgesteld', by: host.facts.account, ...(note.trim() ? { note: note.trim() } : {}) };
    keep('what.dateOption', [{ kind: 'create', list: dateOptions.name, row }], say('dates.added', { date: written(date) }));
    onClose();
  };
  return (
    <InlineForm title={say('dates.add')} submit={say('dates.save')} onSubmit={submit} onClose={onClose}>
      <Field label={say('dates.date')} required {...(tried && wrong ? { validationMessage: wrong } : {})}>
        <Input type="date" value={date} min={today} onChange={(_, { value }) => setDate(value)} />
      </Field>
      {isDay && <About date={date} dates={dates} />}
      <Field label={say('dates.note')}>
        <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </InlineForm>
  );
}

function About({ date, dates }: { readonly date: string; readonly dates: Dates }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const says = useDateSayings(dates.partners);
  const lines = [...warningsFor(date, dates.context).map(says.warning), ...chancesOn(date, dates.context.busy).map(says.chance)];
  return (
    <div role="status">
      <p className={styles.quiet}>{lines.length > 0 ? says.date(date) : say('dates.nothingAgainst', { date: says.date(date) })}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
