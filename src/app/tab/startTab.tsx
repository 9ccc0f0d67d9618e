import { createRoot } from 'react-dom/client';
import { NetworkDaysApp } from '../../features/network-days/NetworkDaysApp';
import { TodayApp } from '../../features/today/TodayApp';
import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import { Product } from '../../ui/Product';
import type { Speech } from '../../ui/words/language';
import { openServices } from '../openServices';
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

/** The tab's screens, apart from the file that waits for Teams. */
export async function startTab({ configuration, host, clock, speech, root }: TabStart): Promise<void> {
  const services = await openServices({ configuration, host, place: teamsSignIn(host), clock, page: window });
  createRoot(root).render(
    <Product services={services} speech={speech}>
      {screenAt(window.location.href)}
    </Product>,
  );
}
