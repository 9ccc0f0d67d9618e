import { Suspense } from 'react';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useInternalFacts } from '../../ui/InternalFacts';
import { lazily } from '../../ui/lazily';
import { Notice } from '../../ui/Notice';
import { Progress } from '../../ui/Progress';
import { useSpeech } from '../../ui/SpeechProvider';
import { useFreshness } from '../../ui/useReplica';
import { ActionsSection } from './ActionsSection';
import { AgreementsSection } from './AgreementsSection';
import { HatsNotice } from './HatsSection';
import { HeadlineText } from './HeadlineText';
import { ItemLine, NoticesSection } from './NoticesSection';
import { PresenceSection } from './PresenceSection';
import { QuestionsSection } from './QuestionsSection';
import { TableSection } from './TableSection';

const LaterSections = lazily(async () => (await import(/* webpackChunkName: "details" */ './LaterSections')).LaterSections);
const ElectedSection = lazily(async () => (await import(/* webpackChunkName: "details" */ './ElectedSection')).ElectedSection);

/** One item's panel: the sentence first, then what a person needs within ten seconds, then the rest in folds. */
export function OpenPanelView() {
  return useInternalFacts().hidden ? <ProjectedPanel /> : <FullPanel />;
}

/** A23: in a room where the pane is projected, only what everybody there can see with their own eyes. */
function ProjectedPanel() {
  return (
    <>
      <HeadlineText only={['cancelled', 'parties', 'elected']} />
      <TableSection />
      <ErrorBoundary>
        <Suspense fallback={null}>
          <ElectedSection />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

/** Until the first copy is whole, the sentence may still miss something; whoever reads it has to know. */
function FirstCopy() {
  const { say } = useSpeech();
  const freshness = useFreshness();
  if (freshness.kind === 'refreshing' && (freshness.since === undefined || freshness.partial)) return <Progress label={say('fresh.first')} />;
  return freshness.kind === 'failed' && freshness.partial ? <Notice tone="warning">{say('fresh.part')}</Notice> : null;
}

/** Each section has its own net: a row that breaks one leaves the others standing. */
const FIRST_LOOK = [NoticesSection, HatsNotice, ActionsSection, PresenceSection, AgreementsSection, QuestionsSection, TableSection];

function FullPanel() {
  return (
    <>
      <HeadlineText />
      <FirstCopy />
      <ItemLine />
      {FIRST_LOOK.map((Section, place) => (
        <ErrorBoundary key={place}>
          <Section />
        </ErrorBoundary>
      ))}
      <ErrorBoundary>
        <Suspense fallback={<Progress />}>
          <LaterSections />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}
