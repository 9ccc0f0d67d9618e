import { errors, jwtVerify, SignJWT } from 'jose';
import { GraphError } from '../http/graphError';
import { arrayOf, textOf, type Json } from '../json';
import type { User } from '../store/directory';
import type { Store } from '../store/store';
import { HOME_OF_GUESTS, TENANT } from '../tenantFacts';
import type { World } from '../world';
import type { Caller } from './caller';
import type { SigningKey } from './keys';

/** Graph's own application id, which tokens carry as their audience in one spelling or the other. */
const GRAPH = '00000003-0000-0000-c000-000000000000';
const AUDIENCES = [GRAPH, 'https://graph.microsoft.com', 'https://graph.microsoft.com/'];
export const TOKEN_SECONDS = 3600;

export interface TokenRequest {
  readonly client: string;
  readonly clientName: string;
  /** Absent for an application's own token. */
  readonly user?: User | undefined;
  readonly permissions: readonly string[];
  /** Seconds that it is valid; below zero for one that has expired. */
  readonly seconds?: number;
  /** As issued by a guest's home tenant or for another service: what Graph must refuse. */
  readonly wrong?: 'tenant' | 'audience' | 'signature' | 'early';
}

const issuerOf = (tenant: string) => `https://sts.windows.net/${tenant}/`;

export interface Tokens {
  readonly accessToken: (request: TokenRequest) => Promise<string>;
  /** For the service's own API, as a version 2 token: `issuer` is the authority as the client reached it. */
  readonly apiToken: (client: string, user: User, issuer: string) => Promise<string>;
  readonly idToken: (claims: Json, issuer: string, client: string) => Promise<string>;
  /** Who calls; a token that won't do is refused with 401 and why. */
  readonly callerOf: (authorization: string | undefined) => Promise<Caller>;
}

export function tokens(key: SigningKey, otherKey: () => SigningKey['privateKey'], store: Store, world: World): Tokens {
  const seconds = () => Math.floor(world.now() / 1000);
  const sign = (claims: Json, privateKey = key.privateKey) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id }).sign(privateKey);
  return {
    accessToken: (request) => sign(accessClaims(request, seconds()), request.wrong === 'signature' ? otherKey() : key.privateKey),
    apiToken: (client, user, issuer) => sign(apiClaims(client, user, issuer, seconds())),
    idToken: (claims, issuer, client) =>
      sign({ iss: issuer, aud: client, iat: seconds(), nbf: seconds(), exp: seconds() + TOKEN_SECONDS, ver: '2.0', tid: TENANT.id, ...claims }),
    callerOf: async (authorization) => {
      const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
      if (!token) throw unauthenticated('Access token is empty.');
      const options = { issuer: issuerOf(TENANT.id), audience: AUDIENCES, algorithms: ['RS256'], currentDate: new Date(world.now()) };
      const { payload } = await jwtVerify(token, key.publicKey, options).catch((thrown: unknown) => {
        throw unauthenticated(whyRefused(thrown));
      });
      return callerFrom(payload, store);
    },
  };
}

/** `acct` is the optional claim that tells a guest, `roles` the app roles of the registration. */
function apiClaims(client: string, user: User, iss: string, now: number): Json {
  const roles = user.role === 'organiser' ? ['Organisator'] : [];
  const who = { oid: user.id, sub: user.id, name: user.name, preferred_username: user.upn, acct: user.guest ? 1 : 0 };
  return { aud: client, iss, tid: TENANT.id, azp: client, ver: '2.0', scp: 'access', ...who, ...(roles.length > 0 ? { roles } : {}), iat: now, nbf: now, exp: now + TOKEN_SECONDS };
}

function accessClaims(request: TokenRequest, now: number): Json {
  const { client, clientName, user, permissions, wrong } = request;
  const tenant = wrong === 'tenant' ? HOME_OF_GUESTS : TENANT.id;
  const from = wrong === 'early' ? now + TOKEN_SECONDS : now;
  const times = { iat: from, nbf: from - (request.seconds !== undefined && request.seconds < 0 ? TOKEN_SECONDS * 2 : 0), exp: from + (request.seconds ?? TOKEN_SECONDS) };
  const common = { aud: wrong === 'audience' ? 'https://management.azure.com' : GRAPH, iss: issuerOf(tenant), tid: tenant, appid: client, app_displayname: clientName, ver: '1.0', ...times };
  return user
    ? { ...common, idtyp: 'user', oid: user.id, sub: user.id, upn: user.upn, name: user.name, scp: permissions.join(' ') }
    : { ...common, idtyp: 'app', oid: client, sub: client, roles: [...permissions] };
}

function callerFrom(claims: Json, store: Store): Caller {
  const isApp = claims['idtyp'] === 'app';
  const user = isApp ? undefined : store.directory.find(textOf(claims['oid']) ?? '');
  if (!isApp && !user) throw unauthenticated('The user account does not exist in the tenant.');
  const granted = isApp ? arrayOf(claims['roles']).map(String) : (textOf(claims['scp']) ?? '').split(' ');
  return { client: String(claims['appid']), clientName: String(claims['app_displayname']), user, permissions: new Set(granted) };
}

function whyRefused(thrown: unknown): string {
  if (thrown instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.';
  if (thrown instanceof errors.JWTClaimValidationFailed) return `Access token validation failure. Invalid ${thrown.claim}.`;
  return 'Signature is invalid.';
}

function unauthenticated(message: string): GraphError {
  const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/${TENANT.id}/oauth2/authorize", client_id="${GRAPH}"`;
  return new GraphError(401, 'InvalidAuthenticationToken', message, { headers: { 'WWW-Authenticate': challenge } });
}
