import { valuesOf, type AnyRow } from '../storage/keptRow';

/** Whether a row holds these values already. Empty is empty, however it is written; SharePoint changes line ends. */
export function holdsValues(row: AnyRow, values: object): boolean {
  const has = valuesOf(row);
  return Object.entries(valuesOf(values)).every(([name, value]) => name === 'key' || name === 'item' || sameValue(has[name], value));
}

export const sameValue = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(canonical).join()}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join()}}`;
  }
  return JSON.stringify(typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value);
}
