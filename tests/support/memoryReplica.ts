import type { ListSchema, Row, Stored } from '../../src/lists/schema';
import type { Entry, EntryState, Freshness, JournalQuery, Replica, Stray, Write } from '../../src/ports/replica';

type AnyRow = Stored<ListSchema>;
export type SeedRow<L extends ListSchema> = Row<L> & { readonly item?: Stored<L>['item'] };

/** A replica without a network, for tests of screens: rows that a test puts in, an outbox that a test answers for. */
export class MemoryReplica implements Replica {
  durable = true;
  readonly calls: string[] = [];
  private readonly tables = new Map<string, readonly AnyRow[]>();
  private listeners: readonly (() => void)[] = [];
  private fresh: Freshness = { kind: 'empty' };
  private bentRows: ReturnType<Replica['bent']> = [];
  private strayWork: readonly Stray[] = [];
  private queue: readonly Entry[] = [];
  /** What `fetch` and `refresh` do instead of succeeding at once. */
  onFetch: (list: string) => Promise<void> = async () => undefined;
  onRefresh: () => Promise<void> = async () => undefined;

  constructor(private readonly now: () => number) {}

  seed<L extends ListSchema>(list: L, rows: readonly SeedRow<L>[]): this {
    // Rows of every list share one store; `by` gives them back under the schema that they came with.
    const stored = rows.map((row, index) => ({ item: { id: `${index + 1}`, etag: `"${index + 1}"`, modified: '2026-11-01T00:00:00Z' }, ...row })) as unknown as AnyRow[];
    this.tables.set(list.name, [...(this.tables.get(list.name) ?? []), ...stored]);
    this.fresh = { kind: 'kept', since: this.now() };
    return this.changed();
  }

  stand(what: { readonly freshness?: Freshness; readonly bent?: ReturnType<Replica['bent']>; readonly strays?: readonly Stray[] }): this {
    this.fresh = what.freshness ?? this.fresh;
    this.bentRows = what.bent ?? this.bentRows;
    this.strayWork = what.strays ?? this.strayWork;
    return this.changed();
  }

  /** What the server answered to an entry. */
  answer(id: string, state: EntryState): void {
    this.queue = this.queue.map((entry) => (entry.id === id ? { ...entry, state } : entry));
    this.changed();
  }

  async by<L extends ListSchema>(list: L, column: string, values: readonly string[]) {
    return this.rows(list).filter((row) => values.includes(String(row[column as keyof typeof row])));
  }

  async all<L extends ListSchema>(list: L) {
    return this.rows(list);
  }

  async journal<L extends ListSchema>(list: L, query: JournalQuery<L>) {
    return this.calls.includes(`fetch ${list.name}`) ? { rows: this.matching(list, query), at: this.now() } : undefined;
  }

  async fetch<L extends ListSchema>(list: L, query: JournalQuery<L>) {
    this.calls.push(`fetch ${list.name}`);
    await this.onFetch(list.name);
    return this.matching(list, query);
  }

  async refresh({ along = () => undefined }: { readonly along?: () => void } = {}) {
    this.calls.push('refresh');
    const refreshed = this.onRefresh();
    along();
    await refreshed;
  }

  private readonly remembered = new Map<string, readonly string[]>();
  recall = async (name: string) => this.remembered.get(name);
  remember = async (name: string, texts: readonly string[]) => void this.remembered.set(name, texts);

  freshness = () => this.fresh;
  bent = () => this.bentRows;
  strays = async () => this.strayWork;

  async dropStrays() {
    this.strayWork = [];
  }

  onChange = (listener: () => void) => {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((one) => one !== listener);
    };
  };

  async wipe() {
    this.calls.push('wipe');
    this.tables.clear();
    this.changed();
  }

  readonly outbox: Replica['outbox'] = {
    add: async (what, writes, how) => {
      const id = `entry-${this.queue.length + 1}`;
      const state: EntryState = { kind: 'waiting', tries: 0, notBefore: 0, ...(how?.waitsFor === undefined ? {} : { waitsFor: how.waitsFor }) };
      this.queue = [...this.queue, { id, what, madeOn: this.now(), writes, state }];
      writes.forEach((write) => this.apply(write));
      this.changed();
      return id;
    },
    entries: () => this.queue,
    onChange: (listener) => this.onChange(listener),
    undo: async (id) => this.leave(`undo ${id}`, id),
    settle: async (id, how) => this.leave(`settle ${id} ${JSON.stringify(how)}`, id),
    drop: async (id) => this.leave(`drop ${id}`, id),
    release: async (waitsFor, known, { without = [] } = {}) => {
      this.calls.push([`release ${waitsFor} ${JSON.stringify(known)}`, ...without].join(' without '));
      this.queue = this.queue.filter(({ state }) => !(state.kind === 'waiting' && state.waitsFor === waitsFor));
      this.changed();
    },
    flush: async () => {
      this.calls.push('flush');
    },
  };

  private leave(call: string, id: string): void {
    this.calls.push(call);
    for (const write of this.queue.find((entry) => entry.id === id)?.writes ?? []) {
      if (write.kind === 'create' && call.startsWith('drop')) this.apply({ kind: 'remove', list: write.list, key: write.row.key });
    }
    this.queue = this.queue.filter((entry) => entry.id !== id);
    this.changed();
  }

  private apply(write: Write): void {
    const rows = this.tables.get(write.list) ?? [];
    if (write.kind === 'create') this.tables.set(write.list, [...rows, { ...write.row, item: { id: '', etag: '', modified: '' } } as AnyRow]);
    if (write.kind === 'remove') this.tables.set(write.list, rows.filter(({ key }) => key !== write.key));
    if (write.kind === 'update') this.tables.set(write.list, rows.map((row) => (row.key === write.key ? (Object.fromEntries(Object.entries({ ...row, ...write.changes }).filter(([, value]) => value !== null)) as unknown as AnyRow) : row)));
  }

  private rows<L extends ListSchema>(list: L): readonly Stored<L>[] {
    return (this.tables.get(list.name) ?? []) as unknown as readonly Stored<L>[];
  }

  private matching<L extends ListSchema>(list: L, query: JournalQuery<L>): readonly Stored<L>[] {
    const value = (row: Stored<L>) => String(row[query.column as keyof typeof row]);
    return this.rows(list).filter((row) => ('values' in query ? query.values.includes(value(row)) : value(row) >= query.from && value(row) <= query.to));
  }

  private changed(): this {
    for (const listener of this.listeners) listener();
    return this;
  }
}
