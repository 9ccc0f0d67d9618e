import { useEffect } from 'react';
import { BentRows } from '../../ui/BentRows';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { useServices } from '../../ui/services';
import { useReplicaVersion } from '../../ui/useReplica';
import { ContextSection } from './ContextSection';
import { ElectedSection, GriffieSection } from './ElectedSection';
import { HatsSection } from './HatsSection';
import { HouseSection } from './HouseSection';
import { SettingFaults } from './SettingFaults';
import { SignalsSection } from './SignalsSection';
import { SinceSection } from './SinceSection';
import { UnknownSection } from './UnknownSection';

const SECTIONS = [GriffieSection, ElectedSection, UnknownSection, ContextSection, SinceSection, SignalsSection, HatsSection, HouseSection, SettingFaults];

/** By now the first look stands. What can't be fetched is fetched when it is asked for. */
async function fetchAhead(): Promise<void> {
  await Promise.all([import(/* webpackChunkName: "forms" */ './forms/ahead'), import(/* webpackChunkName: "shell" */ '../../ui/ahead')]).catch(() => undefined);
}

/** What stands below the first look: its code comes while the first look is read. */
export function LaterSections() {
  const { replica } = useServices();
  useReplicaVersion();
  useEffect(() => void fetchAhead(), []);
  return (
    <>
      {SECTIONS.map((Section, place) => (
        <ErrorBoundary key={place}>
          <Section />
        </ErrorBoundary>
      ))}
      <BentRows rows={replica.bent()} />
    </>
  );
}
