/** @jest-environment node */
import type { MsalModule } from './msal';
import { visitSignInPage } from './signInPage';

const registration = { authority: 'https://login.example/t', clientId: 'c' };

function visit(address: string, result: object | null | Error, kept = new Map<string, string>()) {
  const url = new URL(address, 'https://verbinder.example/app/sign-in.html');
  const done: unknown[] = [];
  const load = async () =>
    ({
      createStandardPublicClientApplication: async (configuration: { auth: object }) => ({
        handleRedirectPromise: async () => {
          if (result instanceof Error) throw result;
          return result;
        },
        acquireTokenRedirect: async (request: object) => void done.push({ leaves: request, ...configuration.auth }),
      }),
    }) as unknown as MsalModule;
  const came = visitSignInPage({
    registration,
    scopes: ['Sites.Selected'],
    location: url,
    storage: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => void kept.set(name, value) },
    tell: async (message) => void done.push(JSON.parse(message)),
    handOver: async () => void done.push('handed over'),
    load,
  });
  return { came, done, kept };
}

describe('the sign-in page', () => {
  it('leaves for Microsoft when a dialog opens it, with the hint of who is there', async () => {
    const { came, done } = visit('?ask=7&_host_Info=Outlook#hint=a%40x.example', null);
    expect(await came).toBe('leaving');
    expect(done).toEqual([
      { leaves: { scopes: ['Sites.Selected'], loginHint: 'a@x.example' }, authority: 'https://login.example/t', clientId: 'c', knownAuthorities: ['login.example'], redirectUri: 'https://verbinder.example/app/sign-in.html' },
    ]);
  });

  it.each(['#code=x&state=y', '?code=x&state=y', '#error=access_denied&state=y'])('hands MSAL’s answer over to who waits for it (%s)', async (address) => {
    const { came, done } = visit(address, null);
    expect(await came).toBe('handedOver');
    expect(done).toEqual(['handed over']);
  });

  it('tells the pane the token, with the pane’s own word', async () => {
    const { came, done } = visit('?ask=7', { accessToken: 'token', scopes: ['Sites.Selected'], expiresOn: new Date(1_000) });
    expect(await came).toBe('told');
    expect(done).toEqual([{ ask: '7', token: 'token', scopes: ['Sites.Selected'], expires: 1_000 }]);
  });

  it('tells the pane what went wrong, without Microsoft’s words', async () => {
    const { came, done } = visit('?ask=7', Object.assign(new Error('a@x.example declined'), { errorCode: 'access_denied' }));
    expect(await came).toBe('told');
    expect(done).toEqual([{ ask: '7', problem: 'cancelled' }]);
  });

  it('doesn’t go round for ever when it comes back without an answer', async () => {
    const first = visit('?ask=7', null);
    await first.came;
    const second = visit('?ask=7', null, first.kept);
    expect(await second.came).toBe('told');
    expect(second.done).toEqual([{ ask: '7', problem: 'serverFailed' }]);
  });

  it('does nothing for somebody who typed its address', async () => {
    const { came, done } = visit('', null);
    expect(await came).toBe('nothingToDo');
    expect(done).toEqual([]);
  });
});
