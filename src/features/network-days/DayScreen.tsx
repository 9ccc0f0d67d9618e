import { Suspense, useEffect, useRef } from 'react';
import { Button, Tab, TabList } from '@fluentui/react-components';
import { DAY_PARTS, pathOfDay, type DayPage, type DayPart } from '../../domain/networkDay/dayPage';
import type { NetworkDayRow } from '../../lists/networkDays';
import { DraftScope } from '../../ui/Drafts';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Progress } from '../../ui/Progress';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { AgendaPart } from './agenda/AgendaPart';
import { DatesPart } from './dates/DatesPart';
import { useOpenDayPage } from './openPage';
import { ParticipantsPart } from './participants/ParticipantsPart';
import { ProgrammePart } from './programme/ProgrammePart';
import { lazily } from '../../ui/lazily';
import { useDayFacts } from './useDayFacts';
import { useDayStyles } from './useDayStyles';
import { useLiveDay } from './useLiveDay';
import { useNetworkDays } from './useNetworkDays';

// Opened for one part of the preparation, some weeks before the day.
const SeatingPart = lazily(async () => (await import(/* webpackChunkName: "seating" */ './seating/SeatingPart')).SeatingPart);

type Page = Extract<DayPage, { readonly kind: 'day' }>;

/** One network day: its facts, and the part of the preparation that is open. */
export function DayScreen({ page }: { readonly page: Page }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const { host } = useServices();
  const go = useOpenDayPage();
  const { asked, days, today } = useNetworkDays();
  const day = days?.find(({ key }) => key === page.key);
  return (
    <>
      <div className={styles.bar}>
        <Button size="small" onClick={() => go({ kind: 'days' })}>
          {say('day.back')}
        </Button>
        {day && host.shareLink && (
          <Button size="small" onClick={() => host.shareLink?.({ path: pathOfDay(page), label: day.title })}>
            {say('tab.share')}
          </Button>
        )}
      </div>
      {asked.kind === 'failed' && <ProblemMessage problem={asked.problem} {...(day ? { kept: 'shown' as const } : {})} />}
      {day ? <Open day={day} part={page.part} today={today} /> : <Absent isLoading={asked.kind === 'loading'} hasFailed={asked.kind === 'failed'} />}
    </>
  );
}

function Absent({ isLoading, hasFailed }: { readonly isLoading: boolean; readonly hasFailed: boolean }) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  if (isLoading) return <Progress />;
  if (hasFailed) return null;
  return (
    <EmptyState>
      <h1 className={styles.title}>{say('tab.gone')}</h1>
      <p>{say('day.goneNow')}</p>
    </EmptyState>
  );
}

interface OpenProps {
  readonly day: NetworkDayRow;
  readonly part: DayPart;
  readonly today: string;
}

function Open({ day, part, today }: OpenProps) {
  const styles = useDayStyles();
  const { say } = useSpeech();
  const go = useOpenDayPage();
  const facts = useDayFacts();
  useLiveDay(day.key);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who reads by ear or key has to hear that another page stands there.
  useEffect(() => heading.current?.focus(), [day.key]);
  return (
    <>
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {day.title}
      </h1>
      <p className={styles.quiet}>{facts(day)}</p>
      <TabList size="small" selectedValue={part} onTabSelect={(_, { value }) => go({ kind: 'day', key: day.key, part: DAY_PARTS.find((one) => one === value) ?? part })} style={{ flexWrap: 'wrap' }}>
        {DAY_PARTS.map((one) => (
          <Tab key={one} value={one} id={`part-${one}`} aria-controls={one === part ? 'day-part' : undefined}>
            {say(`dayPart.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="day-part" aria-labelledby={`part-${part}`} className={styles.part}>
        <DraftScope name={`${day.key} ${part}`} key={`${day.key} ${part}`}>
          <Suspense fallback={<Progress />}>
            <Part day={day} part={part} today={today} />
          </Suspense>
        </DraftScope>
      </div>
    </>
  );
}

function Part({ day, part, today }: OpenProps) {
  switch (part) {
    case 'datum':
      return <DatesPart day={day} today={today} />;
    case 'agenda':
      return <AgendaPart day={day} today={today} />;
    case 'programma':
      return <ProgrammePart day={day} />;
    case 'deelnemers':
      return <ParticipantsPart day={day} today={today} />;
    case 'tafels':
      return <SeatingPart day={day} today={today} />;
  }
}
