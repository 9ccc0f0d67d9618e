import { applicationWay } from './applicationWay';
import { msalConfiguration, type MsalModule, type Registration } from './msal';
import type { OpenWay } from './way';

/** A plain browser: a window of Microsoft's, whose answer comes back over our own sign-in page. */
export async function popupWay(msal: MsalModule, registration: Registration, redirectUri: string): Promise<OpenWay> {
  const application = await msal.createStandardPublicClientApplication(msalConfiguration(registration, redirectUri));
  return {
    way: 'popup',
    token: applicationWay(application, { needsAccount: true }),
    person() {
      const [account] = application.getAllAccounts();
      return account && { account: account.username, displayName: account.name ?? account.username };
    },
  };
}
