import type { ListSchema } from '../../../lists/schema';
import type { Draft } from './derived';
import type { Names } from './names';

/** Columns that hold keys without being lookups: JSON lists of keys, and keys of the other site. */
const KEYS: Readonly<Record<string, string>> = { partners: 'Partners', collaborations: 'Collaborations', representedBy: 'Partners' };

const ABOUT: Readonly<Record<string, string>> = { partner: 'Partners', samenwerkingsverband: 'Collaborations', opgave: 'Opgaven' };

export interface Stranger {
  readonly column: string;
  readonly why: string;
}

/** The draft with names replaced by keys, and what no row goes by. */
export function resolved(list: ListSchema, draft: Draft, names: Names): { readonly draft: Draft; readonly strangers: readonly Stranger[] } {
  const strangers: Stranger[] = [];
  const resolve = (column: string, value: unknown): unknown => {
    const target = targetOf(list, column, draft);
    if (target === undefined || value === undefined) return value;
    if (Array.isArray(value)) return value.map((one) => resolve(column, one));
    const key = names.keyOf(target, String(value));
    if (key === undefined) strangers.push({ column, why: `"${String(value)}" staat niet (of meer dan eens) in de lijst ${target}` });
    return key ?? value;
  };
  const entries = Object.entries(draft).map(([column, value]) => [column, resolve(column, value)]);
  return { draft: Object.fromEntries(entries), strangers };
}

function targetOf(list: ListSchema, name: string, draft: Draft): string | undefined {
  const column = list.columns[name];
  if (column?.kind === 'lookup') return column.to;
  if (name === 'about') return ABOUT[String(draft['aboutKind'])];
  return column && list.name !== 'Settings' ? KEYS[name] : undefined;
}
