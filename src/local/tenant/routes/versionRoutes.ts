import { authorOf } from '../auth/caller';
import { contextOf, noContent, ok, param, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import type { Json } from '../json';
import { fieldValues, identityOf } from '../lists/present';
import type { Version } from '../store/history';
import type { Item } from '../store/items';
import { isoTime } from '../world';
import { expandedFields, itemOf, ITEMS, matching, openList, type Opened } from './itemRoutes';

/** All versions of an item, the present one first. */
const versionsOf = (call: Call, { list }: Opened, item: Item): Version[] => [
  { version: item.version, modified: item.modified, editor: item.editor, fields: item.fields },
  ...call.core.store.history.versions(list, item.id),
];

function versionBody(call: Call, { columns }: Opened, item: Item, version: Version): Json {
  const { store } = call.core;
  const withFields = expandedFields(call.query.expand);
  const fields = withFields ? { fields: fieldValues(store, columns, { ...item, ...version }, withFields.select) } : {};
  return {
    id: `${version.version}.0`,
    lastModifiedDateTime: isoTime(version.modified),
    lastModifiedBy: identityOf(store, version.editor),
    ...fields,
  };
}

export const versionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${ITEMS}/:item/versions`,
    units: 2,
    query: ['$expand'],
    answer: (call) => {
      const opened = openList(call, 'read');
      const item = itemOf(call, opened.list);
      const value = versionsOf(call, opened, item).map((version) => versionBody(call, opened, item, version));
      return ok({ '@odata.context': contextOf(call, 'versions'), value });
    },
  },
  {
    method: 'POST',
    path: `${ITEMS}/:item/versions/:version/restoreVersion`,
    units: 2,
    answer: (call) => {
      const { store, world } = call.core;
      const opened = openList(call, 'write');
      const item = matching(call, itemOf(call, opened.list));
      const wanted = versionsOf(call, opened, item).find((version) => `${version.version}.0` === param(call, 'version'));
      if (!wanted) throw GraphError.notFound('The specified version was not found');
      store.items.change(opened.list, item, wanted.fields, authorOf(call.who), world.now());
      return noContent();
    },
  },
];
