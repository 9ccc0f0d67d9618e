import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { wrap, type IDBPDatabase } from 'idb';

/**
 * All databases of ours begin so; the rest is a hash, because a database's name is plain to every script of the origin. Hex, not
 * `domain/key`: a first look has to stay small.
 */
export const DATABASE_PREFIX = 'verbinder-';

export const databaseName = (account: string): string => `${DATABASE_PREFIX}${bytesToHex(sha256(utf8ToBytes(account.trim().toLowerCase())))}`;

/**
 * Opens a database that exists, without making or changing anything; undefined when it isn't there.
 *
 * IndexedDB has no such call: opening without a version makes an empty database, so that making is called off.
 */
export function openExisting(factory: IDBFactory, name: string): Promise<IDBPDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let missing = false;
    request.onupgradeneeded = () => {
      missing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(wrap(request.result));
    request.onerror = (event) => {
      event.preventDefault();
      if (missing) resolve(undefined);
      else reject(request.error ?? new Error(`opening ${name} failed`));
    };
  });
}

export function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`deleting ${name} failed`));
  });
}
