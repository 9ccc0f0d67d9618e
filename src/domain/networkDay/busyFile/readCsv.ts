import { parse } from 'papaparse';
import { msOf } from '../../days';
import type { Partner } from '../../partner';
import { BUSY_KINDS } from '../vocabulary';
import { busyKey, type BusyFault, type BusyFile, type BusyFileFacts, type BusyRow } from './busyFile';

/** Words for a column as people write them, in lower case. */
const HEADINGS = {
  from: ['van', 'datum', 'begin', 'startdatum', 'from', 'date'],
  until: ['tot', 'tot en met', 't/m', 'einde', 'einddatum', 'until', 'to'],
  title: ['titel', 'wat', 'naam', 'onderwerp', 'title', 'subject'],
  kind: ['soort', 'kind'],
  partner: ['partner', 'organisatie', 'gemeente', 'waterschap', 'organisation'],
  place: ['plaats', 'locatie', 'place'],
} as const;
type Name = keyof typeof HEADINGS;

/** The days of a table, with comma, semicolon or tab between its cells; what a row doesn't say holds as the organiser said of the file. */
export function readCsv(text: string, facts: BusyFileFacts, partners: readonly Partner[]): BusyFile {
  const [heading = [], ...lines] = parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy', delimitersToGuess: [';', ',', '\t', '|'] }).data;
  const columns = columnsIn(heading);
  if (columns.from === undefined) return { rows: [], faults: [{ at: 1, why: heading.length === 0 ? 'noFile' : 'noHeading' }] };
  const read = lines.map((cells, place) => readLine(cells, place + 2, columns, facts, partners));
  const rows = new Map(read.flatMap((one) => ('row' in one && one.row ? [[one.row.key, one.row] as const] : [])));
  return { rows: [...rows.values()], faults: read.flatMap((one) => ('fault' in one ? [one.fault] : [])) };
}

type Columns = Partial<Record<Name, number>>;

function columnsIn(heading: readonly string[]): Columns {
  const names = heading.map((cell) => cell.trim().toLowerCase());
  const placeOf = (words: readonly string[]) => names.findIndex((name) => words.includes(name));
  return Object.fromEntries(Object.entries(HEADINGS).map(([name, words]) => [name, placeOf(words)]).filter(([, place]) => place !== -1));
}

function readLine(cells: readonly string[], at: number, columns: Columns, facts: BusyFileFacts, partners: readonly Partner[]): { readonly row: BusyRow | undefined } | { readonly fault: BusyFault } {
  const cell = (name: Name) => cells[columns[name] ?? -1]?.trim() ?? '';
  const wrong = (column: string, why: BusyFault['why']) => ({ fault: { at, column, why } });
  const from = dayIn(cell('from'));
  if (from === undefined) return wrong('van', 'noDate');
  const until = cell('until') === '' ? from : dayIn(cell('until'));
  if (until === undefined) return wrong('tot', 'noDate');
  if (until < from) return wrong('tot', 'wrongOrder');
  const kind = cell('kind') === '' ? facts.kind : BUSY_KINDS.find((one) => one === cell('kind').toLowerCase());
  if (!kind) return wrong('soort', 'unknownKind');
  const named = cell('partner') === '' ? facts.partner : partnerNamed(cell('partner'), partners);
  if (cell('partner') !== '' && named === undefined) return wrong('organisatie', 'unknownPartner');
  if (until < facts.from || from > facts.until) return { row: undefined };
  const title = cell('title').slice(0, 255) || kind;
  const place = cell('place').slice(0, 255);
  return { row: { key: busyKey('csv', title, from, until, kind, named ?? ''), kind, title, year: from.slice(0, 4), from, until, source: facts.source, ...(named ? { partner: named } : {}), ...(place ? { place } : {}) } };
}

/** `2027-04-15`, `15-4-2027`, `15/04/2027`, with or without a clock time behind it. */
function dayIn(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : [];
  if (!year || !month || !day) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = msOf(found);
  // 31 April is no day, though it looks like one.
  return ms !== undefined && new Date(ms).toISOString().slice(0, 10) === found ? found : undefined;
}

function partnerNamed(name: string, partners: readonly Partner[]): string | undefined {
  const wanted = name.toLowerCase().replace(/^gemeente /, '');
  return partners.find(({ key, title, shortName }) => [key, title, shortName].some((known) => known?.toLowerCase() === wanted))?.key;
}
