import { done, refused } from '../answer';
import { listOf, recordOf, textOf, textsOf } from '../../../hosts/fields';
import type { HostServices } from '../hostServices';
import { onItem, type MethodTable } from './method';

interface Category {
  readonly displayName: string;
  readonly color: string;
}

const masterKey = (host: HostServices) => `categories|${host.profile.address.toLowerCase()}`;

function master(host: HostServices): Category[] {
  return parsed(host.store.get(masterKey(host)) ?? '[]').map((entry) => {
    const { displayName, color } = recordOf(entry);
    return { displayName: textOf(displayName), color: textOf(color, 'None') };
  });
}

const parsed = (text: string): readonly unknown[] => listOf(JSON.parse(text));

const named = (list: readonly Category[], name: string) => list.find((category) => category.displayName === name);

/** An item's categories must stand in the mailbox's master list first (documented for Categories.addAsync). */
export const categories: MethodTable = {
  157: onItem(({ item, host }) => done(item.fields.categories.map((name) => named(master(host), name) ?? { displayName: name, color: 'None' }))),
  158: onItem(({ item, params, host }) => {
    const names = textsOf(params['categories']);
    if (names.some((name) => !named(master(host), name))) return refused('invalidCategory');
    item.change({ categories: [...new Set([...item.fields.categories, ...names])] });
    return done();
  }),
  159: onItem(({ item, params }) => {
    const gone = textsOf(params['categories']);
    item.change({ categories: item.fields.categories.filter((name) => !gone.includes(name)) });
    return done();
  }),
  160: ({ host }) => done(master(host)),
  161: ({ params, host }) => {
    const added = listOf(params['categoryDetails']).map((entry) => ({ displayName: textOf(recordOf(entry)['displayName']), color: textOf(recordOf(entry)['color'], 'None') }));
    if (added.some(({ displayName }) => named(master(host), displayName))) return refused('duplicateCategory');
    host.store.set(masterKey(host), JSON.stringify([...master(host), ...added]));
    return done();
  },
  162: ({ params, host }) => {
    const gone = textsOf(params['categories']);
    host.store.set(masterKey(host), JSON.stringify(master(host).filter(({ displayName }) => !gone.includes(displayName))));
    return done();
  },
};
