import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base32nopad } from '@scure/base';

/**
 * Turns a long or case-sensitive identifier (a meeting's GlobalObjectId, a Message-ID) into a list key.
 *
 * SharePoint compares unique texts without regard to case and holds 255 characters, so the key is the lower-case base32
 * of the SHA-256 over the identifier: 52 characters. The full identifier stands beside it in a column of its own.
 */
export const hashedKey = (identifier: string): string => base32nopad.encode(sha256(utf8ToBytes(identifier))).toLowerCase();

/** A readable key of several parts (`gm0344|res-u16`); hashed where it would not fit. */
export function joinedKey(...parts: readonly string[]): string {
  const joined = parts.join('|').toLowerCase();
  return joined.length <= 255 ? joined : hashedKey(joined);
}
