import { exportJWK } from 'jose';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Core } from '../core';
import type { User } from '../store/directory';
import { TENANT } from '../tenantFacts';
import { newGuid } from '../world';
import { agreedData, clientInfo, grantToken, OAuthError, scopesIn } from './grants';
import type { SigningKey } from './keys';
import { registrationOf } from './registrations';
import { signInPage } from './signInPage';

const CODE_LIFE = 10 * 60_000;
const SESSION = 'local-tenant-person';

/** The sign-in authority: as much of Entra's v2.0 endpoints as MSAL and Azure Identity use. Served for this tenant's id alone. */
export function authority(core: Core, key: SigningKey): Hono {
  const app = new Hono();
  const base = (context: Context) => `${new URL(context.req.url).origin}/${TENANT.id}`;
  app.use('*', async (context, next) => {
    if (context.req.path.split('/')[1] !== TENANT.id) {
      return context.json({ error: 'invalid_tenant', error_description: 'AADSTS90002: Tenant not found. Use the id of the local tenant, not common.' }, 400);
    }
    return next();
  });
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (context) => context.json(discovery(base(context))));
  app.get('/:tenant/discovery/v2.0/keys', async (context) =>
    context.json({ keys: [{ ...(await exportJWK(key.publicKey)), kid: key.id, use: 'sig', alg: 'RS256' }] }),
  );
  app.get('/:tenant/oauth2/v2.0/authorize', (context) => authorize(core, context));
  app.post('/:tenant/oauth2/v2.0/token', (context) => answered(context, async (form) => grantToken(core, form, `${base(context)}/v2.0`)));
  app.post('/:tenant/oauth2/v2.0/devicecode', (context) => answered(context, async (form) => deviceCode(core, form, base(context))));
  app.get('/:tenant/oauth2/v2.0/deviceauth', (context) => deviceSignIn(core, context));
  app.get('/:tenant/oauth2/v2.0/logout', (context) => {
    setCookie(context, SESSION, '', { path: '/', maxAge: 0 });
    return context.redirect(safeRedirect(context.req.query('post_logout_redirect_uri')) ?? '/');
  });
  return app;
}

const discovery = (base: string) => ({
  issuer: `${base}/v2.0`,
  authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
  token_endpoint: `${base}/oauth2/v2.0/token`,
  device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
  end_session_endpoint: `${base}/oauth2/v2.0/logout`,
  jwks_uri: `${base}/discovery/v2.0/keys`,
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'fragment'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
  token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
  code_challenge_methods_supported: ['S256'],
});

/** Runs a form endpoint and words its refusals as OAuth does. */
async function answered(context: Context, work: (form: Record<string, string>) => Promise<Record<string, unknown>>): Promise<Response> {
  const form = Object.fromEntries(Object.entries(await context.req.parseBody()).map(([name, value]) => [name, String(value)]));
  try {
    return context.json(await work(form), 200, { 'Cache-Control': 'no-store' });
  } catch (thrown) {
    if (!(thrown instanceof OAuthError)) throw thrown;
    return context.json({ error: thrown.code, error_description: thrown.message, error_codes: [], correlation_id: '' }, 400);
  }
}

/** Codes go back to this machine alone, or to Office's broker. */
const safeRedirect = (uri: string | undefined) =>
  uri !== undefined && /^(https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)|brk-multihub:\/\/localhost)/.test(uri) ? uri : undefined;

function authorize(core: Core, context: Context): Response {
  const asked = context.req.query();
  const redirect = safeRedirect(asked['redirect_uri']);
  const registration = registrationOf(asked['client_id'] ?? '');
  if (!redirect || !registration) return context.text('AADSTS50011: client_id or redirect_uri is not registered with the local tenant.', 400);
  const back = (answer: Record<string, string>) => context.redirect(withAnswer(redirect, asked, answer));
  if (asked['code_challenge_method'] !== 'S256' || asked['response_type'] !== 'code') {
    return back({ error: 'invalid_request', error_description: 'AADSTS9002325: response_type=code with PKCE (S256) is needed.' });
  }
  try {
    scopesIn(asked['scope'] ?? '', registration);
  } catch (thrown) {
    return back({ error: 'invalid_scope', error_description: thrown instanceof Error ? thrown.message : '' });
  }
  const user = whoSignsIn(core, context, asked);
  if (user) return back(withCode(core, context, user, asked));
  if (asked['prompt'] === 'none') return back({ error: 'login_required', error_description: 'AADSTS50058: Nobody is signed in.' });
  return context.html(signInPage('Aanmelden bij de lokale tenant', peopleOf(core), (one) => `?${new URLSearchParams({ ...asked, local_as: one.upn }).toString()}`));
}

/** Nobody signs in as a functional mailbox. */
const peopleOf = ({ store }: Core): User[] => store.directory.users().filter(({ role }) => role !== 'mailbox');

/** The person chosen on the page, hinted at, or still signed in; asking to choose anew passes over the last two. */
function whoSignsIn(core: Core, context: Context, asked: Record<string, string>): User | undefined {
  const { directory } = core.store;
  const chosen = asked['local_as'];
  if (chosen !== undefined) return directory.find(chosen);
  if (asked['prompt'] === 'select_account' || asked['prompt'] === 'login') return undefined;
  const hint = asked['login_hint'];
  if (hint !== undefined) return directory.find(hint) ?? directory.byMail(hint);
  return directory.find(getCookie(context, SESSION) ?? '');
}

function withCode(core: Core, context: Context, user: User, asked: Record<string, string>): Record<string, string> {
  const code = `1.${newGuid(core.world)}${newGuid(core.world)}`;
  const more = { challenge: asked['code_challenge'] ?? '', redirect: asked['redirect_uri'] ?? '' };
  core.store.secrets.add(code, 'code', core.world.now() + CODE_LIFE, agreedData(user.id, asked['client_id'] ?? '', asked['scope'] ?? '', asked['nonce'], more));
  setCookie(context, SESSION, user.upn, { path: '/', secure: true, sameSite: 'None', httpOnly: true });
  return { code, client_info: clientInfo(user), session_state: newGuid(core.world) };
}

function withAnswer(redirect: string, asked: Record<string, string>, answer: Record<string, string>): string {
  const parameters = new URLSearchParams({ ...answer, ...(asked['state'] === undefined ? {} : { state: asked['state'] }) });
  if (asked['response_mode'] !== 'query') return `${redirect}#${parameters.toString()}`;
  return `${redirect}${redirect.includes('?') ? '&' : '?'}${parameters.toString()}`;
}

async function deviceCode(core: Core, form: Record<string, string>, base: string): Promise<Record<string, unknown>> {
  const registration = registrationOf(form['client_id'] ?? '');
  if (!registration) throw new OAuthError('unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
  scopesIn(form['scope'] ?? '', registration);
  const device = newGuid(core.world);
  const userCode = device.slice(0, 8).toUpperCase();
  core.store.secrets.add(device, 'device', core.world.now() + CODE_LIFE, { client: registration.client, scope: form['scope'] ?? '', userCode });
  core.store.secrets.add(`user code ${userCode}`, 'device', core.world.now() + CODE_LIFE, { device });
  const page = `${base}/oauth2/v2.0/deviceauth`;
  return {
    device_code: device, user_code: userCode, verification_uri: `${page}?user_code=${userCode}`, expires_in: CODE_LIFE / 1000, interval: 1,
    message: `Open ${page}?user_code=${userCode} and choose who signs in.`,
  };
}

function deviceSignIn(core: Core, context: Context): Response {
  const { secrets, directory } = core.store;
  const userCode = context.req.query('user_code') ?? '';
  const device = String(secrets.find(`user code ${userCode}`, 'device', core.world.now())?.['device'] ?? '');
  const data = secrets.find(device, 'device', core.world.now());
  if (!data) return context.text('Deze code is verlopen of onbekend.', 404);
  const user = directory.find(context.req.query('local_as') ?? '');
  if (!user) return context.html(signInPage('Apparaat aanmelden', peopleOf(core), (one) => `?${new URLSearchParams({ user_code: userCode, local_as: one.upn }).toString()}`));
  secrets.add(device, 'device', core.world.now() + CODE_LIFE, { ...data, user: user.id });
  return context.text(`${user.name} is aangemeld. U kunt dit venster sluiten.`);
}
