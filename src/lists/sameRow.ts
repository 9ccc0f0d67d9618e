import type { Column, ListSchema, Row } from './schema';

/**
 * Whether a stored row says the same as what was sent, so that a retried create can tell its own earlier try from
 * somebody else's row under the same key.
 *
 * It overlooks what SharePoint does to values on the way: line ends, spaces around a text, parts of a second, the order
 * of several choices, `false` where nothing was filled in.
 */
export function sameRow<L extends ListSchema>(list: L, sent: Row<L>, stored: Row<L>): boolean {
  const mine: Readonly<Record<string, unknown>> = sent;
  const theirs: Readonly<Record<string, unknown>> = stored;
  return Object.entries(list.columns).every(([name, column]) => sameValue(column, mine[name], theirs[name]));
}

/** Whether a stored row already says what these changes would make it say, overlooking the same. */
export function holdsChanges(list: ListSchema, changes: object, stored: object): boolean {
  const theirs: Readonly<Record<string, unknown>> = { ...stored };
  const mine: Readonly<Record<string, unknown>> = { ...changes };
  return Object.entries(list.columns).every(([name, column]) => !(name in mine) || sameValue(column, mine[name], theirs[name]));
}

/** The same for one column's value. */
export const sameValue = (column: Column, sent: unknown, stored: unknown): boolean => plain(column, sent) === plain(column, stored);

function plain(column: Column, value: unknown): string {
  if (value === undefined || value === null || value === '') return column.kind === 'boolean' ? 'false' : '';
  switch (column.kind) {
    case 'choices':
      return Array.isArray(value) ? JSON.stringify([...value].sort()) : String(value);
    case 'json':
      return sorted(value);
    case 'moment':
      return `${Math.floor(Date.parse(String(value)) / 1000)}`;
    default:
      return String(value).replace(/\r\n?/g, '\n').trim();
  }
}

/** JSON with the names in one order, whatever order they were written in. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
