import { done, refused } from '../answer';
import type { HostServices } from '../hostServices';
import type { OpenItem } from '../item';
import { toEwsId } from '../itemId';
import { customPropertiesKey } from './keptData';
import { onDraft, onItem, type MethodTable } from './method';

/** Saves an item, and takes the custom properties of a first save along to the item's new id. */
export async function saveItem(item: OpenItem, host: HostServices): Promise<string> {
  const before = customPropertiesKey(host, item);
  const id = await host.save(item);
  if (item.fields.id !== id) item.change({ id });
  const kept = host.store.get(before);
  if (kept !== undefined) host.store.set(customPropertiesKey(host, item), kept);
  return id;
}

const FULL_DELEGATE = 1 | 2 | 4 | 8 | 16 | 32;

export const saving: MethodTable = {
  32: onDraft(async ({ item, host }) => {
    try {
      return done(toEwsId(await saveItem(item, host)));
    } catch {
      return refused('saveFailed');
    }
  }),
  41: onDraft(({ item, host }) => {
    host.closeItem(item);
    return done();
  }),
  42: ({ host }) => {
    host.closePane();
    return done();
  },
  164: onDraft(({ item, host }) => {
    if (host.switches().refuseItemId) return refused('notSupportedHere');
    return item.fields.id ? done(toEwsId(item.fields.id)) : refused('itemNotSaved');
  }),
  108: onItem(({ item, host }) =>
    item.fields.owner
      ? done({ owner: item.fields.owner, targetMailbox: item.fields.owner, targetRestUrl: `${host.profile.graphOrigin}/api`, delegatePermissions: FULL_DELEGATE })
      : refused('notSupportedHere'),
  ),
};
