import { needList, needSite, roleOnList } from '../auth/siteAccess';
import { contextOf, created, noContent, ok, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { objectsOf, textOf, type Json } from '../json';
import { identityOf } from '../lists/present';
import type { List } from '../store/lists';
import type { Site } from '../store/sites';
import { isoTime, newGuid } from '../world';
import { addColumn, columnBody, TITLE } from './columnRoutes';
import { listOf, selected, siteOf } from './siteRoutes';

const CREATE = ['displayName', 'name', 'description', 'columns', 'list'];

function listBody(call: Call, site: Site, list: List): Json {
  const columns = call.query.expand.some((expand) => expand.name === 'columns')
    ? { columns: call.core.store.lists.columns(list).map(columnBody) }
    : {};
  return {
    '@odata.etag': `"${list.id},${list.version}"`, createdDateTime: isoTime(list.created), description: list.description,
    eTag: `"${list.id},${list.version}"`, id: list.id, lastModifiedDateTime: isoTime(list.modified), name: list.name,
    webUrl: `https://${site.hostname}${site.path}/Lists/${list.name}`, displayName: list.displayName,
    createdBy: identityOf(call.core.store, 'app:SharePoint App'), parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: false, template: list.template }, ...columns,
  };
}

function createList(call: Call, site: Site): List {
  const { store, world } = call.core;
  const unknown = Object.keys(call.body).find((key) => !CREATE.includes(key) && !key.startsWith('@'));
  if (unknown !== undefined) throw GraphError.badRequest(`Unknown property of a list: ${unknown}`);
  const displayName = textOf(call.body['displayName']);
  if (!displayName) throw GraphError.badRequest('displayName is required.');
  const template = textOf(Object(call.body['list'])['template']) ?? 'genericList';
  if (template !== 'genericList') throw GraphError.notBuilt(`lists of template ${template}`);
  // The internal name comes from the display name, and stays when that changes.
  const name = textOf(call.body['name']) ?? displayName.replace(/[^\w]/g, '');
  if (store.lists.find(site.id, name) ?? store.lists.find(site.id, displayName)) {
    throw new GraphError(409, 'nameAlreadyExists', 'The specified name is already in use.');
  }
  return store.db.atomically(() => {
    const description = textOf(call.body['description']) ?? '';
    const list = store.lists.add({ id: newGuid(world), site: site.id, name, displayName, description, template, created: world.now() });
    store.lists.setColumn(list, { id: newGuid(world), ...TITLE });
    for (const body of objectsOf(call.body['columns'])) addColumn(call, list, body);
    return list;
  });
}

export const listRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/sites/:site/lists',
    units: 2,
    query: ['$select', '$expand', '$top'],
    answer: (call) => {
      const site = siteOf(call);
      needSite(call.core.store, call.who, site, 'read');
      // SharePoint leaves out what the person may not open.
      const lists = call.core.store.lists.ofSite(site.id).filter((list) => roleOnList(call.core.store, call.who, site, list) !== 'none');
      const value = lists.slice(0, call.query.top ?? lists.length).map((list) => selected(listBody(call, site, list), call.query.select));
      return ok({ '@odata.context': contextOf(call, 'lists'), value });
    },
  },
  {
    method: 'POST',
    path: '/sites/:site/lists',
    units: 2,
    body: 'json',
    answer: (call) => {
      const site = siteOf(call);
      needSite(call.core.store, call.who, site, 'manage');
      return created({ '@odata.context': contextOf(call, 'lists/$entity'), ...listBody(call, site, createList(call, site)) });
    },
  },
  {
    method: 'GET',
    path: '/sites/:site/lists/:list',
    units: 1,
    query: ['$select', '$expand'],
    answer: (call) => {
      const site = siteOf(call);
      const list = listOf(call, site);
      needList(call.core.store, call.who, site, list, 'read');
      const strange = call.query.expand.find((expand) => expand.name !== 'columns');
      if (strange) throw GraphError.notBuilt(`$expand=${strange.name} of a list`);
      const select = call.query.select && [...call.query.select, ...call.query.expand.map((expand) => expand.name)];
      return ok({ '@odata.context': contextOf(call, 'lists/$entity'), ...selected(listBody(call, site, list), select) });
    },
  },
  {
    method: 'PATCH',
    path: '/sites/:site/lists/:list',
    units: 2,
    body: 'json',
    answer: (call) => {
      const site = siteOf(call);
      const list = listOf(call, site);
      needList(call.core.store, call.who, site, list, 'manage');
      const unknown = Object.keys(call.body).find((key) => !['displayName', 'description'].includes(key));
      if (unknown !== undefined) throw GraphError.notBuilt(`changing ${unknown} of a list`);
      const displayName = textOf(call.body['displayName']) ?? list.displayName;
      const description = textOf(call.body['description']) ?? list.description;
      call.core.store.lists.rename(list, displayName, description, call.core.world.now());
      return ok(listBody(call, site, listOf(call, site)));
    },
  },
  {
    method: 'DELETE',
    path: '/sites/:site/lists/:list',
    units: 2,
    answer: (call) => {
      const site = siteOf(call);
      const list = listOf(call, site);
      needList(call.core.store, call.who, site, list, 'manage');
      call.core.store.db.atomically(() => call.core.store.lists.remove(list));
      return noContent();
    },
  },
];
