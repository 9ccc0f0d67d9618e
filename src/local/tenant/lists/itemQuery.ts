import { GraphError } from '../http/graphError';
import { child } from '../json';
import { conjuncts, pathsOf, type Comparison, type Filter, type Literal } from '../odata/filter';
import type { Order } from '../odata/query';
import type { SqlValue } from '../store/database';
import { EVERYTHING, fieldSql, type Where } from '../store/items';
import type { Column, List } from '../store/lists';
import type { Store } from '../store/store';
import { isIndexed, isLookup, isMultiple, kindOf } from './columnRules';

/** SharePoint's list view threshold: rows looked at, not rows answered. Nobody can raise it online. */
export const MOST_SCANNED = 5000;

export interface ItemPlan {
  readonly where: Where;
  readonly order: string;
  /** Rows that an index would make SharePoint look at. */
  readonly scans: number;
}

const OPERATORS: Readonly<Record<Exclude<Comparison, 'eq' | 'ne'>, string>> = { gt: '>', ge: '>=', lt: '<', le: '<=' };

/** Turns $filter and $orderby into SQL, refusing what SharePoint refuses: no index, or too many rows to look at. */
export function planItems(store: Store, list: List, columns: readonly Column[], filter: Filter | undefined, orderBy: readonly Order[], lenient: boolean): ItemPlan {
  for (const path of [...(filter ? pathsOf(filter) : []), ...orderBy.map((order) => order.path)]) {
    if (!lenient && !hasIndex(columns, path)) throw notIndexed(nameOf(path));
  }
  const fields = new Set((filter ? pathsOf(filter) : []).map(nameOf));
  if (fields.size > 1 && !lenient) throw GraphError.badRequest('Only one indexed field can be used in a filter at a time.');
  const plan = {
    where: filter ? toSql(columns, filter) : EVERYTHING,
    order: [...orderBy.map((order) => `${expression(columns, order.path)} ${order.descending ? 'DESC' : 'ASC'}`), 'id'].join(', '),
    scans: scansOf(store, list, columns, filter, orderBy.length > 0 && !lenient),
  };
  if (plan.scans > MOST_SCANNED) throw tooMany();
  return plan;
}

const nameOf = (path: string) => path.replace(/^fields\//, '');

/** The column a path of a filter stands for; the item's own id has none. */
function columnOf(columns: readonly Column[], path: string): Column | undefined {
  if (path === 'id' || path === 'fields/id' || path === 'fields/ID') return undefined;
  if (!path.startsWith('fields/')) throw GraphError.badRequest('Invalid filter clause');
  const name = nameOf(path);
  const found = columns.find((column) => column.name === name || (isLookup(column) && `${column.name}LookupId` === name));
  if (!found) throw GraphError.badRequest(`Field '${name}' is not recognized`);
  return found;
}

function hasIndex(columns: readonly Column[], path: string): boolean {
  const column = columnOf(columns, path);
  return column === undefined || isIndexed(column);
}

function expression(columns: readonly Column[], path: string): string {
  const column = columnOf(columns, path);
  return column ? fieldSql(column.name) : 'id';
}

function toSql(columns: readonly Column[], filter: Filter): Where {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.parts.map((part) => toSql(columns, part));
      return { sql: `(${parts.map((part) => part.sql).join(` ${filter.kind} `)})`, values: parts.flatMap((part) => part.values) };
    }
    case 'compare':
      return comparison(expression(columns, filter.path), filter.op, valueFor(columnOf(columns, filter.path), filter.value));
    case 'call':
      if (filter.name !== 'startswith') throw GraphError.badRequest('Invalid filter clause');
      return startsWith(expression(columns, filter.path), filter.value);
    default:
      throw GraphError.badRequest('Invalid filter clause');
  }
}

const startsWith = (sql: string, text: string): Where => ({ sql: `(${sql} >= ? AND ${sql} < ?)`, values: [text, `${text}\u{10ffff}`] });

function comparison(sql: string, op: Comparison, value: SqlValue): Where {
  if (op === 'eq') return value === null ? { sql: `${sql} IS NULL`, values: [] } : { sql: `${sql} = ?`, values: [value] };
  if (op === 'ne') return { sql: `${sql} IS NOT ?`, values: [value] };
  return { sql: `${sql} ${OPERATORS[op]} ?`, values: [value] };
}

function valueFor(column: Column | undefined, value: Literal): SqlValue {
  if (value === null) return null;
  if (column === undefined || isLookup(column)) return Number(value);
  if (isMultiple(column) || child(column.definition, 'text')['allowMultipleLines'] === true) {
    throw GraphError.badRequest(`Field '${column.name}' cannot be filtered.`);
  }
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (kindOf(column) === 'dateTime') return `${new Date(String(value)).toISOString().slice(0, 19)}Z`;
  return value;
}

/** An index helps with the first condition that it can answer; an indexed lookup and "not equal" help with nothing. */
function scansOf(store: Store, list: List, columns: readonly Column[], filter: Filter | undefined, sorts: boolean): number {
  if (!filter) return sorts ? store.items.count(list) : 0;
  const parts = conjuncts(filter);
  const first = parts.find((part) => helps(columns, part));
  if (!first) return store.items.count(list);
  const path = pathsOf(first)[0];
  const same = parts.filter((part) => helps(columns, part) && pathsOf(part).every((one) => one === path));
  return store.items.count(list, toSql(columns, { kind: 'and', parts: same }));
}

function helps(columns: readonly Column[], part: Filter): boolean {
  const paths = new Set(pathsOf(part));
  const [path] = paths;
  if (path === undefined || paths.size > 1) return false;
  if (part.kind === 'compare' && part.op === 'ne') return false;
  const column = columnOf(columns, path);
  return column === undefined || (isIndexed(column) && !isLookup(column));
}

const notIndexed = (name: string) =>
  GraphError.badRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

export const tooMany = () =>
  new GraphError(422, 'notSupported', 'The request is unprocessable because it uses too many resources', { inner: 'tooManyResources' });
