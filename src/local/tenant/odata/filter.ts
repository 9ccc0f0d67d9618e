import { GraphError } from '../http/graphError';

export type Literal = string | number | boolean | null;
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A `$filter`, read. Paths keep their slashes: `fields/Title`. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'compare'; readonly path: string; readonly op: Comparison; readonly value: Literal }
  | { readonly kind: 'call'; readonly name: 'startswith' | 'endswith' | 'contains'; readonly path: string; readonly value: string }
  | { readonly kind: 'any'; readonly path: string; readonly variable: string; readonly part: Filter };

const TOKEN = /\s*('(?:[^']|'')*'|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|-?\d+(?:\.\d+)?|[A-Za-z_][\w.]*(?:\/[\w.]+)*|[(),:])/y;
const COMPARISONS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];

const invalid = (text: string) => GraphError.badRequest(`Invalid filter clause: ${text}`);

/** Reads the filter language as far as the local tenant speaks it; refuses the rest aloud. */
export function parseFilter(text: string): Filter {
  const tokens = tokensOf(text);
  const filter = disjunction(tokens);
  if (tokens.length > 0) throw invalid(`unexpected ${String(tokens[0])}`);
  return filter;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < text.trimEnd().length; end = TOKEN.lastIndex) {
    TOKEN.lastIndex = end;
    const found = TOKEN.exec(text)?.[1];
    if (found === undefined) throw invalid(`cannot read from character ${end}`);
    tokens.push(found);
  }
  return tokens;
}

function take(tokens: string[], wanted?: string): string {
  const token = tokens.shift();
  if (token === undefined || (wanted !== undefined && token !== wanted)) throw invalid(`expected ${wanted ?? 'more'}`);
  return token;
}

const disjunction = (tokens: string[]): Filter => joined(tokens, 'or', (rest) => joined(rest, 'and', negation));

function joined(tokens: string[], word: 'and' | 'or', next: (tokens: string[]) => Filter): Filter {
  const first = next(tokens);
  const parts = [first];
  while (tokens[0]?.toLowerCase() === word) {
    tokens.shift();
    parts.push(next(tokens));
  }
  return parts.length === 1 ? first : { kind: word, parts };
}

function negation(tokens: string[]): Filter {
  if (tokens[0]?.toLowerCase() !== 'not') return term(tokens);
  tokens.shift();
  return { kind: 'not', part: negation(tokens) };
}

function term(tokens: string[]): Filter {
  if (tokens[0] === '(') {
    take(tokens);
    const inner = disjunction(tokens);
    take(tokens, ')');
    return inner;
  }
  const head = take(tokens);
  if (tokens[0] === '(') return call(head, tokens);
  return comparison(head, tokens);
}

function call(head: string, tokens: string[]): Filter {
  take(tokens, '(');
  if (head.endsWith('/any')) return any(head.slice(0, -4), tokens);
  const name = head.toLowerCase();
  if (name !== 'startswith' && name !== 'endswith' && name !== 'contains') throw GraphError.notBuilt(`${head}() in $filter`);
  const path = take(tokens);
  take(tokens, ',');
  const value = literal(take(tokens));
  take(tokens, ')');
  if (typeof value !== 'string') throw invalid(`${head} needs text`);
  return { kind: 'call', name, path, value };
}

function any(path: string, tokens: string[]): Filter {
  const variable = take(tokens);
  take(tokens, ':');
  const part = disjunction(tokens);
  take(tokens, ')');
  return { kind: 'any', path, variable, part };
}

function comparison(path: string, tokens: string[]): Filter {
  const op = take(tokens).toLowerCase();
  if (op === 'in' || op === 'has') throw GraphError.notBuilt(`the operator ${op} in $filter`);
  if (!COMPARISONS.includes(op)) throw invalid(`unknown operator ${op}`);
  // Found in the list of comparisons just above.
  return { kind: 'compare', path, op: op as Comparison, value: literal(take(tokens)) };
}

function literal(token: string): Literal {
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'null') return null;
  if (token === 'true' || token === 'false') return token === 'true';
  if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
  if (/^\d{4}-/.test(token)) return token;
  throw invalid(`${token} is not a value`);
}

/** The conditions that all must hold. */
export const conjuncts = (filter: Filter): readonly Filter[] =>
  filter.kind === 'and' ? filter.parts.flatMap(conjuncts) : [filter];

/** Every path that the filter names. */
export function pathsOf(filter: Filter): string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.parts.flatMap(pathsOf);
    case 'not':
      return pathsOf(filter.part);
    default:
      return [filter.path];
  }
}
