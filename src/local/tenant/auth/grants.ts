import { createHash } from 'node:crypto';
import { arrayOf, textOf, type Json } from '../json';
import type { Core } from '../core';
import type { User } from '../store/directory';
import { TENANT } from '../tenantFacts';
import { newGuid } from '../world';
import { LOCAL_SECRET, registrationOf, type Registration } from './registrations';
import { KNOWN_SCOPES } from './scopes';
import { TOKEN_SECONDS } from './tokens';

const REFRESH_LIFE = 24 * 3_600_000;

/** A refusal of the authority, with OAuth's own code. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

/** What a code, refresh token or device code remembers. */
interface Agreed {
  readonly user: User;
  readonly client: string;
  readonly scope: string;
  readonly nonce: string | undefined;
}

export const agreedData = (user: string, client: string, scope: string, nonce: string | undefined, more: Json = {}): Json => ({ ...more, user, client, scope, ...(nonce === undefined ? {} : { nonce }) });

/** Answers the token endpoint. `issuer` is this authority as the client reached it. */
export async function grantToken(core: Core, form: Readonly<Record<string, string>>, issuer: string): Promise<Json> {
  const registration = registrationOf(form['client_id'] ?? '');
  if (!registration) throw new OAuthError('unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
  switch (form['grant_type']) {
    case 'authorization_code':
      return userTokens(core, registration, redeemCode(core, form), issuer);
    case 'refresh_token':
      return userTokens(core, registration, { ...agreed(core, form, 'refresh_token', 'refresh'), ...(form['scope'] ? { scope: form['scope'] } : {}) }, issuer);
    // The second is what MSAL for Node sends, as Entra took it before the standard had a name for it.
    case 'urn:ietf:params:oauth:grant-type:device_code':
    case 'device_code':
      return userTokens(core, registration, redeemDevice(core, form), issuer);
    case 'client_credentials':
      return applicationToken(core, registration, form);
    default:
      throw new OAuthError('unsupported_grant_type', 'AADSTS70003: The grant type is not supported.');
  }
}

function redeemCode(core: Core, form: Readonly<Record<string, string>>): Agreed {
  const data = core.store.secrets.find(form['code'] ?? '', 'code', core.world.now());
  const challenge = createHash('sha256').update(form['code_verifier'] ?? '').digest('base64url');
  if (!data || data['challenge'] !== challenge || data['redirect'] !== form['redirect_uri']) {
    throw new OAuthError('invalid_grant', 'AADSTS54005: The code has expired, was redeemed already, or its verifier does not fit.');
  }
  const found = agreed(core, form, 'code', 'code');
  core.store.secrets.remove(form['code'] ?? '');
  return found;
}

function redeemDevice(core: Core, form: Readonly<Record<string, string>>): Agreed {
  const data = core.store.secrets.find(form['device_code'] ?? '', 'device', core.world.now());
  if (data && data['user'] === undefined) throw new OAuthError('authorization_pending', 'AADSTS70016: The person has not signed in yet.');
  const found = agreed(core, form, 'device_code', 'device');
  core.store.secrets.remove(form['device_code'] ?? '');
  return found;
}

function agreed(core: Core, form: Readonly<Record<string, string>>, field: string, kind: 'code' | 'refresh' | 'device'): Agreed {
  const data = core.store.secrets.find(form[field] ?? '', kind, core.world.now());
  const user = data && core.store.directory.find(textOf(data['user']) ?? '');
  if (!data || !user || data['client'] !== form['client_id']) throw new OAuthError('invalid_grant', 'AADSTS70008: The grant has expired or was never made.');
  return { user, client: String(data['client']), scope: String(data['scope']), nonce: textOf(data['nonce']) };
}

/** Scope names without the resource before them; unknown ones are refused, `.default` stands for what was consented to. */
export function scopesIn(text: string, registration: Registration): string[] {
  const names = text.split(' ').filter(Boolean).map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  const unknown = names.find((name) => !KNOWN_SCOPES.has(name));
  if (unknown !== undefined) throw new OAuthError('invalid_scope', `AADSTS70011: The scope ${unknown} is not valid.`);
  return names.flatMap((name) => (name === '.default' ? registration.delegated : [name]));
}

async function userTokens(core: Core, registration: Registration, { user, scope, nonce }: Agreed, issuer: string): Promise<Json> {
  const scopes = scopesIn(scope, registration);
  const { client, name } = registration;
  const refresh = `0.${newGuid(core.world)}${newGuid(core.world)}`;
  core.store.secrets.add(refresh, 'refresh', core.world.now() + REFRESH_LIFE, agreedData(user.id, client, scope, undefined));
  return {
    token_type: 'Bearer', scope, expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS,
    access_token: isForOurApi(scope) ? await core.tokens.apiToken(client, user, issuer) : await core.tokens.accessToken({ client, clientName: name, user, permissions: scopes }),
    id_token: await core.tokens.idToken({ ...identityClaims(user), ...(nonce === undefined ? {} : { nonce }) }, issuer, client),
    client_info: clientInfo(user),
    ...(scopes.includes('offline_access') ? { refresh_token: refresh } : {}),
  };
}

/** A token is for one resource; that of our own API is named by its address. */
export const isForOurApi = (scope: string): boolean => scope.split(' ').some((one) => one.startsWith('api://'));

export const identityClaims = (user: User): Json => ({ oid: user.id, sub: user.id, name: user.name, preferred_username: user.upn, email: user.mail });

/** What MSAL builds its account id from. */
export const clientInfo = (user: User): string => Buffer.from(JSON.stringify({ uid: user.id, utid: TENANT.id })).toString('base64url');

async function applicationToken(core: Core, registration: Registration, form: Readonly<Record<string, string>>): Promise<Json> {
  if (form['client_secret'] !== LOCAL_SECRET) throw new OAuthError('invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  if (!form['scope']?.endsWith('/.default')) throw new OAuthError('invalid_scope', 'AADSTS1002012: An application asks for /.default.');
  const { client, name, application } = registration;
  const token = await core.tokens.accessToken({ client, clientName: name, permissions: arrayOf(application).map(String) });
  return { token_type: 'Bearer', expires_in: TOKEN_SECONDS, ext_expires_in: TOKEN_SECONDS, access_token: token };
}
