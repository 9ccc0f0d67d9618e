import { Badge, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { placeText, type OpenItem } from '../protocol/item';
import { BodyField } from './BodyField';
import { useFields, useWords } from './OutlookContext';
import { RecipientsField } from './RecipientsField';

const SENSITIVITIES = ['normal', 'personal', 'private', 'confidential'] as const;
const HALF_HOUR = 1_800_000;

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '12px' }, state: { alignSelf: 'start' } });

/** A meeting as its organiser edits it. */
export function AppointmentForm({ item }: { readonly item: OpenItem }) {
  const { id, subject, start, end, places, sensitivity } = useFields(item);
  const words = useWords();
  const styles = useStyles();
  return (
    <>
      {id === '' && (
        <Badge appearance="outline" className={styles.state}>
          {words('unsaved')}
        </Badge>
      )}
      <Field label={words('subject')}>
        <Input value={subject} onChange={(_, { value }) => item.change({ subject: value })} />
      </Field>
      <RecipientsField item={item} field="to" label={words('required')} />
      <RecipientsField item={item} field="cc" label={words('optional')} />
      <div className={styles.row}>
        <TimeField label={words('start')} time={start} change={(time) => item.change({ start: time, end: time + (end - start) })} />
        <TimeField label={words('end')} time={end} change={(time) => item.change({ end: time > start ? time : start + HALF_HOUR })} />
        <Field label={words('where')}>
          <Input value={placeText(places)} onChange={(_, { value }) => item.change({ places: value ? [{ type: 'custom', id: value, name: value }] : [] })} />
        </Field>
        <Field label={words('sensitivity')}>
          <Select value={sensitivity} onChange={(_, { value }) => item.change({ sensitivity: SENSITIVITIES.find((each) => each === value) ?? 'normal' })}>
            {SENSITIVITIES.map((each) => (
              <option key={each} value={each}>
                {words(`sensitivity.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <BodyField item={item} />
    </>
  );
}

interface TimeFieldProps {
  readonly label: string;
  readonly time: number;
  readonly change: (time: number) => void;
}

function TimeField({ label, time, change }: TimeFieldProps) {
  return (
    <Field label={label}>
      <Input type="datetime-local" value={localText(time)} onChange={(_, { value }) => value && change(new Date(value).getTime())} />
    </Field>
  );
}

/** What a datetime-local field holds: the browser's own time without a zone. */
function localText(time: number): string {
  const date = new Date(time);
  return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
