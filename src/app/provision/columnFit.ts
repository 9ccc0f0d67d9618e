import type { GraphColumn } from '../../lists/graphColumns';
import { inBody, isRecord } from '../../graph/call';
import type { FoundColumn } from './site';

const FACETS = ['text', 'choice', 'number', 'dateTime', 'boolean', 'lookup', 'personOrGroup', 'calculated', 'currency', 'geolocation', 'hyperlinkOrPicture', 'term', 'thumbnail'] as const;

/** Why a column can't serve as ours. */
export type ColumnMisfit =
  | { readonly kind: 'wrongType'; readonly is: string; readonly wanted: string }
  | { readonly kind: 'notUnique' };

/** What in an existing column can't be put right without touching what people filled in. */
export function misfitOfColumn(wanted: GraphColumn, found: Readonly<Record<string, unknown>>): ColumnMisfit | undefined {
  const [is, should] = [typeOf(found), typeOf(wanted)];
  if (is !== should) return { kind: 'wrongType', is, wanted: should };
  return wanted.enforceUniqueValues && found['enforceUniqueValues'] !== true ? { kind: 'notUnique' } : undefined;
}

/** The column's type as far as it decides what fits in it: `text`, `long text`, `choice`, `several choices`, `day` … */
function typeOf(column: Readonly<Record<string, unknown>>): string {
  const facet = FACETS.find((name) => isRecord(column[name])) ?? 'unknown';
  if (facet === 'text') return inBody(column['text'], 'allowMultipleLines') === true ? 'long text' : 'text';
  if (facet === 'choice') return inBody(column['choice'], 'displayAs') === 'checkBoxes' ? 'several choices' : 'choice';
  // SharePoint fills in `dateTime` where nothing was said.
  if (facet === 'dateTime') return inBody(column['dateTime'], 'format') === 'dateOnly' ? 'day' : 'moment';
  return facet;
}

export const indexMissing = (wanted: GraphColumn, found: FoundColumn | undefined): boolean =>
  wanted.indexed === true && found !== undefined && found.definition['indexed'] !== true;

/** All choices that the column should offer, and which of ours it lacks; what people added stays. */
export function choicesMissing(wanted: GraphColumn, found: Readonly<Record<string, unknown>>): { readonly choices: readonly string[]; readonly missing: readonly string[] } {
  const there = texts(inBody(found['choice'], 'choices'));
  const missing = texts(inBody(wanted['choice'], 'choices')).filter((choice) => !there.includes(choice));
  return { choices: [...there, ...missing], missing };
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
