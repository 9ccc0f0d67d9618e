import { blankDraft, nextEdition } from '../../domain/networkDay/newDay';
import type { DateOptionRow } from '../../lists/dateOptions';
import type { NetworkDayRow } from '../../lists/networkDays';
import { EmptyState } from '../../ui/EmptyState';
import { OpensForm } from '../../ui/OpensForm';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Progress } from '../../ui/Progress';
import { useSpeech } from '../../ui/SpeechProvider';
import { NewDayForm } from './NewDayForm';
import { DayLink } from './openPage';
import { useDayFacts } from './useDayFacts';
import { useDayStyles } from './useDayStyles';
import { useNetworkDays, type OpenDays } from './useNetworkDays';

/** Every network day of these years, and the way to a new one. */
export function DaysScreen() {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const open = useNetworkDays();
  const { asked, days } = open;
  const isEmpty = asked.kind === 'ready' && days?.length === 0;
  return (
    <>
      <h1 className={styles.title}>{say('days.title')}</h1>
      {asked.kind === 'loading' && <Progress />}
      {asked.kind === 'failed' && <ProblemMessage problem={asked.problem} kept="shown" />}
      {isEmpty && (
        <EmptyState>
          <p>{say('days.none')}</p>
          <p>{say('days.noneNow')}</p>
        </EmptyState>
      )}
      <div>
        <OpensForm label={say('days.new')} appearance="primary" form={(close) => <NewDayForm start={blankDraft(open.today)} today={open.today} onClose={close} />} />
      </div>
      <ul className={styles.list}>
        {days?.map((day) => (
          <li key={day.key} className={styles.card}>
            <Day day={day} open={open} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Day({ day, open }: { readonly day: NetworkDayRow; readonly open: OpenDays }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const facts = useDayFacts();
  return (
    <>
      <h2 className={styles.heading}>
        <DayLink to={{ kind: 'day', key: day.key, part: 'datum' }}>{day.title}</DayLink>
      </h2>
      <When day={day} options={open.options.filter((option) => option.day === day.key && option.status !== 'vervallen')} />
      <p className={styles.quiet}>{facts(day)}</p>
      <p className={styles.quiet}>{say('days.meeting', { percent: day.meetingShare })}</p>
      <OpensForm name={`next ${day.key}`} label={say('days.next')} appearance="subtle" form={(close) => <NewDayForm start={nextEdition(day, open.today)} today={open.today} onClose={close} />} />
    </>
  );
}

/** The date, or the dates that it may get. */
function When({ day, options }: { readonly day: NetworkDayRow; readonly options: readonly DateOptionRow[] }) {
  const styles = useDayStyles();
  const { say, weekday, day: written } = useSpeech();
  if (day.date) return <p className={styles.quiet}>{written(day.date)}</p>;
  if (options.length === 0) return <p className={styles.quiet}>{say('days.noOptions')}</p>;
  const inTime = [...options].sort((one, other) => one.date.localeCompare(other.date));
  return (
    <>
      <p className={styles.quiet}>{say('days.noDate', { count: options.length })}</p>
      <ul className={styles.lines}>
        {inTime.map(({ key, date }) => (
          <li key={key}>
            {weekday(date)} {date.slice(0, 4)}
          </li>
        ))}
      </ul>
    </>
  );
}
