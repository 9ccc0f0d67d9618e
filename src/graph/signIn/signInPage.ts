import { asProblem } from '../../domain/problem';
import { written } from './dialogMessage';
import { loadMsal, msalConfiguration, signInProblem, type MsalModule, type Registration } from './msal';

export interface SignInPageNeeds {
  readonly registration: Registration;
  readonly scopes: readonly string[];
  readonly location: Pick<Location, 'origin' | 'pathname' | 'search' | 'hash'>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Sends to the pane that opened this dialog, and to no other origin than our own. */
  readonly tell: (message: string) => Promise<void>;
  readonly load?: () => Promise<MsalModule>;
  /** MSAL's own hand-over of an answer to the window that waits for it. */
  readonly handOver?: () => Promise<void>;
}

/** What became of the page's visit, for the words on it. */
export type Visit = 'handedOver' | 'leaving' | 'told' | 'nothingToDo';

/** Which question this window was sent away with; it comes back once. */
const ASKED = 'verbinder.signIn.asked';

/**
 * The page to which Microsoft sends people back, in three parts:
 * - an answer in the address: MSAL hands it to the window that waits (popup), or keeps it and goes back to the address below;
 * - `?ask=…`: a host's dialog has opened us. First we leave for Microsoft's page; the second time we tell the pane;
 * - neither: somebody typed the address.
 */
export async function visitSignInPage(needs: SignInPageNeeds): Promise<Visit> {
  const { location, handOver = defaultHandOver } = needs;
  if (holdsAnswer(location)) {
    await handOver();
    return 'handedOver';
  }
  const ask = new URLSearchParams(location.search).get('ask');
  if (ask === null) return 'nothingToDo';
  try {
    return await inDialog(needs, ask);
  } catch (thrown) {
    await needs.tell(written({ ask, problem: asProblem(signInProblem(thrown)).code }));
    return 'told';
  }
}

async function inDialog({ registration, scopes, location, storage, tell, load = loadMsal }: SignInPageNeeds, ask: string): Promise<Visit> {
  const msal = await load();
  const application = await msal.createStandardPublicClientApplication(msalConfiguration(registration, `${location.origin}${location.pathname}`));
  // The address is not compared: Office may have added words of its own to it.
  const result = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result) {
    await tell(written({ ask, token: result.accessToken, scopes: result.scopes, expires: result.expiresOn?.getTime() ?? 0 }));
    return 'told';
  }
  // Back without an answer: leaving again would go round for ever.
  if (storage.getItem(ASKED) === ask) throw new Error('Microsoft sent no answer back');
  storage.setItem(ASKED, ask);
  const loginHint = new URLSearchParams(location.hash.slice(1)).get('hint');
  await application.acquireTokenRedirect({ scopes: [...scopes], ...(loginHint === null ? {} : { loginHint }) });
  return 'leaving';
}

const holdsAnswer = ({ search, hash }: Pick<Location, 'search' | 'hash'>) =>
  [search, hash].some((part) => {
    const options = new URLSearchParams(part.slice(1));
    return options.has('state') && (options.has('code') || options.has('error'));
  });

const defaultHandOver = async () => (await import('@azure/msal-browser/redirect-bridge')).broadcastResponseToMainFrame();
