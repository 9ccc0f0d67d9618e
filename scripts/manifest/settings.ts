import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The placeholders of the two manifests, in the form that the Microsoft 365 Agents Toolkit fills too (`teamsapp.yml`). */
export const PLACEHOLDERS = [
  'TEAMS_APP_ID', 'VERBINDER_XML_ID', 'VERBINDER_CLIENT_ID', 'VERBINDER_BASE_URL', 'VERBINDER_DOMAIN', 'VERBINDER_VERSION',
  'VERBINDER_DEVELOPER', 'VERBINDER_WEBSITE_URL', 'VERBINDER_PRIVACY_URL', 'VERBINDER_TERMS_URL',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PackageSettings = Readonly<Record<Placeholder, string>>;

/** The ids stay the same for ever: with another id Outlook and Teams see another app. */
const DEFAULTS = {
  TEAMS_APP_ID: '7d0c3f3a-5e0b-4c55-9a53-2b6f1d0a9b11',
  VERBINDER_XML_ID: '0b9a3a56-8c1f-4f0e-a7ab-5c2f0e4d6c22',
  VERBINDER_CLIENT_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  VERBINDER_BASE_URL: 'https://localhost:3000',
  VERBINDER_DEVELOPER: 'Provincie Utrecht',
};

const HELP = `npm run package -- [--base-url https://…] [--client-id …] [options]
  --base-url       where the pages are hosted; the manifests add /app to it (default ${DEFAULTS.VERBINDER_BASE_URL})
  --client-id      the app registration in Entra (default: the one of the local run)
  --app-version    1.2.3; raise it with each change (default: the version of package.json)
  --developer      who publishes it, at most 32 characters (default ${DEFAULTS.VERBINDER_DEVELOPER})
  --website-url --privacy-url --terms-url    (default: the page /app/about.html)
  --app-id --xml-id    ids of the two manifests; leave them, once rolled out
  --env-file FILE  NAME=value lines for the same: ${PLACEHOLDERS.join(', ')}
  --out DIR        default dist/package`;

const OPTIONS = {
  'base-url': 'VERBINDER_BASE_URL', 'client-id': 'VERBINDER_CLIENT_ID', 'app-version': 'VERBINDER_VERSION', developer: 'VERBINDER_DEVELOPER',
  'website-url': 'VERBINDER_WEBSITE_URL', 'privacy-url': 'VERBINDER_PRIVACY_URL', 'terms-url': 'VERBINDER_TERMS_URL',
  'app-id': 'TEAMS_APP_ID', 'xml-id': 'VERBINDER_XML_ID',
} as const;

export type PackageCommand = { readonly kind: 'help'; readonly text: string } | { readonly kind: 'package'; readonly out: string; readonly settings: PackageSettings };

/** Reads flags, which win from the environment file, which wins from the defaults. Throws in words on what can't be right. */
export function readCommand(args: readonly string[], version: string): PackageCommand {
  const flags = flagsOf(args);
  if ('help' in flags) return { kind: 'help', text: HELP };
  const { 'env-file': file, out = 'dist/package', ...rest } = flags;
  const given = file === undefined ? {} : namesAndValues(readFileSync(file, 'utf8'));
  for (const [option, placeholder] of Object.entries(OPTIONS)) {
    const value = rest[option];
    if (value !== undefined) given[placeholder] = value;
  }
  return { kind: 'package', out, settings: completed(given, version) };
}

function flagsOf(args: readonly string[]): Record<string, string> {
  const text = { type: 'string' } as const;
  const options = Object.fromEntries([...Object.keys(OPTIONS), 'env-file', 'out'].map((name) => [name, text]));
  const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean' } } });
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** The lines NAME=value of an environment file, as the Agents Toolkit writes them; comments and quotes go. */
function namesAndValues(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^\s*([A-Z][A-Z0-9_]*)\s*=\s*"?(.*?)"?\s*$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
}

/** Derives what follows from the address of the pages, and refuses an address that no Outlook would open. */
export function completed(given: Readonly<Record<string, string>>, version: string): PackageSettings {
  const base = new URL(given['VERBINDER_BASE_URL'] ?? DEFAULTS.VERBINDER_BASE_URL);
  if (base.protocol !== 'https:') throw new Error(`The pages must be hosted over https, not ${base.href}`);
  if (base.pathname !== '/' || base.search || base.hash) throw new Error(`Give the address without a path, not ${base.href}: nested sign-in knows an app by its origin.`);
  const about = `${base.origin}/app/about.html`;
  return {
    ...DEFAULTS, VERBINDER_VERSION: version,
    VERBINDER_WEBSITE_URL: about, VERBINDER_PRIVACY_URL: `${about}#privacy`, VERBINDER_TERMS_URL: `${about}#terms`,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    VERBINDER_BASE_URL: base.origin, VERBINDER_DOMAIN: base.host,
  };
}
