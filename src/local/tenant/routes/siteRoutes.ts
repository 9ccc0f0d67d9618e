import { needSite } from '../auth/siteAccess';
import { contextOf, ok, param, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { pick, type Json } from '../json';
import type { List } from '../store/lists';
import type { Site } from '../store/sites';
import { isoTime } from '../world';

/** The site of the path, if it is there; rights are asked for apart. */
export function siteOf(call: Call): Site {
  const site = call.core.store.sites.byId(param(call, 'site'));
  if (!site) throw GraphError.notFound('Requested site could not be found');
  return site;
}

export function listOf(call: Call, site: Site): List {
  const list = call.core.store.lists.find(site.id, param(call, 'list'));
  if (!list) throw GraphError.notFound('The specified list was not found');
  return list;
}

/** Only the properties that $select names; `id` and annotations stay. */
export const selected = (body: Json, select: readonly string[] | undefined): Json =>
  select ? { ...pick(body, Object.keys(body).filter((key) => key.startsWith('@'))), ...pick(body, select) } : body;

export const siteBody = (site: Site): Json => ({
  id: site.id,
  name: site.path.replace('/sites/', ''),
  displayName: site.name,
  webUrl: `https://${site.hostname}${site.path}`,
  createdDateTime: isoTime(site.created),
  lastModifiedDateTime: isoTime(site.created),
  root: {},
  siteCollection: { hostname: site.hostname },
});

export const siteRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sites/:site',
    units: 1,
    query: ['$select'],
    answer: (call) => {
      const site = siteOf(call);
      needSite(call.core.store, call.who, site, 'read');
      return ok({ '@odata.context': contextOf(call, 'sites/$entity'), ...selected(siteBody(site), call.query.select) });
    },
  },
];
