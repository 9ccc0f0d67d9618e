import { misfitsOf, type Misfit } from '../../../lists/checks';
import { internalName, type ListSchema, type Row } from '../../../lists/schema';
import { valueOfCell } from './cellValue';
import { DERIVED, type Draft } from './derived';
import type { Fault, Imported, ImportedRow } from './imported';
import { columnNamed } from './listNamed';
import { Names } from './names';
import { resolved } from './relations';
import type { Table, TableRow } from './table';

export interface Reading {
  /** Rows of the site and of files read before; rows of this table are added to it. */
  readonly names: Names;
  /** Allows days relative to it. */
  readonly today?: string;
}

interface Heading {
  readonly name: string;
  readonly text: string;
  readonly at: number;
}

interface Drafted {
  readonly draft: Draft;
  readonly line: number;
  readonly faults: readonly Fault[];
  /** A row under this key is known already, so the file may hold only what it adds to it. */
  readonly adds: boolean;
}

/** The rows of a table for a list, each fault with its line and column; a row with a fault is not among the rows. */
export function tableRows(list: ListSchema, table: Table, reading: Reading): Imported {
  const { headings, faults } = headingsOf(list, table);
  const drafts = table.rows.map((row) => draftOf(list, table, headings, row, reading));
  for (const { draft } of drafts) nameEarly(list, draft, reading.names);
  const done = drafts.map((drafted) => finished(list, table, headings, drafted, reading.names));
  const { rows, doubles } = apart(done.flatMap(({ row }) => (row ? [row] : [])));
  return { rows, faults: [...faults, ...done.flatMap((one) => one.faults), ...doubles], remarks: table.remarks };
}

function headingsOf(list: ListSchema, table: Table): { readonly headings: readonly Heading[]; readonly faults: readonly Fault[] } {
  const all = table.header.map((text, at) => ({ text, at, name: columnNamed(list, text) }));
  const unknown = all.filter(({ name, text }) => name === undefined && text !== '');
  return {
    headings: all.flatMap(({ text, at, name }) => (name === undefined ? [] : [{ text, at, name }])),
    faults: unknown.map(({ text }) => ({ at: { file: table.file, line: 1, column: text }, why: `de lijst ${list.label} heeft zo'n kolom niet` })),
  };
}

function draftOf(list: ListSchema, table: Table, headings: readonly Heading[], row: TableRow, reading: Reading): Drafted {
  const draft: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const { name, text, at } of headings) {
    const cell = row.cells[at] ?? '';
    const column = list.columns[name];
    if (cell === '') continue;
    const read = column ? valueOfCell(column, cell, reading.today) : { value: cell };
    if ('why' in read) faults.push({ at: { file: table.file, line: row.line, column: text }, why: read.why });
    else draft[name] = read.value;
  }
  return { draft, line: row.line, faults, adds: reading.names.has(list.name, keyOf(list, draft)) };
}

/** Rows with a name can be looked up by the rows beside them, wherever they stand in the file; a key may hold that of another row. */
function nameEarly(list: ListSchema, written: Draft, names: Names): void {
  if (!('title' in list.columns) || list.name === 'Settings') return;
  const { draft } = resolved(list, written, names);
  const key = keyOf(list, draft);
  if (key !== '') names.add(list.name, { ...draft, key });
}

const keyOf = (list: ListSchema, draft: Draft): string =>
  typeof draft['key'] === 'string' ? draft['key'].toLowerCase() : (DERIVED[list.name]?.key(draft) ?? '');

function finished(list: ListSchema, table: Table, headings: readonly Heading[], drafted: Drafted, names: Names): { readonly row?: ImportedRow; readonly faults: readonly Fault[] } {
  const { draft, strangers } = resolved(list, drafted.draft, names);
  const derived = { ...draft, ...DERIVED[list.name]?.columns?.(draft) };
  const row = { ...derived, key: keyOf(list, derived) };
  const at = (name: string) => ({ file: table.file, line: drafted.line, column: headings.find((one) => one.name === name)?.text ?? labelOf(list, name) });
  const seen = new Set(drafted.faults.map((fault) => fault.at.column));
  const misfits = misfitsOf(list, row)
    .filter(({ why }) => !(drafted.adds && why === 'missing'))
    .map((misfit): Fault => ({ at: at(nameOf(list, misfit)), why: WHY[misfit.why] }));
  const faults = [
    ...drafted.faults,
    ...strangers.map(({ column, why }): Fault => ({ at: at(column), why })),
    ...misfits.filter((fault) => !seen.has(fault.at.column)),
  ];
  // `misfitsOf` has checked every column that the list requires, or the row adds to one that has them.
  return faults.length > 0 ? { faults } : { row: { list, row: row as Row<ListSchema>, at: { file: table.file, line: drafted.line } }, faults };
}

const nameOf = (list: ListSchema, { column }: Misfit) => Object.keys(list.columns).find((name) => internalName(name) === column) ?? 'key';
const labelOf = (list: ListSchema, name: string) => list.columns[name]?.label ?? 'Sleutel';

const WHY: Readonly<Record<Misfit['why'], string>> = {
  missing: 'hier moet iets staan',
  wrongType: 'de waarde past niet bij deze kolom',
  tooLong: 'de tekst is te lang',
  outOfRange: 'het getal valt buiten de grenzen',
  notAChoice: 'dit is geen van de keuzes van deze kolom',
  unknownColumn: 'deze kolom kent de lijst niet',
};

/** Two rows of one key would overwrite each other: the first goes in, the second is a fault. */
function apart(rows: readonly ImportedRow[]): { readonly rows: readonly ImportedRow[]; readonly doubles: readonly Fault[] } {
  const first = new Map<string, ImportedRow>();
  const doubles: Fault[] = [];
  for (const one of rows) {
    const before = first.get(one.row.key.toLowerCase());
    if (before) doubles.push({ at: one.at, why: `dezelfde sleutel "${one.row.key}" staat ook op regel ${before.at.line ?? '?'}` });
    else first.set(one.row.key.toLowerCase(), one);
  }
  return { rows: [...first.values()], doubles };
}
