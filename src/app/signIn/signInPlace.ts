import type { SignInPlace } from '../../graph/signIn/openSignIn';
import { officeDialog } from '../../host/officeDialog';
import type { Host } from '../../ports/host';

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
