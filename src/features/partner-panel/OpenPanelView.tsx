import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { BentRows } from '../../ui/BentRows';
import { useInternalFacts } from '../../ui/InternalFacts';
import { useServices } from '../../ui/services';
import { useReplicaVersion } from '../../ui/useReplica';
import { ActionsSection } from './ActionsSection';
import { AgreementsSection } from './AgreementsSection';
import { ContextSection } from './ContextSection';
import { ElectedSection, GriffieSection } from './ElectedSection';
import { HatsSection } from './HatsSection';
import { HeadlineText } from './HeadlineText';
import { HouseSection } from './HouseSection';
import { ItemLine, NoticesSection } from './NoticesSection';
import { PresenceSection } from './PresenceSection';
import { QuestionsSection } from './QuestionsSection';
import { SettingFaults } from './SettingFaults';
import { SignalsSection } from './SignalsSection';
import { SinceSection } from './SinceSection';
import { TableSection } from './TableSection';
import { UnknownSection } from './UnknownSection';

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
      <ElectedSection />
    </>
  );
}

/** Each section has its own net: a row that breaks one leaves the others standing. */
const SECTIONS = [NoticesSection, GriffieSection, ActionsSection, QuestionsSection, HatsSection, PresenceSection, AgreementsSection, TableSection, ElectedSection, UnknownSection, SinceSection, SignalsSection, HouseSection, ContextSection, SettingFaults];

function FullPanel() {
  const { replica } = useServices();
  useReplicaVersion();
  return (
    <>
      <HeadlineText />
      <ItemLine />
      {SECTIONS.map((Section, place) => (
        <ErrorBoundary key={place}>
          <Section />
        </ErrorBoundary>
      ))}
      <BentRows rows={replica.bent()} />
    </>
  );
}
