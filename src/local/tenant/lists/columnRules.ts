import { GraphError } from '../http/graphError';
import { arrayOf, child, isJson, type Json } from '../json';
import type { Column } from '../store/lists';

/** The kinds of column that the local tenant has, with the properties Graph gives each. */
const FACETS: Readonly<Record<string, readonly string[]>> = {
  text: ['allowMultipleLines', 'appendChangesToExistingText', 'linesForEditing', 'maxLength', 'textType'],
  number: ['decimalPlaces', 'displayAs', 'maximum', 'minimum'],
  choice: ['allowTextEntry', 'choices', 'displayAs'],
  dateTime: ['displayAs', 'format'],
  boolean: [],
  lookup: ['allowMultipleValues', 'allowUnlimitedLength', 'columnName', 'listId', 'primaryLookupColumnId'],
  hyperlinkOrPicture: ['isPicture'],
};
const NOT_BUILT = ['calculated', 'contentApprovalStatus', 'currency', 'geolocation', 'personOrGroup', 'term', 'thumbnail'];
const PLAIN = ['columnGroup', 'defaultValue', 'description', 'displayName', 'enforceUniqueValues', 'hidden', 'indexed', 'name', 'readOnly', 'required'];
const NOT_BUILT_PLAIN = ['isDeletable', 'isReorderable', 'isSealed', 'propagateChanges', 'sourceContentType', 'type', 'validation'];

export type ColumnKind = 'text' | 'number' | 'choice' | 'dateTime' | 'boolean' | 'lookup' | 'hyperlinkOrPicture';

export const MOST_INDEXES = 20;

/** Which kind a definition is; a column has one facet exactly. */
export function kindOf({ definition }: Pick<Column, 'definition'>): ColumnKind {
  const kind = Object.keys(FACETS).find((facet) => isJson(definition[facet]));
  // The keys of FACETS are the kinds.
  return (kind ?? 'text') as ColumnKind;
}

export const isMultiple = ({ definition }: Pick<Column, 'definition'>): boolean =>
  child(definition, 'lookup')['allowMultipleValues'] === true || child(definition, 'choice')['displayAs'] === 'checkBoxes';

export const isLookup = (column: Pick<Column, 'definition'>): boolean => kindOf(column) === 'lookup';
export const isIndexed = ({ definition }: Pick<Column, 'definition'>): boolean => definition['indexed'] === true;

/** Reads the body of a column, refusing what Graph doesn't know and saying what we don't have. */
export function readDefinition(body: Json): Json {
  for (const key of Object.keys(body)) {
    if (NOT_BUILT.includes(key) || NOT_BUILT_PLAIN.includes(key)) throw GraphError.notBuilt(`columns with ${key}`);
    if (!PLAIN.includes(key) && !(key in FACETS)) throw GraphError.badRequest(`Unknown property of a column: ${key}`);
  }
  for (const [facet, known] of Object.entries(FACETS)) {
    const strange = Object.keys(child(body, facet)).find((key) => !known.includes(key));
    if (strange !== undefined) throw GraphError.badRequest(`Unknown property of ${facet}: ${strange}`);
  }
  if (Object.keys(FACETS).filter((facet) => isJson(body[facet])).length > 1) throw GraphError.badRequest('A column has one type only.');
  const { name: _, ...definition } = body;
  return definition;
}

/** A whole definition, with what SharePoint fills in by itself. */
export function completed(name: string, definition: Json): Json {
  if (!Object.keys(FACETS).some((facet) => isJson(definition[facet]))) throw GraphError.badRequest(`Column ${name} has no type.`);
  const text = isJson(definition['text']) ? { text: { allowMultipleLines: false, ...definition['text'] } } : {};
  return {
    columnGroup: 'Custom Columns', description: '', displayName: name, enforceUniqueValues: false, hidden: false, indexed: false,
    readOnly: false, required: false, ...definition, ...text,
  };
}

/** What SharePoint refuses to index, and uniqueness that has no index to stand on. */
export function checkIndex(name: string, column: Pick<Column, 'definition'>, others: readonly Column[]): void {
  const { definition } = column;
  if (definition['enforceUniqueValues'] === true && !isIndexed(column)) {
    throw GraphError.badRequest(`Column ${name} must be indexed to enforce unique values.`);
  }
  if (!isIndexed(column)) return;
  const multiLine = child(definition, 'text')['allowMultipleLines'] === true;
  if (multiLine || isMultiple(column) || kindOf(column) === 'hyperlinkOrPicture') {
    throw GraphError.badRequest(`Column ${name} cannot be indexed: it holds several values, several lines or a hyperlink.`);
  }
  if (others.filter(isIndexed).length >= MOST_INDEXES) throw GraphError.badRequest(`A list has at most ${MOST_INDEXES} indexes.`);
}

/** Internal names go into paths and filters: letters, digits and underscores. */
export function checkName(name: unknown): string {
  if (typeof name !== 'string' || !/^[A-Za-z_]\w{0,254}$/.test(name)) throw GraphError.badRequest('A column needs an internal name.');
  return name;
}

export const choicesOf = ({ definition }: Pick<Column, 'definition'>): string[] =>
  arrayOf(child(definition, 'choice')['choices']).map(String);
