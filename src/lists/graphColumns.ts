import { internalName, type Column, type ListSchema } from './schema';

/** A column as Graph's `columnDefinition` wants it on create: a name, one type facet, the rest optional. */
export interface GraphColumn {
  readonly name: string;
  readonly displayName: string;
  readonly required?: boolean;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly [facet: string]: unknown;
}

const MAX_INDEXES = 20;
const MAX_LOOKUPS = 12;
/** SharePoint's built-in column: renamed by an administrator perhaps, but never created by us. */
const TITLE = 'title';

const KEY: GraphColumn = {
  name: 'Key',
  displayName: 'Sleutel',
  required: true,
  indexed: true,
  enforceUniqueValues: true,
  text: { maxLength: 255 },
};

/**
 * The columns that provisioning posts, in order; a lookup gives two, and its `lookup` facet names the other list by name
 * (`list:Partners`), for provisioning to replace with the id that the site gave it.
 */
export function graphColumns(list: ListSchema): readonly GraphColumn[] {
  const own = Object.entries(list.columns).filter(([name]) => name !== TITLE);
  return [KEY, ...own.flatMap(([name, column]) => graphColumn(name, column))];
}

function graphColumn(name: string, column: Column): readonly GraphColumn[] {
  const called = { name: internalName(name), displayName: column.label };
  const required = column.required ? { required: true } : {};
  if (column.kind !== 'lookup') {
    return [{ ...called, ...required, ...(column.indexed ? { indexed: true } : {}), ...facet(column) }];
  }
  return [
    { ...called, lookup: { listId: `list:${column.to}`, columnName: 'Title' } },
    { name: `${called.name}Key`, displayName: `${column.label} (sleutel)`, ...required, indexed: true, text: { maxLength: 255 } },
  ];
}

function facet(column: Exclude<Column, { kind: 'lookup' }>) {
  switch (column.kind) {
    case 'text':
      return { text: { maxLength: column.maxLength ?? 255 } };
    case 'note':
    case 'json':
      return { text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 } };
    case 'number':
      return { number: { minimum: column.min, maximum: column.max } };
    case 'choice':
      return { choice: { choices: [...column.choices], allowTextEntry: false, displayAs: 'dropDownMenu' } };
    case 'choices':
      return { choice: { choices: [...column.choices], allowTextEntry: column.open ?? false, displayAs: 'checkBoxes' } };
    case 'date':
      return { dateTime: { format: 'dateOnly', displayAs: 'standard' } };
    case 'moment':
      return { dateTime: { format: 'dateTime', displayAs: 'standard' } };
    case 'boolean':
      return { boolean: {} };
    case 'url':
      // Column answers of Graph leave hyperlinks out, so an address is kept as text.
      return { text: { maxLength: 255 } };
  }
}

/** What SharePoint would refuse in this list, in words; empty when it can be made. */
export function faultsOfList(list: ListSchema): readonly string[] {
  const columns = graphColumns(list);
  const indexes = columns.filter((column) => column.indexed).length;
  // Created By and Modified By count among the lookups of a query.
  const lookups = columns.filter((column) => 'lookup' in column).length + 2;
  const unindexable = Object.entries(list.columns)
    .filter(([, column]) => column.indexed && ['note', 'json', 'choices'].includes(column.kind))
    .map(([name]) => `${name} can't be indexed`);
  return [
    ...(indexes > MAX_INDEXES ? [`${indexes} indexes, at most ${MAX_INDEXES}`] : []),
    ...(lookups > MAX_LOOKUPS ? [`${lookups} lookups, at most ${MAX_LOOKUPS}`] : []),
    ...unindexable,
  ];
}
