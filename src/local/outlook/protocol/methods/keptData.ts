import { done, refused } from '../answer';
import { jsonRecord, listOf, recordOf, textOf } from '../../../hosts/fields';
import type { HostServices } from '../hostServices';
import type { OpenItem } from '../item';
import { onDraft, onItem, type MethodTable } from './method';

const MOST_SESSION_CHARACTERS = 50_000;
const MOST_SETTINGS_CHARACTERS = 32 * 1024;

const base = (host: HostServices) => `${host.profile.address.toLowerCase()}|${host.profile.addInId}`;

/** Custom properties belong to the add-in, the mailbox and the item; an unsaved item has its key until it has an id. */
export const customPropertiesKey = (host: HostServices, item: OpenItem): string => `properties|${base(host)}|${item.fields.id || item.key}`;

const sessionKey = (host: HostServices, item: OpenItem) => `session|${base(host)}|${item.key}`;

const settingsKey = (host: HostServices) => `settings|${base(host)}`;

/** The roaming settings as office.js wants them at its start: a map of JSON texts. */
export const roamingSettings = (host: HostServices) => jsonRecord(host.store.get(settingsKey(host)));

/** What an item being composed remembers by itself until it is sent or closed. */
const session = (host: HostServices, item: OpenItem) => jsonRecord(host.store.get(sessionKey(host, item)));

function keepSession(host: HostServices, item: OpenItem, data: Record<string, unknown>) {
  const text = JSON.stringify(data);
  if (text.length > MOST_SESSION_CHARACTERS) return refused('sessionDataFull');
  host.store.set(sessionKey(host, item), text);
  return done();
}

const without = (data: Readonly<Record<string, unknown>>, name: string) => Object.fromEntries(Object.entries(data).filter(([each]) => each !== name));

export const keptData: MethodTable = {
  3: onItem(({ item, host }) => ({ wasSuccessful: true, customProperties: host.store.get(customPropertiesKey(host, item)) ?? '{}' })),
  4: onItem(({ item, params, host }) => {
    host.store.set(customPropertiesKey(host, item), JSON.stringify(recordOf(params['customProperties'])));
    return done();
  }),
  185: onDraft(({ item, params, host }) => keepSession(host, item, { ...session(host, item), [textOf(params['name'])]: textOf(params['value']) })),
  186: onDraft(({ item, params, host }) => {
    const value = session(host, item)[textOf(params['name'])];
    return value === undefined ? refused('keyNotFound') : done(value);
  }),
  187: onDraft(({ item, host }) => done(session(host, item))),
  188: onDraft(({ item, host }) => keepSession(host, item, {})),
  189: onDraft(({ item, params, host }) => {
    const name = textOf(params['name']);
    const data = session(host, item);
    return name in data ? keepSession(host, item, without(data, name)) : refused('keyNotFound');
  }),
  404: ({ params, host }) => {
    const text = JSON.stringify(recordOf(listOf(params['list'])[0]));
    if (text.length > MOST_SETTINGS_CHARACTERS) return refused('settingsFailed');
    host.store.set(settingsKey(host), text);
    return done();
  },
};
