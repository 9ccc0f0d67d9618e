import { isValid, parseISO } from 'date-fns';
import { utcOfDutchTime } from '../../../domain/dutchTime';
import { relativeDay } from '../../../domain/relativeDay';
import type { Column } from '../../../lists/schema';

/** The value of a cell, or why it can't be one, in Dutch. */
export type CellValue = { readonly value: unknown } | { readonly why: string };

const YES = ['ja', 'j', 'x', 'true', 'waar', '1', 'yes'];
const NO = ['nee', 'n', 'false', 'onwaar', '0', 'no'];

/** Parts of a cell that holds several values stand apart by `|`: a comma or semicolon may separate the cells. */
const SEVERAL = '|';

/** Reads what somebody typed. `today` allows days relative to it (`T-3`), which only a demonstration wants. */
export function valueOfCell(column: Column, cell: string, today?: string): CellValue {
  switch (column.kind) {
    case 'number':
      return numberOf(cell);
    case 'boolean':
      return booleanOf(cell);
    case 'choice':
      return { value: spelled(cell, column.choices) };
    case 'choices':
      return { value: parts(cell).map((part) => spelled(part, column.choices)) };
    case 'date':
      return dayOf(cell, today);
    case 'moment':
      return momentOf(cell, today);
    case 'json':
      return jsonOf(cell);
    default:
      return { value: cell };
  }
}

const parts = (cell: string) => cell.split(SEVERAL).map((part) => part.trim()).filter((part) => part !== '');

/** A choice as the list spells it, however it was capitalised; anything else stays, for the list to refuse. */
const spelled = (cell: string, choices: readonly string[]) => choices.find((choice) => choice.toLowerCase() === cell.toLowerCase()) ?? cell;

function numberOf(cell: string): CellValue {
  const value = Number(cell.replace(',', '.'));
  return Number.isNaN(value) ? { why: `"${cell}" is geen getal` } : { value };
}

function booleanOf(cell: string): CellValue {
  const answer = cell.toLowerCase();
  if (YES.includes(answer)) return { value: true };
  return NO.includes(answer) ? { value: false } : { why: `"${cell}" is geen ja of nee` };
}

function dayOf(cell: string, today: string | undefined): CellValue {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell);
  const day = dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}` : cell.slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && isValid(parseISO(day))) return { value: day };
  const relative = today === undefined ? undefined : relativeDay(cell, today);
  return relative === undefined ? { why: `"${cell}" is geen datum; schrijf 23-11-2026 of 2026-11-23` } : { value: relative };
}

function momentOf(cell: string, today: string | undefined): CellValue {
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(cell)) return { value: cell };
  const [, day = '', time = ''] = /^(.+?) (\d{1,2}:\d{2})$/.exec(cell) ?? [];
  const date = dayOf(day, today);
  if ('why' in date || typeof date.value !== 'string') return { why: `"${cell}" is geen datum met tijd; schrijf 23-11-2026 14:00` };
  return { value: utcOfDutchTime(date.value, time) };
}

/** JSON where it begins like it, else the parts of the cell as a list of texts. */
function jsonOf(cell: string): CellValue {
  if (!/^[[{"]|^-?\d+$|^(true|false)$/.test(cell)) return { value: parts(cell) };
  try {
    return { value: JSON.parse(cell) };
  } catch {
    return { why: 'dit is geen geldige JSON' };
  }
}
