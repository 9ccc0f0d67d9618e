import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { CalendarEntry } from '../mailbox/mailbox';
import { EntryMarks } from './EntryMarks';
import { useOutlook, usePage, useWords } from './OutlookContext';
import { sameDay } from './week';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '0 8px 8px' },
  day: { padding: '12px 8px 4px' },
  entry: {
    display: 'flex', flexDirection: 'column', alignItems: 'stretch', width: '100%', textAlign: 'left', cursor: 'pointer', gap: '2px', padding: '8px', border: 'none', font: 'inherit', color: 'inherit',
    backgroundColor: 'transparent', borderLeft: `4px solid ${tokens.colorBrandStroke1}`, marginBottom: '4px', ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground3 },
  cancelled: { textDecorationLine: 'line-through' },
});

/** The appointments one below the other, a heading for each day. */
export function CalendarList() {
  const { entries, language } = usePage();
  const words = useWords();
  const styles = useStyles();
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
  if (entries.length === 0) return <Text className={styles.day}>{words('noAppointments')}</Text>;
  return (
    <ul className={styles.list}>
      {entries.map((entry, at) => (
        <li key={entry.id}>
          {!sameDay(entry.start, entries[at - 1]?.start ?? 0) && (
            <Text as="h3" block weight="semibold" className={styles.day}>
              {day.format(entry.start)}
            </Text>
          )}
          <Entry entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ entry }: { readonly entry: CalendarEntry }) {
  const outlook = useOutlook();
  const { item, language } = usePage();
  const styles = useStyles();
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const chosen = item?.fields.id === entry.id;
  return (
    <button type="button" className={mergeClasses(styles.entry, chosen && styles.chosen)} aria-current={chosen} onClick={() => void outlook.openEvent(entry.id)}>
      <Text weight="semibold" className={entry.isCancelled ? styles.cancelled : undefined}>
        {entry.subject}
      </Text>
      <Text size={200}>
        {time.format(entry.start)} – {time.format(entry.end)} {entry.place && `· ${entry.place}`}
      </Text>
      <EntryMarks entry={entry} />
    </button>
  );
}
