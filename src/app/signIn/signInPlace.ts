import { openSignIn, type SignInPlace } from '../../graph/signIn/openSignIn';
import { officeDialog } from '../../host/officeDialog';
import type { Clock } from '../../ports/clock';
import type { Configuration } from '../../ports/configuration';
import type { Host } from '../../ports/host';
import type { SignIn } from '../../ports/signIn';

/** How one signs in beside Outlook. Only to be called when Office is ready, because MSAL looks for the host's bridge once. */
export function outlookSignIn({ facts, abilities }: Pick<Host, 'facts' | 'abilities'>, page: Window): SignInPlace {
  return {
    kind: 'host',
    offersNested: facts.diagnostics['nestedAppAuth'] === '1.1',
    loginHint: facts.account,
    ...(abilities.dialogs ? { dialog: officeDialog(Office.context.ui, page.location.origin) } : {}),
  };
}

/** Our sign-in page, which stands beside the page that asks and is registered as a redirect address. */
export const signInAddress = (page: Window): string => new URL('sign-in.html', page.location.href).href.split(/[?#]/)[0] ?? '';

/** Signing in as it works at this place, with the page's own addresses and ids. */
export const signInAt = (place: SignInPlace, { configuration, clock, page }: { readonly configuration: Configuration; readonly clock: Clock; readonly page: Window & typeof globalThis }): SignIn =>
  openSignIn(place, { registration: configuration, page: signInAddress(page), clock, newId: () => page.crypto.randomUUID() });
