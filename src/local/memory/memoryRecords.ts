import { Problem } from '../../domain/problem';
import { readItems } from '../../lists/items';
import type { ListSchema, Row, Stored } from '../../lists/schema';
import type { Delta, DeltaToken, Records } from '../../ports/records';
import { faults, type Faults } from './faults';
import { MemoryTables } from './memoryTables';

export interface MemoryRecords extends Records {
  readonly faults: Faults;
  /** Puts rows in without a call; answers them as stored. */
  seed<L extends ListSchema>(list: L, rows: readonly Row<L>[]): readonly Stored<L>[];
  /** Writes raw columns over an item, or makes one, as somebody with a browser could; answers its id. */
  bend(list: ListSchema, fields: Readonly<Record<string, unknown>>, id?: string): string;
  /** Deletes a row behind everybody's back. */
  drop(list: ListSchema, id: string): void;
  /** Every delta token given so far stops working. */
  expireTokens(): void;
}

/** The lists in memory, for tests: rows go in and out through the schema, as they do over Graph. */
export function memoryRecords(how: { readonly now?: () => number } = {}): MemoryRecords {
  const tables = new MemoryTables(how.now ?? Date.now);
  const trouble = faults();
  let tokensFrom = 0;

  function delta<L extends ListSchema>(list: L, since?: DeltaToken): Delta<L> {
    const [name, age = '0', change = '0'] = since?.split(' ') ?? [list.name, `${tokensFrom}`];
    if (name !== list.name || Number(age) < tokensFrom) throw new Problem('startAgain', `${list.name}: 410`);
    const { changed, removed } = tables.of(list).since(Number(change));
    return { ...readItems(list, changed), removed: since === undefined ? [] : removed, next: `${list.name} ${tokensFrom} ${tables.of(list).changes}` };
  }

  return {
    faults: trouble,
    find: (list, column, values) =>
      trouble.run('find', list.name, () => {
        const wanted = new Set(values.map((value) => value.toLowerCase()));
        return tables.matching(list, column, (value) => wanted.has(value));
      }),
    findRange: (list, { column, from, to }) =>
      trouble.run('findRange', list.name, () => tables.matching(list, column, (value) => value >= from.toLowerCase() && value <= to.toLowerCase())),
    findByKey: (list, key) => trouble.run('findByKey', list.name, () => tables.byKey(list, key)),
    create: (list, row) => trouble.run('create', list.name, () => tables.insert(list, row)),
    update: (list, id, etag, changes) => trouble.run('update', list.name, () => tables.update(list, id, etag, changes)),
    remove: (list, id, etag) => trouble.run('remove', list.name, () => tables.remove(list, id, etag)),
    delta: (list, since) => trouble.run('delta', list.name, () => delta(list, since)),
    seed: (list, rows) => rows.map((row) => tables.insert(list, row)),
    bend: (list, fields, id) => {
      const item = id === undefined ? tables.of(list).add(fields) : tables.of(list).change(id, fields);
      return String(item.id);
    },
    drop: (list, id) => tables.of(list).drop(id),
    expireTokens: () => {
      tokensFrom += 1;
    },
  };
}
