import { Button } from '@fluentui/react-components';
import { distinct } from '../../../domain/fitting';
import type { ColleagueOn } from '../../../domain/networkDay/colleagues';
import type { CanCome, Coverage } from '../../../domain/networkDay/coverage';
import type { RankedDate } from '../../../domain/networkDay/rankDates';
import { shortNameOf } from '../../../domain/partner';
import type { DateOptionRow } from '../../../lists/dateOptions';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { Confirm } from '../../../ui/Confirm';
import { Fold } from '../../../ui/Fold';
import { Below, Heading } from '../../../ui/Heading';
import { useSpeech } from '../../../ui/SpeechProvider';
import { useDayStyles } from '../useDayStyles';
import { ColleagueLines } from './ColleagueLines';
import type { Dates } from './useDates';
import { useDateSayings } from './useDateSayings';
import { useDateWork } from './useDateWork';

interface DateCardProps {
  readonly day: NetworkDayRow;
  readonly ranked: RankedDate;
  /** The date that stands below this one. */
  readonly next?: RankedDate | undefined;
  readonly dates: Dates;
  /** Absent where nobody knows. */
  readonly colleagues?: readonly ColleagueOn[] | undefined;
}

/** One date: what it covers, what speaks against it and for it, and why it stands where it stands. */
export function DateCard({ day, ranked, next, dates, colleagues = [] }: DateCardProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const says = useDateSayings(dates.partners);
  const { option, coverage, warnings, chances } = ranked;
  const isAnswered = coverage.counts.unanswered < coverage.organisations.length;
  return (
    <section className={styles.card} aria-label={says.date(option.date)}>
      <Heading className={styles.heading}>{says.date(option.date)}</Heading>
      <Below>
        {isAnswered ? <Lines label={say('dates.covers')} lines={says.coverage(coverage)} /> : <p className={styles.quiet}>{say('dates.noAnswers')}</p>}
        {warnings.length > 0 && <Lines label={say('dates.against')} lines={distinct(warnings.map(says.warning))} />}
        {chances.length > 0 && <Lines label={say('dates.for')} lines={chances.map(says.chance)} />}
        {colleagues.length > 0 && <ColleagueLines colleagues={colleagues} />}
        {option.note && <p className={styles.text}>{option.note}</p>}
        {next && <p className={styles.quiet}>{says.above(ranked, next)}</p>}
        {isAnswered && (
          <Fold title={say('dates.who')}>
            <Who coverage={coverage} />
          </Fold>
        )}
        <Choices day={day} option={option} dates={dates} date={says.date(option.date)} />
      </Below>
    </section>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  const styles = useDayStyles();
  return (
    <div>
      <strong>{label}</strong>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const ANSWERS: readonly CanCome[] = ['rightLayer', 'somebody', 'perhaps', 'no', 'unanswered'];

function Who({ coverage: { organisations } }: { readonly coverage: Coverage }) {
  const styles = useDayStyles();
  const { say, join } = useSpeech();
  const lines = ANSWERS.flatMap((can) => {
    const names = organisations.filter((one) => one.can === can).map(({ partner }) => shortNameOf(partner));
    return names.length > 0 ? [{ can, names }] : [];
  });
  return (
    <ul className={styles.lines}>
      {lines.map(({ can, names }) => (
        <li key={can}>{say('dates.whoLine', { what: say(`canCome.${can}`), count: names.length, names: join(names) })}</li>
      ))}
    </ul>
  );
}

interface ChoicesProps {
  readonly day: NetworkDayRow;
  readonly option: RankedDate['option'];
  readonly dates: Dates;
  readonly date: string;
}

function Choices({ day, option, dates, date }: ChoicesProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const work = useDateWork(day, dates.options);
  const row = dates.options.find((one): one is DateOptionRow => one.key === option.key);
  if (!row || row.status === 'gekozen') return null;
  if (row.status === 'vervallen') {
    return day.date ? null : (
      <Button size="small" onClick={() => work.bringBack(row, date)}>
        {say('dates.bringBack')}
      </Button>
    );
  }
  return (
    <div className={styles.bar}>
      <Confirm label={say('dates.choose')} question={say('dates.chooseAsk', { date })} yes={say('dates.choose')} onYes={() => work.choose(row, date)} />
      <Button size="small" appearance="subtle" onClick={() => work.drop(row, date)}>
        {say('dates.drop')}
      </Button>
    </div>
  );
}
