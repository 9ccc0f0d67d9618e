import { Field, Input } from '@fluentui/react-components';
import type { OpenItem } from '../protocol/item';
import { BodyField } from './BodyField';
import { useFields, useWords } from './OutlookContext';
import { RecipientsField } from './RecipientsField';

/** A mail that is being written. */
export function MessageForm({ item }: { readonly item: OpenItem }) {
  const { subject } = useFields(item);
  const words = useWords();
  return (
    <>
      {(['to', 'cc', 'bcc'] as const).map((field) => (
        <RecipientsField key={field} item={item} field={field} label={words(field)} />
      ))}
      <Field label={words('subject')}>
        <Input value={subject} onChange={(_, { value }) => item.change({ subject: value })} />
      </Field>
      <BodyField item={item} />
    </>
  );
}
