import { GraphError } from '../http/graphError';
import { child, textOf, type Json } from '../json';
import { EVERYTHING, fieldSql } from '../store/items';
import type { Column, List } from '../store/lists';
import type { Store } from '../store/store';
import { choicesOf, isMultiple, kindOf } from './columnRules';

const SYSTEM = ['id', 'ID', 'Created', 'Modified', 'Author', 'Editor', 'AuthorLookupId', 'EditorLookupId', 'ContentType', 'Attachments', '_UIVersionString'];
const SINGLE_LINE = 255;

/** Merges what a request writes into what stood there, checking each column as SharePoint would. Answers what is to be kept. */
export function written(store: Store, list: List, columns: readonly Column[], body: Json, before: Json | undefined, itemId = 0): Json {
  const fields: Json = { ...(before ?? defaults(columns)) };
  for (const [key, value] of Object.entries(body)) {
    if (key.includes('@')) continue;
    const column = columnFor(columns, key);
    const kept = value === null || value === '' ? undefined : checked(store, column, key, value, body[`${key}@odata.type`]);
    if (kept === undefined) delete fields[column.name];
    else fields[column.name] = kept;
  }
  for (const column of columns) checkWhole(store, list, column, fields[column.name], itemId);
  return fields;
}

const defaults = (columns: readonly Column[]): Json =>
  Object.fromEntries(columns.flatMap((column) => {
    const value = child(column.definition, 'defaultValue')['value'];
    return value === undefined ? [] : [[column.name, value]];
  }));

function columnFor(columns: readonly Column[], key: string): Column {
  if (SYSTEM.includes(key)) throw GraphError.badRequest(`Field '${key}' is read-only.`);
  const direct = columns.find((column) => column.name === key);
  if (direct && kindOf(direct) === 'lookup') throw GraphError.badRequest(`Field '${key}' is a lookup: write ${key}LookupId.`);
  const base = key.endsWith('LookupId') ? columns.find((column) => column.name === key.slice(0, -8) && kindOf(column) === 'lookup') : undefined;
  const found = direct ?? base;
  if (!found) throw GraphError.badRequest(`Field '${key}' is not recognized`);
  if (found.definition['readOnly'] === true) throw GraphError.badRequest(`Field '${key}' is read-only.`);
  return found;
}

function checked(store: Store, column: Column, key: string, value: unknown, annotation: unknown): unknown {
  const wrong = (wanted: string) => GraphError.badRequest(`Field '${key}' needs ${wanted}.`);
  switch (kindOf(column)) {
    case 'text':
      return text(column, value, wrong);
    case 'number':
      return number(column, value, wrong);
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case 'dateTime':
      return moment(column, value, wrong);
    case 'choice':
      return choice(column, value, annotation, wrong);
    case 'lookup':
      return lookup(store, column, value, annotation, wrong);
    case 'hyperlinkOrPicture':
      throw new GraphError(400, 'generalException', 'General exception while processing');
  }
}

type Wrong = (wanted: string) => GraphError;

function text(column: Column, value: unknown, wrong: Wrong): string {
  if (typeof value !== 'string') throw wrong('text');
  const facet = child(column.definition, 'text');
  const most = facet['allowMultipleLines'] === true ? Infinity : Number(facet['maxLength'] ?? SINGLE_LINE);
  if (value.length > most) throw wrong(`at most ${most} characters`);
  return value;
}

function number(column: Column, value: unknown, wrong: Wrong): number {
  if (typeof value !== 'number') throw wrong('a number');
  const { minimum = -Infinity, maximum = Infinity } = child(column.definition, 'number');
  if (value < Number(minimum) || value > Number(maximum)) throw wrong(`a number from ${String(minimum)} to ${String(maximum)}`);
  return value;
}

function moment(column: Column, value: unknown, wrong: Wrong): string {
  const given = textOf(value) ?? '';
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.test(given)) throw wrong('an ISO 8601 date');
  const instant = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(given) ? given : given.includes('T') ? `${given}Z` : `${given}T00:00:00Z`);
  if (Number.isNaN(instant)) throw wrong('a date that exists');
  const whole = `${new Date(instant).toISOString().slice(0, 19)}Z`;
  return child(column.definition, 'dateTime')['format'] === 'dateOnly' ? `${whole.slice(0, 10)}T00:00:00Z` : whole;
}

function choice(column: Column, value: unknown, annotation: unknown, wrong: Wrong): unknown {
  const open = child(column.definition, 'choice')['allowTextEntry'] === true;
  const check = (one: unknown) => {
    if (typeof one !== 'string') throw wrong('text');
    if (!open && !choicesOf(column).includes(one)) throw wrong('one of its choices');
    return one;
  };
  if (!isMultiple(column)) return check(value);
  if (!Array.isArray(value) || annotation !== 'Collection(Edm.String)') throw wrong('an array, annotated Collection(Edm.String)');
  return value.length === 0 ? undefined : value.map(check);
}

function lookup(store: Store, column: Column, value: unknown, annotation: unknown, wrong: Wrong): unknown {
  const target = store.lists.byId(String(child(column.definition, 'lookup')['listId'] ?? '').replace(/[{}]/g, ''));
  const check = (one: unknown) => {
    const id = Number(one);
    if (!/^\d+$/.test(String(one)) || !target || !store.items.find(target, id)) throw wrong('the id of an item that is there');
    return id;
  };
  if (!isMultiple(column)) return check(value);
  const annotated = annotation === 'Collection(Edm.Int32)' || annotation === 'Collection(Edm.String)';
  if (!Array.isArray(value) || !annotated) throw wrong('an array, annotated Collection(Edm.Int32)');
  return value.length === 0 ? undefined : value.map(check);
}

/** What can only be judged on the row as it will stand. */
function checkWhole(store: Store, list: List, column: Column, value: unknown, itemId: number): void {
  if (value === undefined) {
    if (column.definition['required'] === true) throw GraphError.badRequest(`Field '${column.name}' is required.`);
    return;
  }
  if (column.definition['enforceUniqueValues'] !== true || (typeof value !== 'string' && typeof value !== 'number')) return;
  const same = store.items.select(list, { sql: `${fieldSql(column.name)} = ? AND id <> ?`, values: [value, itemId] }, 'id', 1);
  if (same.length > 0) throw GraphError.badRequest('One or more fields with unique constraints already has the provided value.');
}

/** Whether two rows share a value, which forbids making the column unique afterwards. */
export function hasDoubles(store: Store, list: List, column: string): boolean {
  const filled = store.items.count(list, { sql: `${fieldSql(column)} IS NOT NULL`, values: [] });
  const row = store.db.first(`SELECT count(DISTINCT ${fieldSql(column)}) AS n FROM items_${list.number} WHERE ${EVERYTHING.sql}`);
  return Number(row?.['n'] ?? 0) < filled;
}
