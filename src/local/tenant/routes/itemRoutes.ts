import { authorOf } from '../auth/caller';
import { needList, roleOnList } from '../auth/siteAccess';
import { contextOf, created, noContent, ok, param, prefers, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { child, isJson, type Json } from '../json';
import { written } from '../lists/fieldWrite';
import { planItems } from '../lists/itemQuery';
import { etagOf, fieldValues, listItem } from '../lists/present';
import type { Expand } from '../odata/query';
import type { Item } from '../store/items';
import type { Column, List } from '../store/lists';
import type { Role } from '../store/rights';
import type { Site } from '../store/sites';
import { newGuid } from '../world';
import { listOf, selected, siteOf } from './siteRoutes';

export const ITEMS = '/sites/:site/lists/:list/items';
const PAGE = 200;
const MOST_A_PAGE = 5000;
const LENIENT = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** The list at hand, opened for reading or writing. */
export interface Opened {
  readonly site: Site;
  readonly list: List;
  readonly columns: readonly Column[];
}

export function openList(call: Call, role: Role): Opened {
  const site = siteOf(call);
  const list = listOf(call, site);
  needList(call.core.store, call.who, site, list, role);
  return { site, list, columns: call.core.store.lists.columns(list) };
}

export function itemOf(call: Call, list: List): Item {
  const id = param(call, 'item');
  const item = /^\d+$/.test(id) ? call.core.store.items.find(list, Number(id)) : undefined;
  if (!item) throw GraphError.notFound('The specified item was not found');
  return item;
}

/** The fields, if $expand asks for them. */
export function expandedFields(expand: readonly Expand[]): { readonly select: readonly string[] | undefined } | undefined {
  const strange = expand.find(({ name }) => name !== 'fields');
  if (strange) throw GraphError.notBuilt(`$expand=${strange.name} of a list item`);
  const fields = expand[0];
  if (fields?.filter || fields?.expand.length) throw GraphError.notBuilt('$filter or $expand inside $expand=fields');
  return fields && { select: fields.select };
}

export function itemBody(call: Call, { site, list, columns }: Opened, item: Item, withFields = expandedFields(call.query.expand)): Json {
  const { store } = call.core;
  const body = selected(listItem(store, site, list, item), call.query.select);
  if (!withFields) return body;
  const fields = fieldValues(store, columns, item, withFields.select);
  return { ...body, 'fields@odata.context': contextOf(call, 'fields/$entity'), fields };
}

/** The size of a page: 200 unless asked for, and never more than 5,000 whatever is asked. */
export const pageSize = (call: Call): number => Math.min(call.query.top ?? PAGE, MOST_A_PAGE);

/** The same request with a token of ours; clients must not build one. */
export function linkWith(call: Call, name: string, token: Json, drop: readonly string[] = []): string {
  const link = new URL(call.url);
  for (const key of [...drop, name]) link.searchParams.delete(key);
  link.searchParams.set(name, Buffer.from(JSON.stringify(token)).toString('base64url'));
  return link.href;
}

export function readToken(text: string): Json {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (isJson(value)) return value;
  } catch {
    // Falls through to the refusal: not one of ours.
  }
  throw GraphError.badRequest('The provided token is invalid.');
}

function listItems(call: Call): Answer {
  const { store, stats } = call.core;
  for (const option of ['$count', '$skip', '$search']) {
    if (option in call.query.other) {
      throw GraphError.badRequest(`${option} is not supported on this API. Only URLs returned by the API can be used to page.`);
    }
  }
  const site = siteOf(call);
  const list = listOf(call, site);
  if (call.wants('empty-when-forbidden') && roleOnList(store, call.who, site, list) === 'none') {
    return ok({ '@odata.context': contextOf(call, 'items'), value: [] });
  }
  const opened = openList(call, 'read');
  const { filter, orderBy } = call.query;
  const plan = planItems(store, list, opened.columns, filter, orderBy, prefers(call, LENIENT));
  const token = call.query.other['$skiptoken'];
  const after = token === undefined ? 0 : Number(readToken(token)['after']);
  const size = pageSize(call);
  const sorted = orderBy.length > 0;
  const where = sorted ? plan.where : { sql: `(${plan.where.sql}) AND id > ?`, values: [...plan.where.values, after] };
  const items = store.items.select(list, where, plan.order, size + 1, sorted ? after : 0);
  stats.scanned(Math.max(plan.scans, items.length));
  const page = items.slice(0, size);
  const next = sorted ? after + size : page.at(-1)?.id;
  const more = items.length > size ? { '@odata.nextLink': linkWith(call, '$skiptoken', { Paged: 'TRUE', after: next ?? 0 }) } : {};
  return ok({ '@odata.context': contextOf(call, 'items'), ...more, value: page.map((item) => itemBody(call, opened, item)) });
}

function createItem(call: Call): Answer {
  const { store, world } = call.core;
  const opened = openList(call, 'write');
  const unknown = Object.keys(call.body).find((key) => key !== 'fields' && !key.startsWith('@'));
  if (unknown !== undefined) throw GraphError.badRequest(`Unknown property of a list item: ${unknown}`);
  if (!isJson(call.body['fields'])) throw GraphError.badRequest('fields is required.');
  const fields = written(store, opened.list, opened.columns, call.body['fields'], undefined);
  const item = store.items.add(opened.list, newGuid(world), fields, authorOf(call.who), world.now());
  return created({ '@odata.context': contextOf(call, 'items/$entity'), ...itemBody(call, opened, item, { select: undefined }) });
}

function change(call: Call, opened: Opened, body: Json): Item {
  const { store, world } = call.core;
  const item = matching(call, itemOf(call, opened.list));
  const fields = written(store, opened.list, opened.columns, body, item.fields, item.id);
  return store.items.change(opened.list, item, fields, authorOf(call.who), world.now());
}

/** Without If-Match the last write wins; with it, nobody overwrites what they haven't seen. */
export function matching(call: Call, item: Item): Item {
  const expected = call.header('if-match');
  if (expected !== undefined && expected !== '*' && expected.replace(/^W\//, '') !== etagOf(item)) throw GraphError.changed();
  return item;
}

export const itemRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: ITEMS,
    units: 2,
    query: ['$filter', '$expand', '$orderby', '$select', '$top', '$skiptoken', '$count', '$skip', '$search'],
    answer: listItems,
  },
  { method: 'POST', path: ITEMS, units: 2, body: 'json', query: ['$expand'], answer: createItem },
  {
    method: 'GET',
    path: `${ITEMS}/:item`,
    units: 1,
    query: ['$expand', '$select'],
    answer: (call) => {
      const opened = openList(call, 'read');
      // One item comes with its columns, unlike a page of them.
      const fields = call.query.expand.length > 0 || call.query.select ? undefined : { select: undefined };
      const item = itemOf(call, opened.list);
      const body = fields ? itemBody(call, opened, item, fields) : itemBody(call, opened, item);
      return ok({ '@odata.context': contextOf(call, 'items/$entity'), ...body });
    },
  },
  {
    method: 'PATCH',
    path: `${ITEMS}/:item`,
    units: 2,
    body: 'json',
    answer: (call) => {
      const opened = openList(call, 'write');
      const unknown = Object.keys(call.body).find((key) => key !== 'fields' && !key.startsWith('@'));
      if (unknown !== undefined) throw GraphError.notBuilt(`changing ${unknown} of a list item`);
      return ok(itemBody(call, opened, change(call, opened, child(call.body, 'fields')), { select: undefined }));
    },
  },
  {
    method: 'GET',
    path: `${ITEMS}/:item/fields`,
    units: 1,
    query: ['$select'],
    answer: (call) => {
      const opened = openList(call, 'read');
      const fields = fieldValues(call.core.store, opened.columns, itemOf(call, opened.list), call.query.select);
      return ok({ '@odata.context': contextOf(call, 'fields/$entity'), ...fields });
    },
  },
  {
    method: 'PATCH',
    path: `${ITEMS}/:item/fields`,
    units: 2,
    body: 'json',
    answer: (call) => {
      const opened = openList(call, 'write');
      const item = change(call, opened, call.body);
      return ok({ '@odata.context': contextOf(call, 'fields/$entity'), ...fieldValues(call.core.store, opened.columns, item, undefined) });
    },
  },
  {
    method: 'DELETE',
    path: `${ITEMS}/:item`,
    units: 2,
    answer: (call) => {
      const { list } = openList(call, 'write');
      call.core.store.items.remove(list, matching(call, itemOf(call, list)), call.core.world.now());
      return noContent();
    },
  },
];
