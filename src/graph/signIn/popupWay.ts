import { applicationWay } from './applicationWay';
import { msalConfiguration, type MsalModule, type Registration } from './msal';
import type { TokenWay } from './way';

/** A plain browser: a window of Microsoft's, whose answer comes back over our own sign-in page. */
export async function popupWay(msal: MsalModule, registration: Registration, redirectUri: string): Promise<TokenWay> {
  const application = await msal.createStandardPublicClientApplication(msalConfiguration(registration, redirectUri));
  return applicationWay(application, { needsAccount: true });
}
