import { createRoot } from 'react-dom/client';
import { NetworkDaysApp } from '../../features/network-days/NetworkDaysApp';
import { TodayApp } from '../../features/today/TodayApp';
import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import { Product } from '../../ui/Product';
import type { Speech } from '../../ui/words/language';
import { openServices } from '../openServices';
import { workerPlanner } from '../plan/workerPlanner';
import { teamsSignIn } from '../signIn/teamsSignIn';

export interface TabStart {
  readonly configuration: Configuration;
  readonly host: Host;
  readonly clock: Clock;
  readonly speech: Speech;
  readonly root: HTMLElement;
}

/** Which screen a tab of the manifest opens with; each stands in its address. */
const screenAt = (address: string) => (new URL(address).searchParams.get('screen') === 'netwerkdagen' ? <NetworkDaysApp /> : <TodayApp />);

/** The solver's WebAssembly comes with the worker, and so only when somebody has a programme worked out. */
const planner = workerPlanner(() => new Worker(new URL('../plan/planWorker.ts', import.meta.url), { name: 'planner' }));

/** The tab's screens, apart from the file that waits for Teams. */
export async function startTab({ configuration, host, clock, speech, root }: TabStart): Promise<void> {
  const services = await openServices({ configuration, host, place: teamsSignIn(host), clock, page: window });
  createRoot(root).render(
    <Product services={{ ...services, planner }} speech={speech}>
      {screenAt(window.location.href)}
    </Product>,
  );
}
