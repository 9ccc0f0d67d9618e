import { arrayOf, isJson, type Json } from '../json';
import type { Comparison, Filter, Literal } from './filter';

/** Whether an object fits a filter; text compares without regard to case. */
export function fits(filter: Filter, value: Json): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => fits(part, value));
    case 'or':
      return filter.parts.some((part) => fits(part, value));
    case 'not':
      return !fits(filter.part, value);
    case 'compare':
      return compares(compare(at(value, filter.path), filter.value), filter.op);
    case 'call':
      return calls(filter.name, folded(at(value, filter.path)), folded(filter.value));
    case 'any':
      return arrayOf(at(value, filter.path)).some((one) => fits(filter.part, { [filter.variable]: one }));
  }
}

/** Orders two values; NaN where they have no order. */
export function compare(one: unknown, other: Literal | unknown): number {
  if (one === null || one === undefined) return other === null || other === undefined ? 0 : NaN;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return inTime(one, other) ?? order(folded(one), folded(other));
  return one === other ? 0 : NaN;
}

const order = (one: unknown, other: unknown) => (String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0);
const folded = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);

/** Instants may be written with more or fewer digits. */
function inTime(one: string, other: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d/.test(one) || !/^\d{4}-\d\d-\d\d/.test(other)) return undefined;
  const instant = (text: string) => Date.parse(/T/.test(text) && !/(Z|[+-]\d\d:\d\d)$/.test(text) ? `${text.slice(0, 23)}Z` : text);
  return instant(one) - instant(other);
}

function compares(sign: number, op: Comparison): boolean {
  switch (op) {
    case 'eq':
      return sign === 0;
    case 'ne':
      return sign !== 0;
    case 'gt':
      return sign > 0;
    case 'ge':
      return sign >= 0;
    case 'lt':
      return sign < 0;
    case 'le':
      return sign <= 0;
  }
}

function calls(name: 'startswith' | 'endswith' | 'contains', value: unknown, wanted: unknown): boolean {
  if (typeof value !== 'string' || typeof wanted !== 'string') return false;
  if (name === 'startswith') return value.startsWith(wanted);
  return name === 'endswith' ? value.endsWith(wanted) : value.includes(wanted);
}

/** Follows a path with slashes. */
export function at(value: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((found, key) => (isJson(found) ? found[key] : undefined), value);
}
