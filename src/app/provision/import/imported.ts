import type { ListSchema, Row } from '../../../lists/schema';

/** Where something stands in a file that somebody wrote; lines count from 1, the header included. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  /** As the file itself calls it. */
  readonly column?: string;
}

/** Something in a file that can't go in as it stands, in Dutch for whoever wrote the file. */
export interface Fault {
  readonly at: Place;
  readonly why: string;
}

export interface ImportedRow {
  readonly list: ListSchema;
  readonly row: Row<ListSchema>;
  readonly at: Place;
}

/** What a file gave: rows that fit, faults that don't, and remarks that stop nothing. */
export interface Imported {
  readonly rows: readonly ImportedRow[];
  readonly faults: readonly Fault[];
  readonly remarks: readonly string[];
}

export const NOTHING: Imported = { rows: [], faults: [], remarks: [] };

export const together = (parts: readonly Imported[]): Imported => ({
  rows: parts.flatMap(({ rows }) => rows),
  faults: parts.flatMap(({ faults }) => faults),
  remarks: parts.flatMap(({ remarks }) => remarks),
});

/** One row per key: what a later file says of a row comes over what an earlier one said. */
export function merged(rows: readonly ImportedRow[]): readonly ImportedRow[] {
  const byKey = new Map<string, ImportedRow>();
  for (const one of rows) {
    const name = `${one.list.name}|${one.row.key.toLowerCase()}`;
    const before = byKey.get(name);
    byKey.set(name, before ? { ...before, row: { ...before.row, ...one.row } } : one);
  }
  return [...byKey.values()];
}

/** `contactpersonen.csv, regel 12, kolom E-mailadres: …` */
export function faultText({ at, why }: Fault): string {
  const line = at.line === undefined ? '' : `, regel ${at.line}`;
  const column = at.column === undefined ? '' : `, kolom ${at.column}`;
  return `${at.file}${line}${column}: ${why}`;
}
