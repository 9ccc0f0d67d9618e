import type { Changes, ListSchema, Row, Stored } from '../../lists/schema';
import type { Records } from '../../ports/records';

/**
 * Makes the row under this key, or changes the one that is there where `changes` says so. Done again after a lost answer it comes
 * out the same. Throws `changedMeanwhile` when somebody was first; the worker then does the whole piece again.
 */
export async function upsert<L extends ListSchema>(records: Records, list: L, row: Row<L>, changes: (before: Stored<L>) => Changes<L> | undefined): Promise<Stored<L>> {
  const before = await records.findByKey(list, row.key);
  if (!before) return records.create(list, row);
  const wanted = changes(before);
  return wanted ? records.update(list, before.item.id, before.item.etag, wanted) : before;
}

/** A moment as SharePoint keeps it: to the second. */
export const momentOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
