import { GraphError } from '../http/graphError';
import { parseFilter, type Filter } from './filter';

export interface Expand {
  readonly name: string;
  readonly select: readonly string[] | undefined;
  readonly filter: Filter | undefined;
  readonly expand: readonly Expand[];
}

export interface Order {
  readonly path: string;
  readonly descending: boolean;
}

/** The query options of a request, read. */
export interface Query {
  readonly select: readonly string[] | undefined;
  readonly expand: readonly Expand[];
  readonly filter: Filter | undefined;
  readonly orderBy: readonly Order[];
  readonly top: number | undefined;
  /** Everything else by its own name: `token`, `$skiptoken`, `startDateTime`. */
  readonly other: Readonly<Record<string, string>>;
}

/** What OData and Graph know. A route takes some of these; the others it refuses by name. */
const KNOWN = ['$select', '$expand', '$filter', '$orderby', '$top', '$skip', '$count', '$search', '$skiptoken', '$format', '$deltatoken'];
/** The `$` may be left out on these two: seen in the documentation's own examples. */
const BARE = ['select', 'expand'];

/** Reads the options that the route takes. A name nobody knows is 400, one that Graph may have and we don't is 501. */
export function readQuery(search: URLSearchParams, taken: readonly string[]): Query {
  const options: Record<string, string> = {};
  for (const [given, value] of search) {
    const name = BARE.includes(given) ? `$${given}` : given.startsWith('$') ? given.toLowerCase() : given;
    if (name in options) throw GraphError.badRequest(`Query option '${given}' was specified more than once.`);
    if (!taken.includes(name)) throw unwanted(name);
    options[name] = value;
  }
  const { $select, $expand, $filter, $orderby, $top, ...other } = options;
  return {
    select: $select === undefined ? undefined : splitTop($select, ','),
    expand: readExpand($expand ?? ''),
    filter: $filter === undefined ? undefined : parseFilter($filter),
    orderBy: splitTop($orderby ?? '', ',').map(readOrder),
    top: $top === undefined ? undefined : wholeNumber('$top', $top),
    other,
  };
}

const unwanted = (name: string) =>
  KNOWN.includes(name)
    ? GraphError.notBuilt(`the query option ${name} here`)
    : GraphError.badRequest(`Unknown query option: ${name}`);

function wholeNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value)) throw GraphError.badRequest(`Invalid value '${value}' for ${name} query option found.`);
  return Number(value);
}

function readOrder(text: string): Order {
  const [path = '', direction = 'asc', more] = text.split(/\s+/);
  if (more !== undefined || !/^(asc|desc)$/i.test(direction)) throw GraphError.badRequest(`Cannot read $orderby: ${text}`);
  return { path, descending: direction.toLowerCase() === 'desc' };
}

function readExpand(text: string): Expand[] {
  return splitTop(text, ',').map((part) => {
    const found = /^([\w./]+)(?:\((.*)\))?$/s.exec(part);
    if (!found) {
      // SharePoint's own words come through here.
      throw new GraphError(400, 'invalidRequest', '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    }
    const options = nestedOptions(found[2] ?? '');
    const { $select, $filter, $expand } = options;
    return {
      name: found[1] ?? '',
      select: $select === undefined ? undefined : splitTop($select, ','),
      filter: $filter === undefined ? undefined : parseFilter($filter),
      expand: readExpand($expand ?? ''),
    };
  });
}

function nestedOptions(text: string): Record<string, string> {
  const options: Record<string, string> = {};
  for (const part of splitTop(text, ';')) {
    const cut = part.indexOf('=');
    const name = `$${part.slice(0, cut).trim().replace(/^\$/, '').toLowerCase()}`;
    if (!['$select', '$filter', '$expand'].includes(name)) throw GraphError.notBuilt(`the option ${name} inside $expand`);
    options[name] = part.slice(cut + 1);
  }
  return options;
}

/** Splits at a sign that stands outside brackets and quotes. */
export function splitTop(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = '';
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    if (!quoted && letter === '(') depth += 1;
    if (!quoted && letter === ')') depth -= 1;
    if (letter === sign && depth === 0 && !quoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}
