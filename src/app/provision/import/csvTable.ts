import Papa from 'papaparse';
import type { Table, TableRow } from './table';

/** Reads a CSV as Excel writes it in the Netherlands (`;`) or elsewhere (`,`, tab), with or without a byte order mark. */
export function csvTable(file: string, name: string, bytes: Uint8Array): Table {
  const { text, remarks } = textOf(file, bytes);
  const [header, ...rows] = numberedRows(text);
  return { file, name, header: header?.cells.map((cell) => cell.trim()) ?? [], rows, remarks };
}

function textOf(file: string, bytes: Uint8Array): { readonly text: string; readonly remarks: readonly string[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    const remark = `${file} is geen UTF-8 en is gelezen als Windows-1252. Controleer letters met een accent, of bewaar het bestand als "CSV UTF-8".`;
    return { text: new TextDecoder('windows-1252').decode(bytes), remarks: [remark] };
  }
}

function numberedRows(text: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data.map((cell) => cell.trim()) });
      line += lineEnds(text.slice(read, meta.cursor));
      read = meta.cursor;
    },
  });
  return rows;
}

const lineEnds = (text: string) => text.split(/\r\n|\n|\r/).length - 1;

/** Decided by the header: a comma inside a later cell must not win. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return [';', ',', '\t'].sort((one, other) => count(other) - count(one))[0] ?? ';';
}
