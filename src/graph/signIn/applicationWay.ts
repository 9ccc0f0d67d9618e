import type { IPublicClientApplication } from '@azure/msal-browser';
import { Problem } from '../../domain/problem';
import { signInProblem } from './msal';
import type { TokenWay } from './way';

/**
 * Tokens from an MSAL application: silently where it can, by asking the person only when the caller allows it.
 * A host knows who is there without our naming an account; a browser without an account would open a window to find out.
 */
export function applicationWay(application: IPublicClientApplication, how: { readonly needsAccount: boolean }): TokenWay {
  return async ({ scopes, interactive, afresh }) => {
    const [account] = application.getAllAccounts();
    const request = { scopes: [...scopes], ...(account ? { account } : {}) };
    try {
      if (account === undefined && how.needsAccount) throw new Problem('notSignedIn', 'nobody has signed in here');
      return (await application.acquireTokenSilent({ ...request, forceRefresh: afresh })).accessToken;
    } catch (thrown) {
      const problem = signInProblem(thrown);
      if (!interactive || problem.code !== 'notSignedIn') throw problem;
    }
    try {
      return (await application.acquireTokenPopup(request)).accessToken;
    } catch (thrown) {
      throw signInProblem(thrown);
    }
  };
}
