import { jsonRecord, textOf } from '../../hosts/fields';

const TEAMS = /(^|\.)teams\.microsoft\.com$/;

/** Where a link of Teams leads. */
export type DeepLink =
  | { readonly kind: 'entity'; readonly appId: string; readonly entityId: string; readonly subEntityId?: string; readonly inChannel: boolean }
  | { readonly kind: 'teams'; readonly what: string; readonly url: string }
  | { readonly kind: 'web'; readonly url: string };

/** Reads `https://teams.microsoft.com/l/entity/{app}/{entity}?context={"subEntityId":…,"channelId":…}` and its siblings. */
export function readDeepLink(link: string, ownHost: string): DeepLink | undefined {
  if (!URL.canParse(link)) return undefined;
  const { host, hostname, pathname, searchParams, href } = new URL(link);
  if (!TEAMS.test(hostname) && host !== ownHost) return { kind: 'web', url: href };
  const [, l, what = '', appId = '', entityId = ''] = pathname.split('/').map(decodeURIComponent);
  if (l !== 'l') return { kind: 'web', url: href };
  if (what === 'app') return { kind: 'entity', appId, entityId: '', inChannel: false };
  if (what !== 'entity') return { kind: 'teams', what, url: href };
  const { subEntityId, channelId } = jsonRecord(searchParams.get('context') ?? '');
  return { kind: 'entity', appId, entityId, inChannel: textOf(channelId) !== '', ...(textOf(subEntityId) ? { subEntityId: textOf(subEntityId) } : {}) };
}

export function writeDeepLink(appId: string, entityId: string, { subEntityId, label, webUrl, channelId }: { readonly subEntityId?: string; readonly label?: string; readonly webUrl?: string; readonly channelId?: string }): string {
  const url = new URL(`https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(entityId)}`);
  if (webUrl) url.searchParams.set('webUrl', webUrl);
  if (label) url.searchParams.set('label', label);
  if (subEntityId || channelId) url.searchParams.set('context', JSON.stringify({ ...(subEntityId ? { subEntityId } : {}), ...(channelId ? { channelId } : {}) }));
  return url.href;
}
