import type { GraphItem } from '../../lists/items';

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly modified: string;
  /** The list's count of changes when this one was made; delta answers what came after a count. */
  readonly change: number;
  readonly gone: boolean;
}

/** One list as SharePoint keeps it: items with numbers, versions, a memory of what changed when, and what was deleted. */
export class MemoryList {
  private items: readonly Kept[] = [];
  private lastChange = 0;
  private lastId = 0;

  constructor(
    private readonly name: string,
    private readonly now: () => number,
  ) {}

  get changes(): number {
    return this.lastChange;
  }

  all(): readonly GraphItem[] {
    return this.items.filter(({ gone }) => !gone).map((item) => this.shown(item));
  }

  since(change: number): { readonly changed: readonly GraphItem[]; readonly removed: readonly string[] } {
    const later = this.items.filter((item) => item.change > change);
    return { changed: later.filter(({ gone }) => !gone).map((item) => this.shown(item)), removed: later.filter(({ gone }) => gone).map(({ id }) => id) };
  }

  byId(id: string): GraphItem | undefined {
    const found = this.items.find((item) => item.id === id && !item.gone);
    return found && this.shown(found);
  }

  add(fields: Readonly<Record<string, unknown>>): GraphItem {
    this.lastId += 1;
    return this.put({ id: `${this.lastId}`, version: 0, fields: {}, modified: '', change: 0, gone: false }, fields, false);
  }

  change(id: string, fields: Readonly<Record<string, unknown>>): GraphItem {
    return this.put(this.kept(id), fields, false);
  }

  drop(id: string): void {
    this.put(this.kept(id), {}, true);
  }

  private kept(id: string): Kept {
    const found = this.items.find((item) => item.id === id && !item.gone);
    if (!found) throw new Error(`${this.name}/${id} is not kept`);
    return found;
  }

  private put(before: Kept, fields: Readonly<Record<string, unknown>>, gone: boolean): GraphItem {
    this.lastChange += 1;
    const modified = new Date(this.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const after: Kept = { ...before, version: before.version + 1, fields: { ...before.fields, ...fields }, modified, change: this.lastChange, gone };
    this.items = [...this.items.filter(({ id }) => id !== before.id), after];
    return this.shown(after);
  }

  private shown({ id, version, fields, modified }: Kept): GraphItem {
    return { id, eTag: `"${this.name.toLowerCase()}-${id},${version}"`, lastModifiedDateTime: modified, fields };
  }
}
