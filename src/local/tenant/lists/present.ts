import { GraphError } from '../http/graphError';
import { arrayOf, child, defined, type Json } from '../json';
import type { Item } from '../store/items';
import type { Column, List } from '../store/lists';
import type { Site } from '../store/sites';
import type { Store } from '../store/store';
import { isoTime } from '../world';
import { isLookup, isMultiple } from './columnRules';

const MOST_LOOKUPS = 12;
const ITEM_CONTENT_TYPE = '0x0100';

export const etagOf = (item: Item): string => `"${item.guid},${item.version}"`;

/** Who wrote it, as Graph shows a person or an application. */
export function identityOf(store: Store, by: string): Json {
  const user = store.directory.find(by);
  if (user) return { user: { email: user.mail, id: user.id, displayName: user.name } };
  return { application: { id: by.replace(/^app:/, ''), displayName: 'SharePoint App' } };
}

/** The item without its columns, which come only when asked for by $expand. */
export const listItem = (store: Store, site: Site, list: List, item: Item): Json => ({
  '@odata.etag': etagOf(item),
  createdDateTime: isoTime(item.created),
  eTag: etagOf(item),
  id: String(item.id),
  lastModifiedDateTime: isoTime(item.modified),
  webUrl: `https://${site.hostname}${site.path}/Lists/${list.name}/${item.id}_.000`,
  createdBy: identityOf(store, item.author),
  lastModifiedBy: identityOf(store, item.editor),
  parentReference: { id: item.guid, siteId: site.id },
  contentType: { id: ITEM_CONTENT_TYPE, name: 'Item' },
});

/** The values of the columns: all that aren't hidden, or those that were named. */
export function fieldValues(store: Store, columns: readonly Column[], item: Item, select: readonly string[] | undefined): Json {
  checkLookups(columns, select);
  const system = systemValues(store, item);
  if (!select) {
    const shown = columns.filter((column) => column.definition['hidden'] !== true);
    return { '@odata.etag': etagOf(item), ...merged(shown.map((column) => byDefault(store, column, item))), ...system };
  }
  return { '@odata.etag': etagOf(item), ...merged(select.map((name) => named(store, columns, item, name, system))) };
}

const merged = (parts: readonly Json[]): Json => Object.assign({}, ...parts) as Json;

/** A query that touches more than twelve lookups fails; Created By and Modified By are two of them unless columns are named. */
function checkLookups(columns: readonly Column[], select: readonly string[] | undefined): void {
  const lookups = select
    ? new Set(select.filter((name) => columns.some((column) => isLookup(column) && (name === column.name || name === `${column.name}LookupId`)))).size
    : columns.filter(isLookup).length + 2;
  if (lookups > MOST_LOOKUPS) {
    throw GraphError.badRequest(
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    );
  }
}

/** Without being named, a lookup shows only the id of what it points to, as text. */
function byDefault(store: Store, column: Column, item: Item): Json {
  const value = item.fields[column.name];
  if (value === undefined) return {};
  if (!isLookup(column)) return { [column.name]: value };
  return isMultiple(column) ? { [column.name]: pointedTo(store, column, value) } : { [`${column.name}LookupId`]: String(value) };
}

function named(store: Store, columns: readonly Column[], item: Item, name: string, system: Json): Json {
  if (name in system) return { [name]: system[name] };
  const base = columns.find((column) => isLookup(column) && name === `${column.name}LookupId`);
  if (base) return byDefault(store, base, item);
  const column = columns.find((one) => one.name === name);
  if (!column) throw GraphError.badRequest(`Field '${name}' is not recognized`);
  const value = item.fields[name];
  if (value === undefined) return {};
  if (!isLookup(column)) return { [name]: value };
  const targets = pointedTo(store, column, value);
  return isMultiple(column) ? { [name]: targets } : defined({ [name]: targets[0]?.['LookupValue'], [`${name}LookupId`]: String(value) });
}

/** What a lookup points to; rows that are gone are left out. */
function pointedTo(store: Store, column: Column, value: unknown): Json[] {
  const facet = child(column.definition, 'lookup');
  const target = store.lists.byId(String(facet['listId'] ?? '').replace(/[{}]/g, ''));
  const ids = Array.isArray(value) ? arrayOf(value) : [value];
  return ids.flatMap((id) => {
    const row = target && store.items.find(target, Number(id));
    return row ? [{ LookupId: row.id, LookupValue: String(row.fields[String(facet['columnName'] ?? 'Title')] ?? '') }] : [];
  });
}

function systemValues(store: Store, item: Item): Json {
  const person = (by: string) => String(store.directory.find(by)?.number ?? 1_073_741_822);
  return {
    id: String(item.id), ContentType: 'Item', Created: isoTime(item.created), Modified: isoTime(item.modified),
    AuthorLookupId: person(item.author), EditorLookupId: person(item.editor), _UIVersionString: `${item.version}.0`,
    Attachments: false, Edit: '', ItemChildCount: '0', FolderChildCount: '0',
    LinkTitle: item.fields['Title'], LinkTitleNoMenu: item.fields['Title'],
  };
}
