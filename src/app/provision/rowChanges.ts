import { sameValue } from '../../lists/sameRow';
import type { ListSchema, Row, Stored } from '../../lists/schema';
import type { ImportedRow } from './import/imported';

export interface RowUpdate {
  readonly list: ListSchema;
  readonly stored: Stored<ListSchema>;
  readonly changes: Readonly<Record<string, unknown>>;
}

/** A difference that is left alone, because somebody may have made it on purpose. */
export interface KeptRow {
  readonly list: ListSchema;
  readonly key: string;
  readonly columns: readonly string[];
}

export interface RowPlan {
  readonly creates: readonly { readonly list: ListSchema; readonly row: Row<ListSchema> }[];
  readonly updates: readonly RowUpdate[];
  readonly kept: readonly KeptRow[];
  readonly same: number;
}

export type StoredRows = (list: ListSchema, key: string) => Stored<ListSchema> | undefined;

/**
 * What importing these rows comes to. A row that nobody touched since it was made follows the file; in any other row the
 * file fills what is empty, and a difference stays as it is unless the person says `overwrite`.
 */
export function rowPlan(rows: readonly ImportedRow[], stored: StoredRows, overwrite: boolean): RowPlan {
  const plan = { creates: [] as { list: ListSchema; row: Row<ListSchema> }[], updates: [] as RowUpdate[], kept: [] as KeptRow[], same: 0 };
  for (const { list, row } of rows) {
    const there = stored(list, row.key);
    if (!there) plan.creates.push({ list, row });
    else compare(plan, list, row, there, overwrite || isUntouched(there));
  }
  return plan;
}

interface Growing {
  readonly updates: RowUpdate[];
  readonly kept: KeptRow[];
  same: number;
}

function compare(plan: Growing, list: ListSchema, row: Row<ListSchema>, there: Stored<ListSchema>, may: boolean): void {
  const differing = Object.entries(row).filter(([name, value]) => differs(list, name, value, there[name]));
  const changes = differing.filter(([name]) => may || isEmpty(there[name]));
  const kept = differing.filter(([name]) => !may && !isEmpty(there[name])).map(([name]) => list.columns[name]?.label ?? name);
  if (changes.length > 0) plan.updates.push({ list, stored: there, changes: Object.fromEntries(changes) });
  if (kept.length > 0) plan.kept.push({ list, key: row.key, columns: kept });
  if (differing.length === 0) plan.same += 1;
}

function differs(list: ListSchema, name: string, value: unknown, there: unknown): boolean {
  const column = list.columns[name];
  return column !== undefined && value !== undefined && !sameValue(column, value, there);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** SharePoint counts a row's versions in its ETag (`"guid,3"`); the first is the one that was made. */
const isUntouched = ({ item }: Stored<ListSchema>) => /,1"?$/.test(item.etag);
