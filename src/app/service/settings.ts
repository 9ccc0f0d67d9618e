import { Problem } from '../../domain/problem';
import type { SiteAddress } from '../../ports/configuration';
import type { SealKey } from '../../service/doors/sealedLinks';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How the service finds what it serves; each comes from one variable of the environment. */
export interface ServiceSettings {
  readonly port: number;
  readonly graphUrl: string;
  /** `https://login.microsoftonline.com/{tenant}` */
  readonly authority: string;
  readonly tenantId: string;
  /** The product's own registration, whose API the service is. */
  readonly clientId: string;
  readonly programmeSite: SiteAddress;
  readonly closedSite: SiteAddress;
  /** The functional mailbox; absent where the right to it was refused. */
  readonly mailbox?: string;
  readonly linkKeys: readonly [SealKey, ...(readonly SealKey[])];
  readonly queue: { readonly file: string } | { readonly azure: string };
  readonly pagesUrl: string;
  readonly origins: readonly string[];
  readonly behindFront: boolean;
}

/** What each variable says, for `--help` and the administrator's guide. */
export const VARIABLES: Readonly<Record<string, string>> = {
  VERBINDER_TENANT_ID: "the province's tenant",
  VERBINDER_CLIENT_ID: "the product's registration, whose API the service is",
  VERBINDER_PROGRAMME_SITE: 'https://….sharepoint.com/sites/…',
  VERBINDER_CLOSED_SITE: 'the closed site, likewise',
  VERBINDER_LINK_KEYS: 'name:secret[,name:secret], each secret 32 bytes in base64url; the first seals, all of them open',
  VERBINDER_PAGES_URL: 'where the pages stand: https://…/app/',
  VERBINDER_QUEUE: 'a file, or https://ACCOUNT.queue.core.windows.net/QUEUE (default: queue.sqlite)',
  VERBINDER_MAILBOX: 'the functional mailbox (absent: nothing is mailed)',
  VERBINDER_ORIGINS: 'origins of pages that stand elsewhere, with commas (default: that of VERBINDER_PAGES_URL)',
  VERBINDER_BEHIND_FRONT: 'yes where a front of Azure names the sender last in x-forwarded-for (default: no)',
  VERBINDER_SERVICE_PORT: 'default 8080',
  VERBINDER_GRAPH_URL: 'default https://graph.microsoft.com',
  VERBINDER_AUTHORITY: 'default https://login.microsoftonline.com/TENANT',
};

/** Throws `badData` that names the variable, so that an administrator can mend it. */
export function settingsFrom(environment: Environment): ServiceSettings {
  const wrong = (name: string, why: string) => new Problem('badData', `${name}: ${why}`);
  const need = (name: string) => {
    const value = environment[name]?.trim();
    if (!value) throw wrong(name, VARIABLES[name] ?? 'is missing');
    return value;
  };
  const url = (name: string, value = need(name)) => {
    if (!URL.canParse(value) || !value.startsWith('https://')) throw wrong(name, 'not an https address');
    return new URL(value);
  };
  const site = (name: string): SiteAddress => {
    const { hostname, pathname } = url(name);
    return { host: hostname, path: pathname.replace(/\/$/, '') };
  };
  const tenantId = need('VERBINDER_TENANT_ID');
  const pages = url('VERBINDER_PAGES_URL');
  const queue = environment['VERBINDER_QUEUE'] ?? 'queue.sqlite';
  const mailbox = environment['VERBINDER_MAILBOX'];
  return {
    port: portIn(environment['VERBINDER_SERVICE_PORT'] ?? '8080', wrong),
    graphUrl: environment['VERBINDER_GRAPH_URL'] ?? 'https://graph.microsoft.com',
    authority: environment['VERBINDER_AUTHORITY'] ?? `https://login.microsoftonline.com/${tenantId}`,
    tenantId,
    clientId: need('VERBINDER_CLIENT_ID'),
    programmeSite: site('VERBINDER_PROGRAMME_SITE'),
    closedSite: site('VERBINDER_CLOSED_SITE'),
    ...(mailbox ? { mailbox } : {}),
    linkKeys: keysIn(need('VERBINDER_LINK_KEYS'), wrong),
    queue: /^https:\/\//.test(queue) ? { azure: queue } : { file: queue },
    pagesUrl: pages.href.endsWith('/') ? pages.href : `${pages.href}/`,
    origins: environment['VERBINDER_ORIGINS']?.split(',').map((origin) => origin.trim()) ?? [pages.origin],
    behindFront: environment['VERBINDER_BEHIND_FRONT'] === 'yes',
  };
}

type Wrong = (name: string, why: string) => Problem;

function portIn(text: string, wrong: Wrong): number {
  if (!/^\d{1,5}$/.test(text)) throw wrong('VERBINDER_SERVICE_PORT', 'not a port');
  return Number(text);
}

/** `name:secret,name:secret` */
function keysIn(text: string, wrong: Wrong): ServiceSettings['linkKeys'] {
  const keys = text.split(',').map((one) => {
    const [id = '', secret = ''] = one.trim().split(':');
    return { id, secret: new Uint8Array(Buffer.from(secret, 'base64url')) };
  });
  const [first, ...more] = keys;
  if (!first || keys.some(({ id, secret }) => id === '' || secret.length !== 32)) throw wrong('VERBINDER_LINK_KEYS', 'name:secret, each secret 32 bytes in base64url');
  return [first, ...more];
}
