import readExcelFile from 'read-excel-file/node';
import type { Table } from './table';

/** Every sheet of an Excel file as a table. A file with one sheet is named after the file, one with more after its sheets. */
export async function excelTables(file: string, name: string, bytes: Uint8Array): Promise<readonly Table[]> {
  const sheets = await readExcelFile(Buffer.from(bytes));
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }));
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    const [header, ...rest] = filled;
    const place = sheets.length === 1 ? file : `${file}, blad ${sheet}`;
    return { file: place, name: sheets.length === 1 ? name : sheet, header: header?.cells ?? [], rows: rest, remarks: [] };
  });
}

/** A cell as somebody would have typed it in a CSV. The library declares a day as `typeof Date`; it gives a Date. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return String(cell).trim();
}
