import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { Door } from '../../domain/doors/vocabulary';

/** What stands sealed in a link: for whom it is by the key of a row on the closed site, never a name or an address. */
export interface Pass {
  readonly door: Door;
  /** Key of the row that says whose link this is. */
  readonly holder: string;
  /** The link's own number, by which it can be revoked. */
  readonly id: string;
  /** Milliseconds since 1970 after which the link is closed. */
  readonly until: number;
}

/** A secret of 32 bytes and its name. The first of several seals; all of them open, so that a key can be replaced. */
export interface SealKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** `unknown`: made by somebody else, bent, or for another door; a stranger is told no more than that. */
export type Opened = { readonly ok: true; readonly pass: Pass } | { readonly ok: false; readonly why: 'unknown' | 'expired' | Gone };

/** Why a link that we made no longer opens: an organiser took it back, or its holder got a newer one. */
export type Gone = 'revoked' | 'replaced';

export interface SealedLinks {
  /** The text for the link: about 250 characters, safe in the part of a URL behind `#`, which no server logs. */
  seal(pass: Pass): Promise<string>;
  open(text: string, door: Door): Promise<Opened>;
}

export interface SealedLinksNeeds {
  readonly keys: readonly [SealKey, ...(readonly SealKey[])];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Undefined for a link that still stands. */
  readonly goneBy: (id: string, door: Door) => Promise<Gone | undefined>;
}

const ISSUER = 'verbinder';
const LONGEST = 2000;
const KEY_BYTES = 32;

/**
 * Links for people without an account. The content is encrypted and authenticated (JWE `dir`, A256GCM), so that a link
 * that lies about says nothing of its holder, and one bit changed opens nothing. Whoever has the link can use it: that is
 * said where links are handed out.
 */
export function sealedLinks({ keys, now, goneBy }: SealedLinksNeeds): SealedLinks {
  const [sealing] = keys;
  if (keys.some(({ secret }) => secret.length !== KEY_BYTES)) throw new Error(`a key for links is ${KEY_BYTES} bytes long`);
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new Error('each key for links needs a name of its own');

  return {
    seal: ({ door, holder, id, until }) =>
      new EncryptJWT({})
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: sealing.id })
        .setIssuer(ISSUER)
        .setAudience(door)
        .setSubject(holder)
        .setJti(id)
        .setExpirationTime(Math.floor(until / 1000))
        .encrypt(sealing.secret),

    async open(text, door) {
      if (text.length > LONGEST) return { ok: false, why: 'unknown' };
      try {
        const { payload } = await jwtDecrypt(text, ({ kid }) => secretOf(keys, kid), {
          issuer: ISSUER,
          audience: door,
          currentDate: new Date(now()),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['sub', 'jti', 'exp'],
        });
        const { sub: holder = '', jti: id = '', exp = 0 } = payload;
        const why = await goneBy(id, door);
        if (why) return { ok: false, why };
        return { ok: true, pass: { door, holder, id, until: exp * 1000 } };
      } catch (thrown) {
        if (thrown instanceof errors.JWTExpired) return { ok: false, why: 'expired' };
        if (thrown instanceof errors.JOSEError) return { ok: false, why: 'unknown' };
        throw thrown;
      }
    },
  };
}

function secretOf(keys: readonly SealKey[], kid: string | undefined): Uint8Array {
  const key = keys.find(({ id }) => id === kid);
  if (!key) throw new errors.JWEInvalid('sealed with a key that is not ours');
  return key.secret;
}
