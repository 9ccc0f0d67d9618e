import { authentication } from '@microsoft/teams-js';
import type { SignInPlace } from '../../graph/signIn/openSignIn';
import { teamsDialog } from '../../host/teamsDialog';
import type { Host } from '../../ports/host';

/** How one signs in in Teams. Only to be called once teams-js is ready: it lays the bridge then, and MSAL looks for it once. */
export function teamsSignIn({ facts }: Pick<Host, 'facts'>): SignInPlace {
  return {
    kind: 'host',
    offersNested: facts.diagnostics['nestedAppAuth'] === 'yes',
    loginHint: facts.loginHint ?? facts.account,
    dialog: teamsDialog(authentication.authenticate),
  };
}
