import { allLists } from '../lists/all';
import type { LookupIds } from '../lists/items';
import type { ListSchema } from '../lists/schema';
import type { Records } from '../ports/records';
import type { Replica } from '../ports/replica';

const lists: readonly ListSchema[] = allLists;

export interface LookedUp {
  /** For the adapter that writes: the item ids that were learnt. */
  readonly ids: LookupIds;
  /** The same records, that learn the ids which a write's lookup columns need before they send it. */
  over(records: Records, replica: () => Pick<Replica, 'by'> | undefined): Records;
}

/**
 * A lookup column wants the item id of the row it points at. The browser's own copy knows it for every register, so no request
 * is spent on it; where it doesn't, the row is written with its text twin alone and provisioning fills the lookup in.
 */
export function lookedUp(): LookedUp {
  const known = new Map<string, string>();
  const ids: LookupIds = (list, key) => known.get(`${list}|${key}`);

  async function learn(list: ListSchema, values: Readonly<Record<string, unknown>>, replica: Pick<Replica, 'by'> | undefined): Promise<void> {
    const wanted = Object.entries(list.columns).flatMap(([name, column]) => {
      const key = values[name];
      const target = column.kind === 'lookup' ? lists.find((one) => one.name === column.to) : undefined;
      return target && typeof key === 'string' && ids(target.name, key) === undefined ? [{ target, key }] : [];
    });
    await Promise.all(
      wanted.map(async ({ target, key }) => {
        const [row] = (await replica?.by(target, 'key', [key])) ?? [];
        if (row && row.item.id !== '') known.set(`${target.name}|${key}`, row.item.id);
      }),
    );
  }

  return {
    ids,
    over: (records, replica) => ({
      ...records,
      async create(list, row) {
        await learn(list, row, replica());
        return records.create(list, row);
      },
      async update(list, id, etag, changes) {
        await learn(list, changes, replica());
        return records.update(list, id, etag, changes);
      },
    }),
  };
}
