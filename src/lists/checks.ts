import { internalName, type Column, type ListSchema } from './schema';

/** A column whose value doesn't fit, named as people of SharePoint know it, with why. */
export interface Misfit {
  readonly column: string;
  readonly why: 'missing' | 'wrongType' | 'tooLong' | 'outOfRange' | 'notAChoice' | 'unknownColumn';
}

/** What stands for the value of a JSON column whose text can't be parsed; it fits no column. */
export const NOT_JSON = Symbol('not JSON');

const MAX_KEY = 255;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const WEB_ADDRESS = /^https:\/\/\S+$/i;

/** Everything about a whole row that doesn't fit the list; empty when it may be written. */
export function misfitsOf(list: ListSchema, row: Readonly<Record<string, unknown>>): readonly Misfit[] {
  const missing = Object.entries(list.columns)
    .filter(([name, column]) => column.required && isEmpty(row[name]))
    .map(([name]): Misfit => ({ column: internalName(name), why: 'missing' }));
  return [...keyMisfits(row['key']), ...missing, ...misfitsOfChanges(list, row)];
}

/** The same for some columns only, as an update holds them. */
export function misfitsOfChanges(list: ListSchema, changes: Readonly<Record<string, unknown>>): readonly Misfit[] {
  return Object.entries(changes).flatMap(([name, value]): Misfit[] => {
    if (name === 'key' || name === 'item' || isEmpty(value)) return [];
    const column = list.columns[name];
    const why = column ? misfit(column, value) : 'unknownColumn';
    return why ? [{ column: internalName(name), why }] : [];
  });
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

function keyMisfits(key: unknown): readonly Misfit[] {
  if (typeof key !== 'string' || key === '') return [{ column: 'Key', why: 'missing' }];
  return key.length > MAX_KEY ? [{ column: 'Key', why: 'tooLong' }] : [];
}

/** Why a value that is there doesn't fit its column; undefined when it does. */
export function misfit(column: Column, value: unknown): Misfit['why'] | undefined {
  switch (column.kind) {
    case 'number':
      return typeof value !== 'number' || Number.isNaN(value) ? 'wrongType' : outside(value, column.min, column.max);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'wrongType';
    case 'choices':
      return misfitOfSeveral(column, value);
    case 'json':
      return value === NOT_JSON ? 'wrongType' : tooLong(JSON.stringify(value), column.maxLength);
    default:
      return typeof value === 'string' ? misfitOfText(column, value) : 'wrongType';
  }
}

const outside = (value: number, min: number, max: number) => (value < min || value > max ? 'outOfRange' : undefined);

function misfitOfSeveral(column: Extract<Column, { kind: 'choices' }>, value: unknown): Misfit['why'] | undefined {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return 'wrongType';
  return column.open || value.every((one) => column.choices.includes(one)) ? undefined : 'notAChoice';
}

type TextColumn = Exclude<Column, { kind: 'number' | 'boolean' | 'choices' | 'json' }>;

function misfitOfText(column: TextColumn, value: string): Misfit['why'] | undefined {
  switch (column.kind) {
    case 'choice':
      return column.choices.includes(value) ? undefined : 'notAChoice';
    case 'date':
      return DAY.test(value) ? undefined : 'wrongType';
    case 'moment':
      return MOMENT.test(value) ? undefined : 'wrongType';
    case 'url':
      return WEB_ADDRESS.test(value) ? tooLong(value, 255) : 'wrongType';
    case 'note':
      return tooLong(value, column.maxLength);
    case 'text':
      return tooLong(value, column.maxLength ?? 255);
    case 'lookup':
      return tooLong(value, MAX_KEY);
  }
}

const tooLong = (value: string, most: number) => (value.length > most ? 'tooLong' : undefined);
