import { useCallback, useEffect } from 'react';
import { dayPageAt, pathOfDay, type DayPage } from '../../domain/networkDay/dayPage';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { GuestNotice } from '../../ui/GuestNotice';
import { useInternalFacts } from '../../ui/InternalFacts';
import { useServices } from '../../ui/services';
import { Shell } from '../../ui/Shell';
import { useSpeech } from '../../ui/SpeechProvider';
import { useTabPath } from '../../ui/useTabPath';
import { DayScreen } from './DayScreen';
import { DaysScreen } from './DaysScreen';
import { OpenDayPageProvider } from './openPage';

/** The tab with the network days. A guest has no rights on any site, so nothing is asked on their behalf. */
export function NetworkDaysApp() {
  const { isGuest } = useServices().host.facts;
  return isGuest ? <GuestNotice /> : <Organiser />;
}

function Organiser() {
  const { replica } = useServices();
  const { path, open } = useTabPath();
  const go = useCallback((page: DayPage) => open(pathOfDay(page)), [open]);
  // Who is asked stands in the registers; what fails is told by the freshness, on screen.
  useEffect(() => void replica.refresh().catch(() => undefined), [replica]);
  return (
    <Shell>
      <OpenDayPageProvider value={go}>
        <ErrorBoundary resetBy={path}>
          <Body page={dayPageAt(path)} />
        </ErrorBoundary>
      </OpenDayPageProvider>
    </Shell>
  );
}

function Body({ page }: { readonly page: DayPage }) {
  const { say } = useSpeech();
  const { hidden } = useInternalFacts();
  if (hidden) return <p>{say('today.hidden')}</p>;
  return page.kind === 'days' ? <DaysScreen /> : <DayScreen page={page} />;
}
