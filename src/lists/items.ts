import { Problem } from '../domain/problem';
import { NOT_JSON, misfitsOf, misfitsOfChanges, type Misfit } from './checks';
import { internalName, queryName, type Changes, type Column, type ListSchema, type Row, type Stored } from './schema';

/** A list item as Graph gives it with `$expand=fields`. */
export interface GraphItem {
  readonly id?: unknown;
  readonly eTag?: unknown;
  readonly '@odata.etag'?: unknown;
  readonly lastModifiedDateTime?: unknown;
  readonly fields?: unknown;
}

/** A row that somebody bent by hand: skipped by the product and reported, never fatal. */
export interface BentRow {
  readonly list: string;
  readonly id: string;
  readonly misfits: readonly Misfit[];
}

export type ReadItem<L extends ListSchema> =
  | { readonly ok: true; readonly row: Stored<L> }
  | { readonly ok: false; readonly bent: BentRow };

/** The internal names to ask for; hidden and lookup columns only come when they are named. */
export const selectedFields = (list: ListSchema): readonly string[] => ['Key', ...Object.keys(list.columns).map((name) => queryName(list, name))];

/** Reads an item through the schema. An optional value that doesn't fit makes a bent row too: half a truth misleads. */
export function readItem<L extends ListSchema>(list: L, item: GraphItem): ReadItem<L> {
  const id = text(item.id);
  const row = readFields(list, isRecord(item.fields) ? item.fields : {});
  const misfits = misfitsOf(list, row);
  if (misfits.length > 0) return { ok: false, bent: { list: list.name, id, misfits } };
  const facts = { id, etag: text(item.eTag ?? item['@odata.etag']), modified: text(item.lastModifiedDateTime) };
  // `misfitsOf` has just checked every column that Row<L> names.
  return { ok: true, row: { ...row, item: facts } as unknown as Stored<L> };
}

/** Reads a page of items: the rows, and apart from them those that somebody bent. */
export function readItems<L extends ListSchema>(list: L, items: readonly GraphItem[]): { readonly rows: readonly Stored<L>[]; readonly bent: readonly BentRow[] } {
  const read = items.map((item) => readItem(list, item));
  return { rows: read.flatMap((one) => (one.ok ? [one.row] : [])), bent: read.flatMap((one) => (one.ok ? [] : [one.bent])) };
}

function readFields(list: ListSchema, fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const row: Record<string, unknown> = { key: fields['Key'] };
  for (const [name, column] of Object.entries(list.columns)) {
    const value = readValue(column, fields[queryName(list, name)]);
    if (value !== undefined) row[name] = value;
  }
  return row;
}

function readValue(column: Column, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (column.kind === 'date' && typeof value === 'string') return dayOf(value);
  if (column.kind === 'json' && typeof value === 'string') return parsed(value);
  if (column.kind === 'choices' && Array.isArray(value) && value.length === 0) return undefined;
  return value;
}

const HALF_A_DAY = 12 * 60 * 60 * 1000;

/**
 * The day that people see. What we write comes back as midnight UTC, but a day picked in SharePoint's own screens as
 * midnight in the site's zone, which for Amsterdam is 22:00 or 23:00 UTC of the day before: so the nearest midnight counts.
 */
function dayOf(value: string): string {
  const moment = value.length > 10 ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? value : new Date(moment + HALF_A_DAY).toISOString().slice(0, 10);
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return NOT_JSON;
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The item id of the row that a lookup points at; undefined where that isn't known (yet): the text twin still says which. */
export type LookupIds = (list: string, key: string) => string | undefined;

/** The `fields` of a POST. Throws `badData`, naming the columns, when the row doesn't fit its list. */
export function fieldsOfRow<L extends ListSchema>(list: L, row: Row<L>, lookupIds: LookupIds): Readonly<Record<string, unknown>> {
  refuse(list, misfitsOf(list, row));
  return { Key: row.key, ...fieldsOf(list, row, lookupIds) };
}

/** The `fields` of a PATCH, with `null` for what is emptied. Throws `badData` like `fieldsOfRow`. */
export function fieldsOfChanges<L extends ListSchema>(list: L, changes: Changes<L>, lookupIds: LookupIds): Readonly<Record<string, unknown>> {
  refuse(list, misfitsOfChanges(list, changes));
  return fieldsOf(list, changes, lookupIds);
}

function refuse(list: ListSchema, misfits: readonly Misfit[]): void {
  if (misfits.length === 0) return;
  throw new Problem('badData', `${list.name}: ${misfits.map(({ column, why }) => `${column} ${why}`).join(', ')}`);
}

function fieldsOf(list: ListSchema, values: Readonly<Record<string, unknown>>, lookupIds: LookupIds) {
  const fields: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(list.columns)) {
    const value = values[name];
    if (value !== undefined) Object.assign(fields, fieldsOfValue(internalName(name), column, value, lookupIds));
  }
  return fields;
}

function fieldsOfValue(name: string, column: Column, value: unknown, lookupIds: LookupIds): Record<string, unknown> {
  switch (column.kind) {
    case 'choices':
      // Without the annotation SharePoint answers 400 or "general exception".
      return { [`${name}@odata.type`]: 'Collection(Edm.String)', [name]: value ?? [] };
    case 'json':
      return { [name]: value === null ? null : JSON.stringify(value) };
    case 'lookup': {
      const id = typeof value === 'string' ? lookupIds(column.to, value) : null;
      return { [`${name}Key`]: value, ...(id === undefined ? {} : { [`${name}LookupId`]: id }) };
    }
    default:
      return { [name]: value };
  }
}
