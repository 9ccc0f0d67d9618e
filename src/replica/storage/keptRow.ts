import type { ListSchema, Stored } from '../../lists/schema';
import type { JournalQuery } from '../../ports/replica';

/** A row of any list, for the parts that treat all lists alike. */
export type AnyRow = Stored<ListSchema>;
export type Query = JournalQuery<ListSchema>;

/** A row as it is kept: with what it can be found by, in the form that SharePoint compares (without regard to case). */
export interface KeptRow {
  readonly key: string;
  readonly id: string;
  readonly at: Readonly<Record<string, string>>;
  /** Absent for a row that was removed from here: an answer that was asked for earlier must not bring it back. */
  readonly row?: AnyRow;
  /** When the server confirmed a write of ours: answers asked for before that are older than this row. */
  readonly confirmed?: number;
}

export const comparable = (value: unknown): string => String(value).toLowerCase();

/** The columns that rows can be found by: those indexed on the server, and lookups by the key they point at. */
export const indexedColumns = (list: ListSchema): readonly string[] =>
  Object.entries(list.columns)
    .filter(([, column]) => column.indexed || column.kind === 'lookup')
    .map(([name]) => name);

export function keptRow(list: ListSchema, row: AnyRow, confirmed?: number): KeptRow {
  const values = valuesOf(row);
  const at: Record<string, string> = {};
  for (const name of indexedColumns(list)) {
    const value = values[name];
    if (value !== undefined && value !== null) at[name] = comparable(value);
  }
  return { key: comparable(row.key), id: row.item.id, at, row, ...(confirmed === undefined ? {} : { confirmed }) };
}

/** The trace of a row that was removed from here. */
export const traceOf = (row: AnyRow, confirmed: number): KeptRow => ({ key: comparable(row.key), id: row.item.id, at: {}, confirmed });

/** A row's columns by name, where the list's own type isn't known. */
export const valuesOf = (row: object): Readonly<Record<string, unknown>> => ({ ...row });

/** Whether the server would find this row by this query. */
export function matches(query: Query, row: object): boolean {
  const value = valuesOf(row)[query.column];
  if (value === undefined || value === null) return false;
  const text = comparable(value);
  return 'values' in query
    ? query.values.some((one) => comparable(one) === text)
    : text >= comparable(query.from) && text <= comparable(query.to);
}
