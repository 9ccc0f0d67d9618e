import { isRecord, jsonRecord, recordOf, textOf, type Loose } from './fields';
import { ANY_TOKEN, type HostToken, type TokenWish } from './tokens';

/** How our script beside office.js and the host call each other; real Outlook's own channel isn't public. */
export const NESTED_APP_AUTH = 'outlookHost.nestedAppAuth';

/** The text of a request that MSAL put on the bridge, where this message is one. */
export const bridgeRequest = (message: unknown): string | undefined =>
  isRecord(message) && message['channel'] === NESTED_APP_AUTH && typeof message['text'] === 'string' ? message['text'] : undefined;

/** The part of a host that signing in needs; Outlook's and Teams' pages both have it. */
export interface TokenHost {
  readonly token: (wish: TokenWish) => Promise<HostToken>;
  readonly profile: { readonly displayName: string; readonly address: string };
}

interface AccountClaims {
  readonly oid: string;
  readonly tid: string;
}

/**
 * Answers MSAL's nested app authentication as Microsoft's hosts do (the messages of `@azure/msal-browser`'s BridgeProxy): tokens come from the host,
 * which knows who is signed in. Gives the answer's text.
 */
export async function answerNestedAppAuth(text: string, host: TokenHost): Promise<string> {
  const request = jsonRecord(text);
  const envelope = { messageType: 'NestedAppAuthResponse', requestId: request['requestId'] };
  const answer = await result(textOf(request['method']), wishOf(recordOf(request['tokenParams'])), host).catch(() => failed('PERSISTENT_ERROR', 'the host got no token'));
  return JSON.stringify({ ...envelope, ...answer });
}

/** About the person and the token itself, not about Graph; the host adds them where they belong. */
const IDENTITY_SCOPES = new Set(['openid', 'profile', 'email', 'offline_access']);

const wishOf = ({ scope, clientId }: Loose): TokenWish => ({ scopes: textOf(scope).split(' ').filter((each) => each && !IDENTITY_SCOPES.has(each)), client: textOf(clientId) });

async function result(method: string, wish: TokenWish, host: TokenHost): Promise<Record<string, unknown>> {
  switch (method) {
    case 'GetInitContext': {
      const claims = claimsOf((await host.token(ANY_TOKEN)).accessToken);
      const accountContext = { homeAccountId: homeAccount(claims), environment: 'login.microsoftonline.com', tenantId: claims.tid };
      return { success: true, initContext: { sdkName: 'verbinder.local', sdkVersion: '1.0.0', accountContext } };
    }
    case 'GetToken':
    case 'GetTokenPopup':
      return tokenFor(wish, host);
    default:
      return failed('PERSISTENT_ERROR', `unknown method ${method}`);
  }
}

async function tokenFor(wish: TokenWish, host: TokenHost): Promise<Record<string, unknown>> {
  const { accessToken, expiresInSeconds } = await host.token(wish);
  const claims = claimsOf(accessToken);
  const { address: username, displayName: name } = host.profile;
  const idTokenClaims = { oid: claims.oid, tid: claims.tid, preferred_username: username, name, sub: claims.oid };
  return {
    success: true,
    token: { access_token: accessToken, id_token: unsigned(idTokenClaims), expires_in: expiresInSeconds, scope: wish.scopes.join(' '), properties: null },
    account: {
      homeAccountId: homeAccount(claims),
      localAccountId: claims.oid,
      environment: 'login.microsoftonline.com',
      tenantId: claims.tid,
      username,
      name,
      loginHint: username,
      idTokenClaims,
    },
  };
}

const failed = (status: string, description: string) => ({ success: false, error: { status, code: status, description } });

const homeAccount = ({ oid, tid }: AccountClaims) => `${oid}.${tid}`;

/** MSAL reads the ID token's claims and, inside a host, leaves its signature to the host. */
const unsigned = (claims: Record<string, unknown>) => [{ alg: 'none', typ: 'JWT' }, claims, ''].map((part) => (part === '' ? '' : base64url(JSON.stringify(part)))).join('.');

function claimsOf(token: string): AccountClaims {
  const claims = jsonRecord(fromBase64url(token.split('.')[1] ?? ''));
  return { oid: textOf(claims['oid'], 'unknown'), tid: textOf(claims['tid'], 'unknown') };
}

const base64url = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function fromBase64url(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}
