import { createRoot } from 'react-dom/client';
import { NetworkDaysApp } from '../../features/network-days/NetworkDaysApp';
import { TodayApp } from '../../features/today/TodayApp';
import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import { Product } from '../../ui/Product';
import type { Speech } from '../../ui/words/language';
import type { SignIn } from '../../ports/signIn';
import { ScreenNav, SCREENS } from '../../ui/ScreenNav';
import { storageOf } from '../addressStore';
import { openServices } from '../openServices';
import { workerPlanner, workerSeatingPlanner } from '../plan/workerPlanner';
import { storedDrafts } from '../storedDrafts';

export interface TabStart {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly root: HTMLElement;
}

/** Which screen a tab of the manifest opens with; each stands in its address. */
const screenAt = (address: string) => SCREENS.find((screen) => screen === new URL(address).searchParams.get('screen')) ?? 'vandaag';

/** The solver's WebAssembly comes with the worker, and so only when somebody has a programme worked out. */
const planner = workerPlanner(() => new Worker(new URL('../plan/planWorker.ts', import.meta.url), { name: 'planner' }));
const seatingPlanner = workerSeatingPlanner(() => new Worker(new URL('../plan/seatingWorker.ts', import.meta.url), { name: 'seating' }));

/** The tab's screens, apart from the file that waits for Teams. */
export async function startTab({ configuration, host, signIn, clock, speech, root }: TabStart): Promise<void> {
  const services = await openServices({ configuration, host, signIn, clock, page: window });
  // A tab is left by a click on another: what was typed stands there afterwards.
  const drafts = storedDrafts(storageOf(window), host.facts.account, clock.now);
  const screen = screenAt(window.location.href);
  createRoot(root).render(
    <Product services={{ ...services, planner, seatingPlanner, drafts }} speech={speech}>
      {host.facts.name === 'browser' && <ScreenNav open={screen} />}
      {screen === 'netwerkdagen' ? <NetworkDaysApp /> : <TodayApp />}
    </Product>,
  );
}
