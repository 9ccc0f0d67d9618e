import { asProblem, Problem } from '../domain/problem';
import { fieldsOfChanges, fieldsOfRow, readItem, readItems, type GraphItem, type LookupIds } from '../lists/items';
import { sameRow } from '../lists/sameRow';
import type { Changes, ListSchema, Row, Stored } from '../lists/schema';
import type { Found, Records } from '../ports/records';
import { inBody, isRecord, query, textOf, valuesOf } from './call';
import { equalFilters, rangeFilter } from './filters';
import type { Graph } from './graph';
import type { ListAddresses } from './listAddresses';
import { listDelta } from './listDelta';
import { lost, PAGE, wholeItem } from './listItems';

/** The lists on Microsoft Graph. */
export function listRecords(graph: Graph, addresses: ListAddresses, lookupIds: LookupIds): Records {
  async function found<L extends ListSchema>(list: L, filters: readonly string[]): Promise<Found<L>> {
    const path = await addresses.of(list);
    const answers = filters.map((filter) => graph.pages({ method: 'GET', path: `${path}/items${query({ ...wholeItem(list), $filter: filter, $top: PAGE })}` }));
    const pages = await Promise.all(answers).catch((thrown: unknown) => lost(addresses, list, thrown));
    return readItems(list, pages.flatMap(({ bodies }) => bodies.flatMap(valuesOf)));
  }

  async function byKey<L extends ListSchema>(list: L, key: string): Promise<Stored<L> | undefined> {
    const { rows, bent } = await found(list, equalFilters(list, 'key', [key]));
    if (rows.length === 0 && bent[0]) throw new Problem('badData', `${list.name}/${bent[0].id} is bent`);
    return rows[0];
  }

  async function create<L extends ListSchema>(list: L, row: Row<L>): Promise<Stored<L>> {
    const fields = fieldsOfRow(list, row, lookupIds);
    const path = await addresses.of(list);
    try {
      const { body } = await graph.call({ method: 'POST', path: `${path}/items`, body: { fields } });
      return await whole(list, path, isRecord(body) ? body : {});
    } catch (thrown) {
      if (asProblem(thrown).code !== 'alreadyThere') throw thrown;
      // The answer to an earlier try may have been lost: whoever made the row, there is one, and its values say whose.
      // One that somebody bent is not ours to judge, so it counts as another's.
      const { rows: [there] } = await found(list, equalFilters(list, 'key', [row.key]));
      if (there && sameRow(list, row, there)) return there;
      throw thrown;
    }
  }

  async function update<L extends ListSchema>(list: L, id: string, etag: string, changes: Changes<L>): Promise<Stored<L>> {
    const fields = fieldsOfChanges(list, changes, lookupIds);
    const path = await addresses.of(list);
    const { body } = await graph.call({ method: 'PATCH', path: `${path}/items/${id}/fields`, headers: { 'If-Match': etag }, body: fields });
    return whole(list, path, { id, eTag: inBody(body, '@odata.etag'), lastModifiedDateTime: inBody(body, 'Modified'), fields: body });
  }

  async function remove(list: ListSchema, id: string, etag: string): Promise<void> {
    const path = await addresses.of(list);
    await graph.call({ method: 'DELETE', path: `${path}/items/${id}`, headers: { 'If-Match': etag } });
  }

  /** The row that an answer to a write holds; read again where the answer leaves something out. */
  async function whole<L extends ListSchema>(list: L, path: string, item: GraphItem): Promise<Stored<L>> {
    const answered = readItem(list, item);
    if (answered.ok && answered.row.item.etag !== '' && answered.row.item.modified !== '') return answered.row;
    const { body } = await graph.call({ method: 'GET', path: `${path}/items/${textOf(item.id) ?? ''}${query(wholeItem(list))}` });
    const read = readItem(list, isRecord(body) ? body : {});
    if (!read.ok) throw new Problem('badData', `${list.name}/${read.bent.id} came back bent`);
    return read.row;
  }

  return {
    find: async (list, column, values) => (values.length === 0 ? { rows: [], bent: [] } : found(list, equalFilters(list, column, values))),
    findRange: (list, range) => found(list, [rangeFilter(list, range)]),
    findByKey: byKey,
    create,
    update,
    remove,
    delta: listDelta(graph, addresses),
    onWait: graph.onWait,
  };
}
