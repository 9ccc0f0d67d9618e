import { createRoot } from 'react-dom/client';
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

/** The tab's screens, loaded while Teams is still answering. */
export async function startTab({ configuration, host, clock, speech, root }: TabStart): Promise<void> {
  const services = await openServices({ configuration, host, place: teamsSignIn(host), clock, page: window });
  createRoot(root).render(
    <Product services={services} speech={speech}>
      <TodayApp />
    </Product>,
  );
}
