import { asProblem } from '../domain/problem';
import { selectedFields } from '../lists/items';
import type { ListSchema } from '../lists/schema';
import type { ListAddresses } from './listAddresses';

/** Graph gives 200 rows a page unless asked for more. */
export const PAGE = 2_000;

/** What an item needs to be read through its schema. Columns come only when expanded, hidden ones only when named. */
export const wholeItem = (list: ListSchema) => ({ $select: 'id,eTag,lastModifiedDateTime', $expand: `fields($select=${selectedFields(list).join(',')})` });

/** A whole list that isn't there may have been made anew under another id: its address is looked up again next time. */
export async function lost(addresses: ListAddresses, list: ListSchema, thrown: unknown): Promise<never> {
  if (asProblem(thrown).code === 'notFound') await addresses.forget(list.site);
  throw thrown;
}
