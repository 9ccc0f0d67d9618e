import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../../domain/problem';

/** The app roles of the registration that the service knows. */
export const ROLES = ['Organisator'] as const;
export type Role = (typeof ROLES)[number];

/** Who signed in, from a token that Entra made for this service. */
export interface Person {
  /** Entra's id of the account in this tenant. */
  readonly id: string;
  /** UPN; for rows that say by whom they were written. */
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Signed in at another organisation: sees only what is released. */
  readonly isGuest: boolean;
}

export interface Callers {
  /** Throws `notSignedIn` for a token that is missing, forged, expired or for another service. */
  personOf(authorization: string | undefined): Promise<Person>;
}

export interface TokenFacts {
  /** `https://login.microsoftonline.com/{tenant}` */
  readonly authority: string;
  readonly tenantId: string;
  /** The registration's client id and its `api://` address: version 2 tokens carry the one, version 1 tokens the other. */
  readonly audiences: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly keys: JWTVerifyGetKey;
}

const SCOPE = 'access';
/** Clocks of servers differ a little; Microsoft's own libraries allow five minutes. */
const SKEW_SECONDS = 120;

/** The tenant's signing keys, read when a token comes whose key isn't known yet. */
export const signingKeys = (authority: string, fetching: typeof fetch): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`), { [customFetch]: (url, options) => fetching(url, options) });

/** Checks a token as Microsoft's page on access tokens asks: signature, issuer, audience, time, tenant, and the scope consented to. */
export function tokenCallers({ authority, tenantId, audiences, now, keys }: TokenFacts): Callers {
  const issuers = [`${authority}/v2.0`, `https://login.microsoftonline.com/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`];
  const verify = (token: string) =>
    jwtVerify(token, keys, { issuer: issuers, audience: [...audiences], algorithms: ['RS256'], currentDate: new Date(now()), clockTolerance: SKEW_SECONDS, requiredClaims: ['exp', 'oid', 'tid', 'scp'] });

  return {
    async personOf(authorization) {
      const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) throw new Problem('notSignedIn', 'no token');
      const { payload } = await verify(token).catch((thrown: unknown) => Promise.reject(refusal(thrown)));
      if (payload['tid'] !== tenantId) throw new Problem('notSignedIn', 'a token of another tenant');
      if (!textIn(payload, 'scp').split(' ').includes(SCOPE)) throw new Problem('notAllowed', 'a token without our scope');
      return personIn(payload);
    },
  };
}

function personIn(payload: JWTPayload): Person {
  const given = payload['roles'];
  const roles = Array.isArray(given) ? ROLES.filter((role) => given.includes(role)) : [];
  return {
    id: textIn(payload, 'oid'),
    account: (textIn(payload, 'preferred_username') || textIn(payload, 'upn')).toLowerCase(),
    name: textIn(payload, 'name'),
    roles,
    // `acct` is an optional claim that the registration asks for: 0 for a member. Where it is missing, nobody can tell.
    isGuest: Number(payload['acct'] ?? 1) !== 0,
  };
}

const textIn = (payload: JWTPayload, name: string): string => {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
};

/** A token that won't do is the caller's matter; keys that couldn't be read are ours. */
function refusal(cause: unknown): Problem {
  const ours = cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError);
  return ours ? new Problem('busy', 'the signing keys could not be read', { cause, retryAfterMs: 5_000 }) : new Problem('notSignedIn', 'a token that won’t do', { cause });
}
