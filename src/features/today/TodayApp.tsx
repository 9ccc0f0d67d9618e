import { useEffect } from 'react';
import type { TabPage } from '../../domain/today/tabPage';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { GuestNotice } from '../../ui/GuestNotice';
import { useInternalFacts } from '../../ui/InternalFacts';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Progress } from '../../ui/Progress';
import { useServices } from '../../ui/services';
import { Shell } from '../../ui/Shell';
import { useSpeech } from '../../ui/SpeechProvider';
import { useFreshness } from '../../ui/useReplica';
import { AgreementPage, PartnerPage, SignalPage } from './MatterPages';
import { OpenPageProvider } from './PageLink';
import { TodayPage } from './TodayPage';
import { useMatters, type OpenMatters } from './useMatters';
import { useTabPage } from './useTabPage';
import { useTodayStyles } from './useTodayStyles';

/** The personal tab. A guest has no rights on any site, so nothing is asked on their behalf. */
export function TodayApp() {
  const { isGuest } = useServices().host.facts;
  return isGuest ? <GuestNotice /> : <Colleague />;
}

function Colleague() {
  const { replica } = useServices();
  const { page, open } = useTabPage();
  // What fails is told by the freshness, on screen.
  useEffect(() => void replica.refresh().catch(() => undefined), [replica]);
  return (
    <Shell>
      <OpenPageProvider value={open}>
        <ErrorBoundary resetBy={JSON.stringify(page)}>
          <Body page={page} />
        </ErrorBoundary>
      </OpenPageProvider>
    </Shell>
  );
}

function Body({ page }: { readonly page: TabPage }) {
  const { say } = useSpeech();
  const { hidden } = useInternalFacts();
  const freshness = useFreshness();
  const open = useMatters();
  if (hidden) return <p>{say('today.hidden')}</p>;
  // Nothing has ever been copied here, so "no partners" would be a guess.
  const isCold = freshness.kind === 'empty' || (freshness.kind !== 'kept' && freshness.since === undefined);
  if (isCold) return <FirstTime />;
  return open ? <Page page={page} open={open} /> : <Progress />;
}

function Page({ page, open }: { readonly page: TabPage; readonly open: OpenMatters }) {
  switch (page.kind) {
    case 'today':
      return <TodayPage open={open} />;
    case 'partner':
      return <PartnerPage open={open} page={page} />;
    case 'afspraak':
      return <AgreementPage open={open} page={page} />;
    case 'hick-up':
      return <SignalPage open={open} page={page} />;
  }
}

function FirstTime() {
  const styles = useTodayStyles();
  const { say } = useSpeech();
  const { host, replica } = useServices();
  const freshness = useFreshness();
  const retry = () => void replica.refresh({ force: true }).catch(() => undefined);
  if (freshness.kind === 'failed') return <ProblemMessage problem={freshness.problem} onRetry={retry} />;
  return (
    <div>
      <h1 className={styles.title}>{say('today.firstTime', { name: host.facts.displayName })}</h1>
      <Progress label={say('fresh.refreshing')} />
    </div>
  );
}
