import { createRoot } from 'react-dom/client';
import { browserHost, browserTheme } from '../../host/browser';
import type { SignedIn, SignIn } from '../../ports/signIn';
import { SignInPage } from '../../ui/SignInPage';
import { graphScopes } from '../permissions';
import { signInAt } from '../signIn/signInPlace';
import type { TabStart } from './startTab';

type BrowserStart = Omit<TabStart, 'host' | 'signIn'>;

/**
 * The tab's screens in a plain browser, for whoever has no Teams at hand. No host names the person here, so nothing is opened, and
 * no copy of the lists read, before somebody has signed in.
 */
export async function startInBrowser(start: BrowserStart): Promise<void> {
  const signIn = signInAt({ kind: 'browser' }, { ...start, page: window });
  const known = await signIn.person();
  await (known ? open(start, signIn, known) : askFirst(start, signIn));
}

async function open(start: BrowserStart, signIn: SignIn, { account, displayName }: SignedIn): Promise<void> {
  const { startTab } = await import(/* webpackChunkName: "tabScreens" */ './startTab');
  await startTab({ ...start, signIn, host: browserHost(account, displayName) });
}

/** The window to sign in opens upon a click alone: a browser blocks others. */
async function askFirst(start: BrowserStart, signIn: SignIn): Promise<void> {
  const asking = createRoot(start.root);
  const enter = async () => {
    await signIn.token(graphScopes('signIn'), { interactive: true });
    const person = await signIn.person();
    if (!person) throw new Error('somebody signed in whom MSAL does not know');
    asking.unmount();
    await open(start, signIn, person);
  };
  asking.render(<SignInPage speech={start.speech} theme={browserTheme()} demoNotice={start.configuration.demoNotice} onSignIn={enter} />);
}
