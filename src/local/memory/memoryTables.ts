import { Problem } from '../../domain/problem';
import { fieldsOfChanges, fieldsOfRow, readItem, readItems, type GraphItem, type LookupIds } from '../../lists/items';
import { queryName, type Changes, type ListSchema, type Row, type Stored } from '../../lists/schema';
import { sameRow } from '../../lists/sameRow';
import type { Found } from '../../ports/records';
import { MemoryList } from './memoryList';

/** More than this a query can't scan, in SharePoint as here. */
const MOST_SCANNED = 5000;

/** The lists by name, with the refusals of a server: an unindexed filter, too many rows, a stale etag, a duplicate key. */
export class MemoryTables {
  private readonly lists = new Map<string, MemoryList>();

  constructor(private readonly now: () => number) {}

  of({ name }: ListSchema): MemoryList {
    const list = this.lists.get(name) ?? new MemoryList(name, this.now);
    this.lists.set(name, list);
    return list;
  }

  byKey<L extends ListSchema>(list: L, key: string): Stored<L> | undefined {
    const { rows, bent } = readItems(list, this.itemsByKey(list.name, key));
    if (rows.length === 0 && bent[0]) throw new Problem('badData', `${list.name}/${bent[0].id} is bent`);
    return rows[0];
  }

  matching<L extends ListSchema>(list: L, column: string, fits: (value: string) => boolean): Found<L> {
    refuseUnindexed(list, column);
    const name = queryName(list, column);
    const items = this.of(list).all().filter((item) => fits(lower(fieldsOf(item)[name])));
    if (items.length > MOST_SCANNED) throw new Problem('tooManyRows', `${list.name}: 422`);
    return readItems(list, items);
  }

  insert<L extends ListSchema>(list: L, row: Row<L>): Stored<L> {
    const fields = fieldsOfRow(list, row, this.lookupIds);
    const [there] = this.itemsByKey(list.name, row.key);
    if (!there) return whole(list, this.of(list).add(fields));
    const { rows: [stored] } = readItems(list, [there]);
    if (!stored || !sameRow(list, row, stored)) throw new Problem('alreadyThere', `${list.name}: another row has this key`);
    return stored;
  }

  update<L extends ListSchema>(list: L, id: string, etag: string, changes: Changes<L>): Stored<L> {
    const fields = fieldsOfChanges(list, changes, this.lookupIds);
    if (!this.unchanged(list, id, etag)) throw new Problem('notFound', `${list.name}/${id}: 404`);
    return whole(list, this.of(list).change(id, fields));
  }

  remove(list: ListSchema, id: string, etag: string): void {
    if (!this.unchanged(list, id, etag)) throw new Problem('notFound', `${list.name}/${id}: 404`);
    this.of(list).drop(id);
  }

  private unchanged(list: ListSchema, id: string, etag: string): boolean {
    const item = this.of(list).byId(id);
    if (item && item.eTag !== etag) throw new Problem('changedMeanwhile', `${list.name}/${id}: 412`);
    return item !== undefined;
  }

  private itemsByKey(list: string, key: string): readonly GraphItem[] {
    return this.lists.get(list)?.all().filter((item) => lower(fieldsOf(item)['Key']) === key.toLowerCase()) ?? [];
  }

  private readonly lookupIds: LookupIds = (list, key) => {
    const id = this.itemsByKey(list, key)[0]?.id;
    return typeof id === 'string' ? id : undefined;
  };
}

function refuseUnindexed(list: ListSchema, name: string): void {
  const column = list.columns[name];
  if (name === 'key' || column?.kind === 'lookup' || column?.indexed) return;
  throw new Problem('badRequest', `${list.name}: ${name} is not indexed`);
}

function whole<L extends ListSchema>(list: L, item: GraphItem): Stored<L> {
  const one = readItem(list, item);
  if (!one.ok) throw new Problem('badData', `${list.name}/${one.bent.id} is bent`);
  return one.row;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const fieldsOf = (item: GraphItem) => (isRecord(item.fields) ? item.fields : {});
/** SharePoint compares texts without regard to case. */
const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : '');
