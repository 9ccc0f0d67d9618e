import { allLists } from '../../lists/all';
import type { ListSchema, Stored } from '../../lists/schema';
import type { Records } from '../../ports/records';
import type { ImportedRow } from './import/imported';
import { Names } from './import/names';
import { persistently, type Wait } from './persistently';
import type { StoredRows } from './rowChanges';

/** The rows of a site that an import has to do with, kept up to date while it writes. */
export class SiteRows {
  readonly #rows = new Map<string, Stored<ListSchema>>();
  /** By key and by what people call them. */
  readonly names = new Names();
  #bent = 0;

  constructor(
    private readonly records: Records,
    /** Lists that stand on their site; the others have no rows. */
    readonly stands: (list: ListSchema) => boolean,
    /** The list as far as its columns are on the site: Graph refuses to read a column that isn't. */
    readonly asFound: (list: ListSchema) => ListSchema,
    private readonly wait: Wait,
  ) {}

  /** Copies the registers whole; they are small by design. */
  async readRegisters(): Promise<void> {
    for (const list of allLists) {
      if (list.copying.as === 'journal' || !this.stands(list)) continue;
      const { rows, bent } = await persistently(() => this.records.delta(this.asFound(list)), this.wait);
      this.#bent += bent.length;
      for (const row of rows) this.keep(list, row);
    }
  }

  /** Of the journals, which may be very long, only the rows that an import would make or change. */
  async readJournals(rows: readonly ImportedRow[]): Promise<void> {
    for (const list of allLists) {
      const keys = rows.filter((one) => one.list.name === list.name).map(({ row }) => row.key);
      if (list.copying.as !== 'journal' || keys.length === 0 || !this.stands(list)) continue;
      const { rows: found } = await persistently(() => this.records.find(this.asFound(list), 'key', keys), this.wait);
      for (const row of found) this.keep(list, row);
    }
  }

  keep(list: ListSchema, row: Stored<ListSchema>): void {
    this.#rows.set(nameOf(list, row.key), row);
    this.names.add(list.name, row);
  }

  readonly find: StoredRows = (list, key) => this.#rows.get(nameOf(list, key));

  /** Item ids for lookup columns. */
  readonly lookupId = (list: string, key: string): string | undefined => this.#rows.get(`${list}|${key.toLowerCase()}`)?.item.id;

  /** Rows that somebody bent by hand: left alone, and said. */
  get bent(): number {
    return this.#bent;
  }
}

const nameOf = (list: ListSchema, key: string) => `${list.name}|${key.toLowerCase()}`;
