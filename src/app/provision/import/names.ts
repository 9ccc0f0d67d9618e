import { plain } from './listNamed';

interface Named {
  readonly key: string;
  readonly [column: string]: unknown;
}

/** Finds a row by its key, or by what people call it, so that a file may say `Woerden` where the list keeps `gm0632`. */
export class Names {
  readonly #keys = new Map<string, Map<string, string | undefined>>();

  add(list: string, row: Named): void {
    const known = this.#keys.get(list) ?? new Map<string, string | undefined>();
    this.#keys.set(list, known);
    for (const name of [row['title'], row['shortName']]) {
      if (typeof name !== 'string' || name === '') continue;
      const before = known.get(plain(name));
      // Two rows of one name: neither is meant for sure.
      known.set(plain(name), before === undefined || before === row.key ? row.key : undefined);
    }
    known.set(keyEntry(row.key), row.key);
  }

  has(list: string, key: string): boolean {
    return this.#keys.get(list)?.has(keyEntry(key)) ?? false;
  }

  /** The key that a text means in a list; undefined when no row, or more than one, goes by that name. */
  keyOf(list: string, text: string): string | undefined {
    const known = this.#keys.get(list);
    return known?.get(keyEntry(text)) ?? known?.get(plain(text));
  }
}

/** Keys stand apart from names: `u10` the key is not "U10" the name of another row. */
const keyEntry = (key: string) => `=${key.trim().toLowerCase()}`;
