import { Button } from '@fluentui/react-components';
import type { Problem } from '../../../domain/problem';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { Confirm } from '../../../ui/Confirm';
import { EmptyState } from '../../../ui/EmptyState';
import { Fold } from '../../../ui/Fold';
import { Below, Heading } from '../../../ui/Heading';
import { lazily } from '../../../ui/lazily';
import { Notice } from '../../../ui/Notice';
import { OpensForm } from '../../../ui/OpensForm';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { Progress } from '../../../ui/Progress';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { DateCard } from './DateCard';
import { PollSection } from './poll/PollSection';
import { useColleagues } from './useColleagues';
import { useDates, type Dates } from './useDates';
import { useDateSayings } from './useDateSayings';
import { useDateWork } from './useDateWork';

const AddDateForm = lazily(async () => (await import(/* webpackChunkName: "dateForms" */ './AddDateForm')).AddDateForm);
const AnswersForm = lazily(async () => (await import(/* webpackChunkName: "dateForms" */ './AnswersForm')).AnswersForm);
const BusyDateForm = lazily(async () => (await import(/* webpackChunkName: "dateForms" */ './BusyDateForm')).BusyDateForm);
const BusyFileForm = lazily(async () => (await import(/* webpackChunkName: "dateForms" */ './BusyFileForm')).BusyFileForm);

interface DatesPartProps {
  readonly day: NetworkDayRow;
  readonly today: string;
}

/** Finding the date: who is asked, which dates there are and what each would mean, and choosing one. */
export function DatesPart({ day, today }: DatesPartProps) {
  const { asked, dates } = useDates(day, today);
  return (
    <>
      {asked.kind === 'failed' && <ProblemMessage problem={asked.problem} kept="shown" />}
      {asked.kind === 'loading' && !dates?.options.length && <Progress />}
      {dates && <Found day={day} dates={dates} today={today} isAsked={asked.kind === 'ready'} />}
    </>
  );
}

interface FoundProps extends DatesPartProps {
  readonly dates: Dates;
  readonly isAsked: boolean;
}

function Found({ day, dates, today, isAsked }: FoundProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const colleagues = useColleagues(day, dates, today);
  return (
    <>
      <Heading className={styles.heading}>{say(day.date ? 'dates.chosenTitle' : 'dates.title')}</Heading>
      <Below>
        {day.date ? <Chosen day={day} dates={dates} /> : <Asked day={day} dates={dates} />}
        {isAsked && dates.options.length === 0 && (
          <EmptyState>
            <p>{say('dates.none')}</p>
          </EmptyState>
        )}
        {colleagues.problem && <NoCalendars problem={colleagues.problem} onRetry={colleagues.again} />}
        <ol className={styles.list}>
          {dates.open.map((ranked, place) => (
            <li key={ranked.option.key}>
              <DateCard day={day} ranked={ranked} next={dates.open[place + 1]} dates={dates} colleagues={colleagues.on(ranked.option.date)} />
            </li>
          ))}
        </ol>
        <div className={styles.bar}>
          <OpensForm label={say('dates.add')} appearance="primary" form={(close) => <AddDateForm day={day} dates={dates} today={today} onClose={close} />} />
          {dates.options.length > 0 && <OpensForm label={say('dates.answer')} form={(close) => <AnswersForm day={day} dates={dates} onClose={close} />} />}
          <OpensForm label={say('dates.addFile')} form={(close) => <BusyFileForm dates={dates} today={today} onClose={close} />} />
          <OpensForm label={say('dates.addBusy')} form={(close) => <BusyDateForm dates={dates} today={today} onClose={close} />} />
        </div>
        <PollSection day={day} dates={dates} today={today} />
        {dates.dropped.length > 0 && <Dropped day={day} dates={dates} />}
      </Below>
    </>
  );
}

/** The dates stand without them: what colleagues' calendars say is one thing among others. */
function NoCalendars({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { say } = useSpeech();
  return (
    <Notice buttons={<Button size="small" onClick={onRetry}>{say('problem.retry')}</Button>}>
      {say(problem.code === 'notAllowed' ? 'dates.calendarsRefused' : 'dates.noCalendars')}
    </Notice>
  );
}

function Asked({ day, dates }: Pick<FoundProps, 'day' | 'dates'>) {
  const styles = useDayStyles();
  const { say, join, day: written } = useSpeech();
  const layers = dates.invited[0]?.layers ?? [];
  return (
    <>
      <p className={styles.quiet}>{say('dates.asked', { count: dates.invited.length, layers: join(layers.map((layer) => say(`layer.${layer}`))) })}</p>
      {day.pollUntil && <p className={styles.quiet}>{say('dates.pollUntil', { until: written(day.pollUntil) })}</p>}
      {dates.open.length > 1 && <p className={styles.quiet}>{say('dates.order')}</p>}
    </>
  );
}

function Chosen({ day, dates }: Pick<FoundProps, 'day' | 'dates'>) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { date } = useDateSayings(dates.partners);
  const { reopen } = useDateWork(day, dates.options);
  return (
    <div className={styles.bar}>
      <p className={styles.text}>{say('dates.chosen', { date: date(day.date ?? '') })}</p>
      <Confirm label={say('dates.reopen')} question={say('dates.reopenAsk')} yes={say('dates.reopen')} onYes={reopen} />
    </div>
  );
}

function Dropped({ day, dates }: Pick<FoundProps, 'day' | 'dates'>) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  return (
    <Fold title={say('dates.dropped')} aside={dates.dropped.length}>
      <ul className={styles.list}>
        {dates.dropped.map((ranked) => (
          <li key={ranked.option.key}>
            <DateCard day={day} ranked={ranked} dates={dates} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}
