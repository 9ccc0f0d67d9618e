import { resolve } from 'node:path';
import { readPackage } from '../../scripts/manifest/packageApp';
import { completed } from '../../scripts/manifest/settings';

export const MANIFEST_FOLDER = resolve(__dirname, '../../manifest');
export const SETTINGS = completed({ VERBINDER_BASE_URL: 'https://verbinder.example' }, '1.2.3');

/** The two manifests as `npm run package` fills them. */
export const readApp = () => readPackage(MANIFEST_FOLDER, SETTINGS);

/** A copy that a test may break: the value of `T` without its `readonly`. */
export type Breakable<T> = T extends object ? { -readonly [K in keyof T]: Breakable<T[K]> } : T;
export const breakable = <T>(value: T): Breakable<T> => structuredClone(value) as Breakable<T>;
