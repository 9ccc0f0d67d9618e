import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SettingStore } from '../store/settings';

/** The authority's signing key; made once and kept, so that tokens outlive a restart. */
export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

const SETTING = 'signing key';

/** `given` spares many short-lived tenants the making of a key each. */
export function signingKey(settings: SettingStore, given?: string): SigningKey {
  const kept = settings.read(SETTING) ?? given ?? freshKey();
  settings.write(SETTING, kept);
  const privateKey = createPrivateKey(kept);
  return { id: 'local-tenant-1', privateKey, publicKey: createPublicKey(privateKey) };
}

/** A new private key in PEM. */
export const freshKey = (): string => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
