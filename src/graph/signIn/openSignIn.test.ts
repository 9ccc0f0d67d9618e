import { webcrypto } from 'node:crypto';
import { Problem } from '../../domain/problem';
import { virtualClock } from '../../local/memory/virtualClock';
import type { HostDialog } from '../../ports/signIn';
import { written } from './dialogMessage';
import type { MsalModule } from './msal';
import { openSignIn, type SignInPlace } from './openSignIn';

const registration = { authority: 'https://login.example/11111111-2222-4333-8444-555555555555', clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee' };
const page = 'https://verbinder.example/app/sign-in.html';
const scopes = ['Sites.Selected'];

/** Real time turns only: lets the real MSAL run between two moves of our clock. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((done) => setTimeout(done, 0));
};

function open(place: SignInPlace, load?: () => Promise<MsalModule>) {
  const clock = virtualClock();
  let ids = 0;
  const signIn = openSignIn(place, { registration, page, clock, newId: () => `ask-${(ids += 1)}`, ...(load ? { load } : {}) });
  return { signIn, clock };
}

/** The host's side of nested app authentication, for the real MSAL to talk to. */
function bridge(answer: (request: { method: string; tokenParams?: { forceRefresh?: boolean; scope?: string } }) => object | 'silent') {
  const asked: string[] = [];
  const listeners: ((message: string) => void)[] = [];
  const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const nestedAppAuthBridge = {
    addEventListener: (_: string, listener: (message: string) => void) => void listeners.push(listener),
    removeEventListener: () => undefined,
    postMessage(text: string) {
      const request = JSON.parse(text) as { requestId: string; method: string; tokenParams?: { forceRefresh?: boolean; scope?: string } };
      asked.push(request.tokenParams?.forceRefresh ? `${request.method} afresh` : request.method);
      const said = request.method === 'GetInitContext' ? { success: true, initContext: { sdkName: 'x', sdkVersion: '1' } } : answer(request);
      if (answer(request) === 'silent' || said === 'silent') return;
      queueMicrotask(() => listeners.forEach((listener) => listener(JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...(said as object) }))));
    },
  };
  Object.defineProperty(window, 'crypto', { value: webcrypto, configurable: true });
  Object.assign(window, { nestedAppAuthBridge });
  const claims = { oid: 'o', tid: 't', preferred_username: 'a@x.example', sub: 'o' };
  const token = {
    success: true,
    token: { access_token: 'nested-token', id_token: `${base64({ alg: 'none' })}.${base64(claims)}.`, expires_in: 3600, scope: 'Sites.Selected', properties: null },
    account: { homeAccountId: 'o.t', localAccountId: 'o', environment: 'login.example', tenantId: 't', username: 'a@x.example', idTokenClaims: claims },
  };
  return { asked, token };
}

afterEach(() => {
  delete (window as { nestedAppAuthBridge?: unknown }).nestedAppAuthBridge;
});

const interactionNeeded = { success: false, error: { status: 'USER_INTERACTION_REQUIRED', code: 'x', description: 'x' } };

describe('signing in inside a host with a bridge', () => {
  it('gets the token from the host, silently, through the real MSAL', async () => {
    const host = bridge(() => host.token);
    const { signIn } = open({ kind: 'host', offersNested: true });
    expect(await signIn.token(scopes)).toBe('nested-token');
    expect(signIn.way()).toBe('nested');
    expect(host.asked).toEqual(['GetInitContext', 'GetToken']);
  });

  it('asks the host for another token when the server refused the last', async () => {
    const host = bridge(() => host.token);
    const { signIn } = open({ kind: 'host', offersNested: true });
    await signIn.token(scopes);
    await signIn.token(scopes, { afresh: true });
    expect(host.asked.at(-1)).toBe('GetToken afresh');
  });

  it('asks the person only when it may', async () => {
    const host = bridge(({ method }) => (method === 'GetTokenPopup' ? host.token : interactionNeeded));
    const { signIn } = open({ kind: 'host', offersNested: true });
    await expect(signIn.token(scopes)).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(host.asked).not.toContain('GetTokenPopup');
    expect(await signIn.token(scopes, { interactive: true })).toBe('nested-token');
  });

  it.each([
    ['USER_CANCEL', 'cancelled'],
    ['NO_NETWORK', 'offline'],
    ['ACCOUNT_UNAVAILABLE', 'notSignedIn'],
    ['PERSISTENT_ERROR', 'serverFailed'],
  ])('translates the host’s %s', async (status, code) => {
    bridge(() => ({ success: false, error: { status, code: 'x', description: 'Jan Jansen' } }));
    const { signIn } = open({ kind: 'host', offersNested: true });
    const told = await signIn.token(scopes).then(() => undefined, (thrown: Problem) => thrown);
    expect(told).toMatchObject({ code });
    expect(told?.message).not.toContain('Jan');
  });
});

describe('signing in inside a host without a working bridge', () => {
  const dialogWith = (answer: (url: string) => Promise<string>) => {
    const urls: string[] = [];
    const dialog: HostDialog = { ask: (url) => (urls.push(url), answer(url)) };
    return { dialog, urls };
  };
  const askOf = (url: string) => new URL(url).searchParams.get('ask') ?? '';

  it.each([
    ['does not offer it', false, undefined],
    ['offers it without having it', true, undefined],
    ['has one that never answers', true, () => 'silent' as const],
  ])('takes the dialog when the host %s', async (_, offersNested, answers) => {
    if (answers) bridge(answers);
    else Object.defineProperty(window, 'crypto', { value: webcrypto, configurable: true });
    const { dialog, urls } = dialogWith(async (url) => written({ ask: askOf(url), token: 'dialog-token', scopes, expires: Date.UTC(2030, 0, 1) }));
    const { signIn, clock } = open({ kind: 'host', offersNested, dialog, loginHint: 'a@x.example' });
    const token = signIn.token(scopes, { interactive: true });
    await turns();
    await clock.advance(5_000);
    expect(await token).toBe('dialog-token');
    expect(signIn.way()).toBe('dialog');
    expect(urls).toEqual([`${page}?ask=ask-1#hint=a%40x.example`]);
  });

  it('opens no dialog by itself, and one for all who ask at once', async () => {
    const { dialog, urls } = dialogWith(async (url) => written({ ask: askOf(url), token: 'dialog-token', scopes, expires: Date.UTC(2030, 0, 1) }));
    const { signIn } = open({ kind: 'host', offersNested: false, dialog });
    await expect(signIn.token(scopes)).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(urls).toEqual([]);
    await Promise.all([signIn.token(scopes, { interactive: true }), signIn.token(scopes, { interactive: true })]);
    expect(urls).toHaveLength(1);
  });

  it('holds the token until it is nearly over or refused', async () => {
    const { dialog, urls } = dialogWith(async (url) => written({ ask: askOf(url), token: `token-${askOf(url)}`, scopes, expires: clock.now() + 3_600_000 }));
    const { signIn, clock } = open({ kind: 'host', offersNested: false, dialog });
    await signIn.token(scopes, { interactive: true });
    await clock.advance(3_400_000);
    expect(await signIn.token(scopes)).toBe('token-ask-1');
    await clock.advance(150_000);
    await expect(signIn.token(scopes)).rejects.toMatchObject({ code: 'notSignedIn' });
    await signIn.token(scopes, { interactive: true });
    await expect(signIn.token(scopes, { afresh: true })).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(urls).toHaveLength(2);
  });

  it('believes no answer to another question', async () => {
    const { dialog } = dialogWith(async () => written({ ask: 'somebody-else', token: 'stolen', scopes, expires: Date.UTC(2030, 0, 1) }));
    const { signIn } = open({ kind: 'host', offersNested: false, dialog });
    await expect(signIn.token(scopes, { interactive: true })).rejects.toMatchObject({ code: 'serverFailed' });
  });

  it('passes on what went wrong in the dialog', async () => {
    const { dialog } = dialogWith(async (url) => written({ ask: askOf(url), problem: 'cancelled' }));
    const { signIn } = open({ kind: 'host', offersNested: false, dialog });
    await expect(signIn.token(scopes, { interactive: true })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('says that the host can’t, when it has no dialog either', async () => {
    const { signIn } = open({ kind: 'host', offersNested: false });
    await expect(signIn.token(scopes, { interactive: true })).rejects.toMatchObject({ code: 'notSupported' });
  });
});

describe('signing in elsewhere', () => {
  /** As much of MSAL as a browser's way uses. */
  const standard = (accounts: readonly object[], asked: string[]) => async () =>
    ({
      createStandardPublicClientApplication: async () => ({
        getAllAccounts: () => accounts,
        acquireTokenSilent: async () => (asked.push('silent'), { accessToken: 'kept' }),
        acquireTokenPopup: async () => (asked.push('popup'), { accessToken: 'fresh' }),
      }),
    }) as unknown as MsalModule;

  it('opens a window in a plain browser, once somebody asks for it', async () => {
    const asked: string[] = [];
    const { signIn } = open({ kind: 'browser' }, standard([], asked));
    await expect(signIn.token(scopes)).rejects.toMatchObject({ code: 'notSignedIn' });
    expect(await signIn.token(scopes, { interactive: true })).toBe('fresh');
    expect({ asked, way: signIn.way() }).toEqual({ asked: ['popup'], way: 'popup' });
  });

  it('uses what the browser’s window already knows', async () => {
    const asked: string[] = [];
    expect(await open({ kind: 'browser' }, standard([{ username: 'a' }], asked)).signIn.token(scopes)).toBe('kept');
    expect(asked).toEqual(['silent']);
  });

  it('tells who is there in a plain browser once somebody has signed in, and leaves that to the host elsewhere', async () => {
    const accounts: object[] = [];
    const { signIn } = open({ kind: 'browser' }, standard(accounts, []));
    expect(await signIn.person()).toBeUndefined();
    accounts.push({ username: 'Femke.Horstink@pu.example', name: 'Femke Horstink' });
    expect(await signIn.person()).toEqual({ account: 'Femke.Horstink@pu.example', displayName: 'Femke Horstink' });
    expect(await open({ kind: 'host', offersNested: false }).signIn.person()).toBeUndefined();
  });

  it('signs nobody in on the page behind a signed link, and doesn’t load MSAL for it', async () => {
    let loads = 0;
    const { signIn } = open({ kind: 'anonymous' }, async () => (loads += 1, {} as MsalModule));
    await expect(signIn.token(scopes, { interactive: true })).rejects.toMatchObject({ code: 'notSignedIn' });
    expect({ loads, way: signIn.way() }).toEqual({ loads: 0, way: 'none' });
  });

  it('is offline while the library can’t be loaded, and tries again', async () => {
    const asked: string[] = [];
    let loads = 0;
    const { signIn } = open({ kind: 'browser' }, () => ((loads += 1) === 1 ? Promise.reject(new Error('chunk')) : standard([{}], asked)()));
    await expect(signIn.token(scopes)).rejects.toMatchObject({ code: 'offline' });
    expect(await signIn.token(scopes)).toBe('kept');
  });
});
