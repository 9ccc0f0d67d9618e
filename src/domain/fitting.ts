/**
 * What a rule needs of a row's column. Lists check their rows on reading; the rules check again, because a view must
 * come out of any rows, an older browser copy's included.
 */
export type Need = 'text' | 'text?' | 'flag?' | 'texts?' | 'any';

/** The rows that a rule can use, unchanged; the others are left out: half a truth misleads. */
export function fitting<R>(rows: readonly R[] | undefined, shape: Readonly<Record<string, Need>>): readonly R[] {
  if (!Array.isArray(rows)) return [];
  const needs = Object.entries(shape);
  return rows.filter((row) => isRecord(row) && needs.every(([name, need]) => fits(row[name], need)));
}

function fits(value: unknown, need: Need): boolean {
  switch (need) {
    case 'text':
      return typeof value === 'string' && value !== '';
    case 'text?':
      return value === undefined || typeof value === 'string';
    case 'flag?':
      return value === undefined || typeof value === 'boolean';
    case 'texts?':
      return value === undefined || isTexts(value);
    case 'any':
      return true;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** The texts in a JSON column that should hold keys; whatever else stands there is left out. */
export const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** Rows by one of their values; a row may stand under several. */
export function groupedBy<R>(rows: readonly R[], keysOf: (row: R) => string | undefined | readonly string[]): ReadonlyMap<string, readonly R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const keys = keysOf(row);
    for (const key of typeof keys === 'string' ? [keys] : (keys ?? [])) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** Each value once, in order. */
export const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** Each row once by its key, in order; the first stands. */
export function distinctRows<R extends { readonly key: string }>(rows: readonly R[]): readonly R[] {
  const seen = new Map<string, R>();
  for (const row of rows) if (!seen.has(row.key)) seen.set(row.key, row);
  return [...seen.values()];
}
