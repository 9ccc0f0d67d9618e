import { Field, Input } from '@fluentui/react-components';
import { addDays, msOf } from '../../../../domain/days';
import { networkDays, type NetworkDayRow } from '../../../../lists/networkDays';
import { useDraft } from '../../../../ui/Drafts';
import { InlineForm } from '../../../../ui/InlineForm';
import { useSpeech } from '../../../../ui/SpeechProvider';
import { useDayWork } from '../../useDayWork';

interface PollEndFormProps {
  readonly day: NetworkDayRow;
  readonly today: string;
  readonly onClose: () => void;
}

/** Three weeks: long enough for a griffie to ask around. */
const USUAL_DAYS = 21;

/** Until when the poll takes answers; without it none can be sent. */
export function PollEndForm({ day, today, onClose }: PollEndFormProps) {
  const { say, day: written } = useSpeech();
  const keep = useDayWork();
  const [until, setUntil] = useDraft('until', addDays(today, USUAL_DAYS));
  const wrong = msOf(until) === undefined || until < today;
  const submit = () => {
    if (wrong) return;
    keep('what.pollEnd', [{ kind: 'update', list: networkDays.name, key: day.key, changes: { pollUntil: until }, seen: day }], say('dates.pollUntil', { until: written(until) }));
    onClose();
  };
  return (
    <InlineForm title={say('poll.setEnd')} submit={say('poll.saveEnd')} onSubmit={submit} onClose={onClose}>
      <Field label={say('poll.until')} required {...(wrong ? { validationMessage: say('poll.wrongUntil') } : {})}>
        <Input type="date" value={until} min={today} onChange={(_, { value }) => setUntil(value)} />
      </Field>
    </InlineForm>
  );
}
