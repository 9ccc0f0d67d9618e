import type { IPublicClientApplication } from '@azure/msal-browser';
import type { Clock } from '../../ports/clock';
import { applicationWay } from './applicationWay';
import { msalConfiguration, type MsalModule, type Registration } from './msal';
import type { TokenWay } from './way';

/** A host that has a bridge answers within a second; one that never answers would hold MSAL for ever. */
const PATIENCE_MS = 5_000;

/**
 * Nested app authentication: the host that the person has signed in to gets the token. Undefined where the host's bridge
 * is missing, broken or silent. To be called only when the host is ready, because MSAL looks for the bridge once.
 */
export async function nestedWay(msal: MsalModule, registration: Registration, redirectUri: string, clock: Clock): Promise<TokenWay | undefined> {
  const application = await inTime(nestedApplication(msal, registration, redirectUri), clock);
  return application && applicationWay(application, { needsAccount: false });
}

/** Without a bridge MSAL quietly makes a standard application, which can't work in a host's frame: the factory tells them apart. */
async function nestedApplication(msal: MsalModule, registration: Registration, redirectUri: string): Promise<IPublicClientApplication | undefined> {
  let nested: IPublicClientApplication | undefined;
  await msal.createNestablePublicClientApplication(msalConfiguration(registration, redirectUri), undefined, (configuration, controller) => {
    nested = new msal.PublicClientApplication(configuration, controller);
    return nested;
  });
  return nested;
}

function inTime<T>(work: Promise<T>, clock: Clock): Promise<T | undefined> {
  return new Promise((resolve) => {
    const cancel = clock.after(PATIENCE_MS, () => resolve(undefined));
    void work
      .catch(() => undefined)
      .then((value) => {
        cancel();
        resolve(value);
      });
  });
}
