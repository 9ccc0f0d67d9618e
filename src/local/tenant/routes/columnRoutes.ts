import { needList } from '../auth/siteAccess';
import { contextOf, created, noContent, ok, param, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { type Json } from '../json';
import { checkIndex, checkName, completed, isIndexed, kindOf, readDefinition } from '../lists/columnRules';
import { hasDoubles } from '../lists/fieldWrite';
import { MOST_SCANNED, tooMany } from '../lists/itemQuery';
import type { Column, List } from '../store/lists';
import { newGuid } from '../world';
import { listOf, selected, siteOf } from './siteRoutes';

/** The column that every list is made with. */
export const TITLE: Omit<Column, 'id'> = { name: 'Title', definition: completed('Title', { text: { maxLength: 255 } }) };

/** Answers leave hyperlinks' facet out, as the documentation says of lists' columns. */
export function columnBody({ id, name, definition }: Column): Json {
  const { hyperlinkOrPicture: _, ...shown } = definition;
  return { id, name, ...shown };
}

/** Makes a column from a request's body, with its index. */
export function addColumn(call: Call, list: List, body: Json): Column {
  const { store, world } = call.core;
  const columns = store.lists.columns(list);
  const name = checkName(body['name']);
  if (columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', `A column named ${name} already exists.`);
  }
  const column = { id: newGuid(world), name, definition: completed(name, readDefinition(body)) };
  checkLookupTarget(call, list, column);
  checkIndex(name, column, columns);
  store.lists.setColumn(list, column);
  makeIndex(call, list, undefined, column);
  return column;
}

function checkLookupTarget(call: Call, list: List, column: Column): void {
  if (kindOf(column) !== 'lookup') return;
  const facet = Object(column.definition['lookup']);
  const target = call.core.store.lists.byId(String(facet['listId'] ?? '').replace(/[{}]/g, ''));
  if (!target || target.site !== list.site) throw GraphError.badRequest(`The lookup ${column.name} points to no list of this site.`);
}

/** SharePoint indexes a list that has grown past the threshold no more. */
function makeIndex(call: Call, list: List, before: Column | undefined, after: Column): void {
  const { store } = call.core;
  const was = before !== undefined && isIndexed(before);
  if (isIndexed(after) && !was) {
    if (store.items.count(list) > MOST_SCANNED) throw tooMany();
    store.items.index(list, after.name);
  }
  if (was && !isIndexed(after)) store.items.dropIndex(list, after.name);
  if (after.definition['enforceUniqueValues'] === true && before?.definition['enforceUniqueValues'] !== true && hasDoubles(store, list, after.name)) {
    throw GraphError.badRequest(`Column ${after.name} holds the same value twice.`);
  }
}

function changeColumn(call: Call, list: List, column: Column): Column {
  const { store } = call.core;
  const asked = readDefinition(call.body);
  if ('name' in call.body && call.body['name'] !== column.name) throw GraphError.notBuilt('changing the internal name of a column');
  const kind = kindOf(column);
  const facet = { ...Object(column.definition[kind]), ...Object(asked[kind]) };
  const changed = { ...column, definition: { ...column.definition, ...asked, [kind]: facet } };
  if (kindOf(changed) !== kind) throw GraphError.badRequest('The type of a column cannot be changed.');
  checkIndex(column.name, changed, store.lists.columns(list).filter((other) => other.name !== column.name));
  store.db.atomically(() => {
    makeIndex(call, list, column, changed);
    store.lists.setColumn(list, changed);
  });
  return changed;
}

function columnOf(call: Call, list: List): Column {
  const key = param(call, 'column');
  const found = call.core.store.lists.columns(list).find((column) => column.id === key || column.name.toLowerCase() === key.toLowerCase());
  if (!found) throw GraphError.notFound('The specified column was not found');
  return found;
}

const open = (call: Call, role: 'read' | 'manage'): List => {
  const site = siteOf(call);
  const list = listOf(call, site);
  needList(call.core.store, call.who, site, list, role);
  return list;
};

const LIST = '/sites/:site/lists/:list/columns';

export const columnRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: LIST,
    units: 2,
    query: ['$select', '$top'],
    answer: (call) => {
      const value = call.core.store.lists.columns(open(call, 'read')).map((column) => selected(columnBody(column), call.query.select));
      return ok({ '@odata.context': contextOf(call, 'columns'), value });
    },
  },
  {
    method: 'POST',
    path: LIST,
    units: 2,
    body: 'json',
    answer: (call) => created(columnBody(call.core.store.db.atomically(() => addColumn(call, open(call, 'manage'), call.body)))),
  },
  {
    method: 'GET',
    path: `${LIST}/:column`,
    units: 1,
    query: ['$select'],
    answer: (call) => ok(selected(columnBody(columnOf(call, open(call, 'read'))), call.query.select)),
  },
  {
    method: 'PATCH',
    path: `${LIST}/:column`,
    units: 2,
    body: 'json',
    answer: (call) => {
      const list = open(call, 'manage');
      return ok(columnBody(changeColumn(call, list, columnOf(call, list))));
    },
  },
  {
    method: 'DELETE',
    path: `${LIST}/:column`,
    units: 2,
    answer: (call) => {
      const list = open(call, 'manage');
      const column = columnOf(call, list);
      if (!call.wants('allow-column-delete')) throw GraphError.notBuilt('deleting columns (ask with x-local-fault: allow-column-delete)');
      call.core.store.items.dropIndex(list, column.name);
      call.core.store.lists.removeColumn(list, column.name);
      return noContent();
    },
  },
];
