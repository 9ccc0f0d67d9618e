import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { CalendarEntry } from '../mailbox/mailbox';
import { EntryMarks } from './EntryMarks';
import { useOutlook, usePage } from './OutlookContext';
import { sameDay, workDays } from './week';

const FIRST_HOUR = 7;
const LAST_HOUR = 22;
const HOUR_HEIGHT = 44;
const SHORTEST = 40;

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '44px repeat(5, minmax(110px, 1fr))', padding: '0 8px 8px', overflowX: 'auto' },
  head: { padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  today: { color: tokens.colorBrandForeground1 },
  hours: { position: 'relative', height: `${(LAST_HOUR - FIRST_HOUR) * HOUR_HEIGHT}px` },
  hour: { position: 'absolute', right: '6px', color: tokens.colorNeutralForeground3 },
  day: {
    position: 'relative', borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundImage: `repeating-linear-gradient(${tokens.colorNeutralStroke3} 0 1px, transparent 1px ${HOUR_HEIGHT}px)`,
  },
  entry: {
    position: 'absolute', boxSizing: 'border-box', overflow: 'hidden', textAlign: 'left', cursor: 'pointer', padding: '4px 6px', border: 'none', font: 'inherit', fontSize: tokens.fontSizeBase200,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, display: 'flex', flexDirection: 'column', gap: '2px',
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  subject: { display: '-webkit-box', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  cancelled: { textDecorationLine: 'line-through', backgroundColor: tokens.colorNeutralBackground3 },
});

/** Monday to Friday, side by side. */
export function WeekGrid() {
  const { week, entries, language } = usePage();
  const styles = useStyles();
  const name = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric' });
  const days = workDays(week);
  const hours = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, at) => FIRST_HOUR + at);
  return (
    <div className={styles.grid}>
      <span />
      {days.map((day) => (
        <Text as="h3" key={day} weight="semibold" style={{ margin: 0 }} className={mergeClasses(styles.head, sameDay(day, Date.now()) && styles.today)}>
          {name.format(day)}
        </Text>
      ))}
      <div className={styles.hours} aria-hidden>
        {hours.map((hour) => (
          <Text key={hour} size={100} className={styles.hour} style={{ top: (hour - FIRST_HOUR) * HOUR_HEIGHT }}>
            {hour}:00
          </Text>
        ))}
      </div>
      {days.map((day) => (
        <div key={day} className={styles.day}>
          {entries.filter(({ start }) => sameDay(start, day)).map((entry, at, all) => (
            <Entry key={entry.id} entry={entry} lane={all.slice(0, at).filter((other) => overlap(entry, other)).length} lanes={all.filter((other) => overlap(entry, other)).length} />
          ))}
        </div>
      ))}
    </div>
  );
}

const LINE_HEIGHT = 16;

/** As many lines of the subject as leave room for the time below them. */
const subjectLines = (height: number) => Math.max(1, Math.floor((height - 8 - LINE_HEIGHT) / LINE_HEIGHT));

const overlap = (a: CalendarEntry, b: CalendarEntry) => a.start < b.end && b.start < a.end;

interface EntryProps {
  readonly entry: CalendarEntry;
  /** Its place among the appointments at the same time, counted from the left. */
  readonly lane: number;
  readonly lanes: number;
}

function Entry({ entry, lane, lanes }: EntryProps) {
  const outlook = useOutlook();
  const { language } = usePage();
  const styles = useStyles();
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const start = new Date(entry.start);
  const top = Math.max(0, (start.getHours() + start.getMinutes() / 60 - FIRST_HOUR) * HOUR_HEIGHT);
  const height = Math.max(SHORTEST, ((entry.end - entry.start) / 3_600_000) * HOUR_HEIGHT - 2);
  return (
    <button type="button" className={mergeClasses(styles.entry, entry.isCancelled && styles.cancelled)} style={{ top, height, left: `${(lane / lanes) * 100}%`, width: `calc(${100 / lanes}% - 4px)` }} onClick={() => void outlook.openEvent(entry.id)}>
      <Text size={200} weight="semibold" className={styles.subject} style={{ WebkitLineClamp: subjectLines(height) }}>
        {entry.subject}
      </Text>
      <Text size={100} wrap={false}>
        <EntryMarks entry={entry} /> {time.format(entry.start)} – {time.format(entry.end)} {entry.place}
      </Text>
    </button>
  );
}
