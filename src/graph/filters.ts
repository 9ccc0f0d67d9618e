import { internalName, queryName, type Column, type ListSchema } from '../lists/schema';
import type { Range } from '../ports/records';

/** An address of more than 2,048 characters is refused on the way; the rest of ours is under 1,000. */
const MOST_CHARACTERS = 1_000;
/** OData servers count the nodes of a filter, and refuse over 100 by default; a comparison with its `or` is four. */
const MOST_VALUES = 20;

/** `$filter`s that together find the rows whose column equals any of the values, each short enough for one request. */
export function equalFilters(list: ListSchema, column: string, values: readonly string[]): readonly string[] {
  const filters: string[][] = [];
  for (const value of new Set(values)) {
    const comparison = equal(list, column, value);
    const last = filters.at(-1);
    if (last && last.length < MOST_VALUES && encodedLength([...last, comparison]) <= MOST_CHARACTERS) last.push(comparison);
    else filters.push([comparison]);
  }
  return filters.map((comparisons) => comparisons.join(' or '));
}

/** From and to, ends included. */
export function rangeFilter<L extends ListSchema>(list: L, { column, from, to }: Range<L>): string {
  const field = fieldOf(list, column);
  const kind = list.columns[column]?.kind;
  return `${field} ge ${literal(kind, from, 'from')} and ${field} le ${literal(kind, to, 'to')}`;
}

function equal(list: ListSchema, column: string, value: string): string {
  const kind = list.columns[column]?.kind;
  if (kind === 'date') return `(${rangeFilter(list, { column, from: value, to: value })})`;
  return `${fieldOf(list, column)} eq ${literal(kind, value, 'from')}`;
}

const fieldOf = (list: ListSchema, column: string) => `fields/${column === 'key' ? internalName('key') : queryName(list, column)}`;

function literal(kind: Column['kind'] | undefined, value: string, end: 'from' | 'to'): string {
  if (kind === 'number' || kind === 'boolean') return value;
  return `'${(kind === 'date' ? edgeOfDay(value, end) : value).replace(/'/g, "''")}'`;
}

/** A day runs from noon to noon, because SharePoint keeps it as a midnight, ours in UTC or the site's own (see `readItem`). */
function edgeOfDay(day: string, end: 'from' | 'to'): string {
  const noon = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(noon)) return day;
  return new Date(end === 'from' ? noon - 24 * 60 * 60 * 1000 : noon - 1000).toISOString().replace('.000Z', 'Z');
}

const encodedLength = (comparisons: readonly string[]) => encodeURIComponent(comparisons.join(' or ')).length;
