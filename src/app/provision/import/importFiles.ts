import { allLists } from '../../../lists/all';
import type { ListSchema } from '../../../lists/schema';
import { asProblem } from '../../../domain/problem';
import { csvTable } from './csvTable';
import { excelTables } from './excelTables';
import { NOTHING, merged, together, type Fault, type Imported } from './imported';
import { listNamed } from './listNamed';
import type { Names } from './names';
import { regionRows } from './regionRows';
import type { Table } from './table';
import { tableRows } from './tableRows';

export interface ImportFile {
  /** As it is named to a person. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** Rows that the site holds already, so that a file may refer to them by name. */
  readonly names: Names;
  readonly today?: string;
  /** Put behind the mail domains of the region's JSON. */
  readonly domainSuffix?: string;
}

/**
 * Reads the files that somebody wants in the lists: the region's JSON, CSV and Excel, in whatever order they are given.
 * Tables are read in the order of the lists, so that a row can refer by name to a partner of another file.
 */
export async function importFiles(files: readonly ImportFile[], options: ImportOptions): Promise<Imported> {
  const regions = files.filter(({ file }) => /\.json$/i.test(file)).map((file) => regionOf(file, options));
  for (const { list, row } of regions.flatMap(({ rows }) => rows)) options.names.add(list.name, row);
  const read = await Promise.all(files.filter(({ file }) => !/\.json$/i.test(file)).map(tablesOf));
  const { known, faults } = byList(read.flatMap(({ tables }) => tables));
  const tables = known.map(({ list, table }) => tableRows(list, table, options));
  const all = together([...regions, ...read.map((one) => ({ ...NOTHING, faults: one.faults })), { ...NOTHING, faults }, ...tables]);
  return { ...all, rows: merged(all.rows) };
}

function regionOf({ file, bytes }: ImportFile, { domainSuffix }: ImportOptions): Imported {
  try {
    return regionRows(file, new TextDecoder().decode(bytes), domainSuffix);
  } catch (thrown) {
    return { ...NOTHING, faults: [{ at: { file }, why: asProblem(thrown).message }] };
  }
}

async function tablesOf({ file, bytes }: ImportFile): Promise<{ readonly tables: readonly Table[]; readonly faults: readonly Fault[] }> {
  const [, name = file, extension = ''] = /([^/\\]+?)\.([a-z]+)$/i.exec(file) ?? [];
  if (/^(csv|txt)$/i.test(extension)) return { tables: [csvTable(file, name, bytes)], faults: [] };
  if (!/^xlsx$/i.test(extension)) return { tables: [], faults: [{ at: { file }, why: 'alleen .json, .csv en .xlsx kunnen worden gelezen' }] };
  try {
    return { tables: await excelTables(file, name, bytes), faults: [] };
  } catch {
    return { tables: [], faults: [{ at: { file }, why: 'dit is geen Excel-bestand dat gelezen kan worden' }] };
  }
}

interface ForList {
  readonly list: ListSchema;
  readonly table: Table;
}

function byList(tables: readonly Table[]): { readonly known: readonly ForList[]; readonly faults: readonly Fault[] } {
  const found = tables.map((table) => ({ table, list: listNamed(table.name) }));
  const order = (list: ListSchema) => allLists.findIndex(({ name }) => name === list.name);
  return {
    known: found.flatMap(({ table, list }) => (list ? [{ table, list }] : [])).sort((one, other) => order(one.list) - order(other.list)),
    faults: found
      .filter(({ list }) => list === undefined)
      .map(({ table }) => ({ at: { file: table.file }, why: `de naam "${table.name}" zegt niet voor welke lijst dit is` })),
  };
}
