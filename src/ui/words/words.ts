import type { Nl } from './nl';

/** A word with a singular and a plural; which one is said follows from `count` by the language's own rules. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

export type WordKey = keyof Nl;

/** Every language has the keys of the Dutch list: one that is missing doesn't compile, nor does a plural without its two forms. */
export type Dictionary = Translated<Nl>;

/** The same keys in another language; a plural stays a plural. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };

type Names<T> = T extends string
  ? T extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Names<Rest>
    : never
  : T extends Plural
    ? 'count' | Names<T['one']> | Names<T['other']>
    : never;

/** What a sentence needs to be whole: `{name}` in the Dutch text asks for `name`. */
export type Values<K extends WordKey> = [Names<Nl[K]>] extends [never] ? [] : [values: Readonly<Record<Names<Nl[K]>, string | number>>];

export type Say = <K extends WordKey>(key: K, ...values: Values<K>) => string;

/** A sayer over one dictionary. Values are put in as text: React escapes them, so a name with markup stays a name. */
export function sayIn(dictionary: Dictionary, language: string): Say {
  const rules = new Intl.PluralRules(language);
  return (key, ...[values]) => {
    const known: Readonly<Record<string, string | number>> = values ?? {};
    const word: string | Plural = dictionary[key];
    return filled(typeof word === 'string' ? word : word[rules.select(Number(known['count'])) === 'one' ? 'one' : 'other'], known);
  };
}

const filled = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
