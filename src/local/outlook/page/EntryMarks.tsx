import { Badge } from '@fluentui/react-components';
import type { CalendarEntry } from '../mailbox/mailbox';
import { useWords } from './OutlookContext';

/** What is special about an appointment, in words and not by colour alone. */
export function EntryMarks({ entry }: { readonly entry: CalendarEntry }) {
  const words = useWords();
  const marks = [entry.isCancelled && words('cancelled'), entry.isSeries && words('series'), entry.isPrivate && words('private')].filter((mark) => mark !== false);
  if (marks.length === 0) return null;
  return (
    <span>
      {marks.map((mark) => (
        <Badge key={mark} appearance="outline" size="small" style={{ marginRight: 4 }}>
          {mark}
        </Badge>
      ))}
    </span>
  );
}
