import { makeStyles, tokens } from '@fluentui/react-components';
import { blankDraft, nextEdition } from '../../domain/networkDay/newDay';
import type { DateOptionRow } from '../../lists/dateOptions';
import type { NetworkDayRow } from '../../lists/networkDays';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { GuestNotice } from '../../ui/GuestNotice';
import { useInternalFacts } from '../../ui/InternalFacts';
import { OpensForm } from '../../ui/OpensForm';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Progress } from '../../ui/Progress';
import { useServices } from '../../ui/services';
import { Shell } from '../../ui/Shell';
import { useSpeech } from '../../ui/SpeechProvider';
import { NewDayForm } from './NewDayForm';
import { useNetworkDays, type OpenDays } from './useNetworkDays';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  day: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1 },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  dates: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The tab with the network days. */
export function NetworkDaysApp() {
  const { isGuest } = useServices().host.facts;
  if (isGuest) return <GuestNotice />;
  return (
    <Shell>
      <ErrorBoundary>
        <Days />
      </ErrorBoundary>
    </Shell>
  );
}

function Days() {
  const styles = useStyles();
  const { say } = useSpeech();
  const { hidden } = useInternalFacts();
  const open = useNetworkDays();
  if (hidden) return <p>{say('today.hidden')}</p>;
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
          <li key={day.key} className={styles.day}>
            <Day day={day} open={open} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Day({ day, open }: { readonly day: NetworkDayRow; readonly open: OpenDays }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const facts = [
    say(`dayStatus.${day.status}`),
    say(`dayForm.${day.form}`),
    say('days.hours', { start: day.start, end: day.end }),
    day.place,
    say('days.capacity', { count: day.capacity }),
    day.byName && say('days.organiser', { name: day.byName }),
  ];
  return (
    <>
      <h2 className={styles.name}>{day.title}</h2>
      <When day={day} options={open.options.filter((option) => option.day === day.key && option.status !== 'vervallen')} />
      <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      <p className={styles.quiet}>{say('days.meeting', { percent: day.meetingShare })}</p>
      <OpensForm label={say('days.next')} appearance="subtle" form={(close) => <NewDayForm start={nextEdition(day, open.today)} today={open.today} onClose={close} />} />
    </>
  );
}

/** The date, or the dates that it may get. */
function When({ day, options }: { readonly day: NetworkDayRow; readonly options: readonly DateOptionRow[] }) {
  const styles = useStyles();
  const { say, weekday, day: written } = useSpeech();
  if (day.date) return <p className={styles.quiet}>{written(day.date)}</p>;
  if (options.length === 0) return <p className={styles.quiet}>{say('days.noOptions')}</p>;
  const inTime = [...options].sort((one, other) => one.date.localeCompare(other.date));
  return (
    <>
      <p className={styles.quiet}>{say('days.noDate', { count: options.length })}</p>
      <ul className={styles.dates}>
        {inTime.map(({ key, date }) => (
          <li key={key}>
            {weekday(date)} {date.slice(0, 4)}
          </li>
        ))}
      </ul>
    </>
  );
}
