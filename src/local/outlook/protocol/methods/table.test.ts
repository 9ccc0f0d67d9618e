import { dispatch } from '../dispatch';
import type { Form } from '../form';
import type { HostServices } from '../hostServices';
import { openItem, type ItemFields, type ItemKind } from '../item';
import { createNotifications } from '../notifications';
import { METHODS } from './table';

function scene(kind: ItemKind = 'appointmentCompose', fields: Partial<ItemFields> = {}, more: Partial<HostServices> = {}) {
  const kept = new Map<string, string>();
  const forms: Form[] = [];
  const unhandled: unknown[] = [];
  const host: HostServices = {
    profile: { displayName: 'Femke', address: 'femke@provincie.example', timeZone: 'W. Europe Standard Time', addInId: 'a', graphOrigin: 'https://localhost' },
    switches: () => ({ requirementSet: '1.14', nestedAppAuth: 'present', refuseItemId: false }),
    store: { get: (key) => kept.get(key), set: (key, text) => void kept.set(key, text) },
    notifications: createNotifications(),
    now: () => 0,
    newId: () => 'new',
    save: async () => 'AA-b_c=',
    closeItem: () => undefined,
    closePane: () => undefined,
    openForm: (form) => void forms.push(form),
    attachmentContent: async () => undefined,
    headers: async () => 'References: <first@x>',
    token: async () => ({ accessToken: 't', expiresInSeconds: 60 }),
    colours: () => ({}),
    ...more,
  };
  const item = openItem('key', kind, fields);
  const call = (DispatchId: number, ApiParams: unknown = {}) => dispatch(METHODS, { ApiParams, MethodData: { DispatchId } }, item, host, (one) => unhandled.push(one));
  return { call, item, host, forms, unhandled, kept };
}

const error = (errorCode: number) => ({ wasSuccessful: false, error: true, errorCode });
const answer = (data: unknown) => ({ wasSuccessful: true, error: false, data });

describe("the host's methods by office.js's numbers", () => {
  it('refuses an unknown number with an answer, and reports it', async () => {
    const { call, unhandled } = scene();
    expect(await call(9999)).toEqual(error(9020));
    expect(unhandled).toEqual([{ action: 'ExecuteMethod', dispatchId: 9999 }]);
  });

  it('refuses what only a form has while an item is read', async () => {
    expect(await scene('appointmentRead').call(17, { subject: 'x' })).toEqual(error(9032));
  });

  it('gives the id in the spelling of EWS once saved, and takes the custom properties along', async () => {
    const { call, item, host } = scene();
    expect(await call(164)).toEqual(error(9046));
    await call(4, { customProperties: { mark: 1 } });
    expect(await call(32)).toEqual(answer('AA/b+c='));
    expect(item.fields.id).toBe('AA-b_c=');
    expect(await call(3)).toEqual({ wasSuccessful: true, customProperties: '{"mark":1}' });
    expect(host.store.get('properties|femke@provincie.example|a|AA-b_c=')).toBe('{"mark":1}');
  });

  it('says that saving failed where the mailbox refuses', async () => {
    expect(await scene('appointmentCompose', {}, { save: () => Promise.reject(new Error('no')) }).call(32)).toEqual(error(9021));
  });

  it('adds a recipient once, whatever the capitals, and refuses more than 500', async () => {
    const { call, item } = scene('messageCompose', { to: [{ name: 'A', address: 'a@x.example' }] });
    await call(22, { recipientField: 0, recipientArray: [{ name: 'A', address: 'A@x.example' }, { name: 'B', address: 'b@x.example' }] });
    expect(item.fields.to.map(({ address }) => address)).toEqual(['a@x.example', 'b@x.example']);
    const many = Array.from({ length: 499 }, (_, at) => ({ name: '', address: `${at}@x.example` }));
    expect(await call(21, { recipientField: 1, recipientArray: many })).toEqual(error(9012));
  });

  it('keeps the length when the start moves, and refuses an end before the start', async () => {
    const { call, item } = scene('appointmentCompose', { start: 1000, end: 4000 });
    await call(25, { TimeProperty: 1, time: 2000 });
    expect(item.fields).toMatchObject({ start: 2000, end: 5000 });
    expect(await call(25, { TimeProperty: 2, time: 1000 })).toEqual(error(9010));
  });

  it('reads a body as text, and keeps text that is set as HTML that shows the same', async () => {
    const { call, item } = scene('messageCompose', { body: { type: 'html', content: '<p>Een</p><ul><li>twee</li></ul><script>drie()</script>' } });
    expect(await call(37, { coercionType: 0 })).toEqual(answer('Een\ntwee'));
    await call(38, { data: 'a < b', coercionType: 0 });
    expect(item.fields.body.content).toBe('a &lt; b');
  });

  it('adds a notice that replaceAsync names for the first time, refuses a second of one key and a sixth', async () => {
    const { call, host } = scene();
    const notice = (key: string) => ({ key, type: 0, message: key, icon: 'i', persistent: false });
    expect(await call(35, notice('1'))).toEqual(answer(null));
    expect(await call(33, notice('1'))).toEqual(error(9023));
    for (const key of ['2', '3', '4', '5']) await call(33, notice(key));
    expect(await call(33, notice('6'))).toEqual(error(9025));
    expect(host.notifications.of('key')).toHaveLength(5);
    expect(await call(36, { key: '6' })).toEqual(error(9024));
  });

  it('forgets session data that is removed, and refuses more than it holds', async () => {
    const { call } = scene();
    await call(185, { name: 'a', value: '1' });
    expect(await call(186, { name: 'a' })).toEqual(answer('1'));
    await call(189, { name: 'a' });
    expect(await call(186, { name: 'a' })).toEqual(error(9050));
    expect(await call(185, { name: 'b', value: 'x'.repeat(50_001) })).toEqual(error(9051));
  });

  it('wants a category in the master list before an item can have it', async () => {
    const { call } = scene('messageRead');
    expect(await call(158, { categories: ['Partner'] })).toEqual(error(9044));
    await call(161, { categoryDetails: [{ displayName: 'Partner', color: 'Preset0' }] });
    expect(await call(158, { categories: ['Partner'] })).toEqual(answer(null));
  });

  it('opens forms with what the add-in filled in, and an item by its Graph id', async () => {
    const { call, forms } = scene('messageRead');
    await call(177, { subject: 'Overleg', requiredAttendees: ['a@x.example'], start: 10 });
    await call(180, { itemId: 'AA/b+c=' });
    expect(forms).toMatchObject([{ kind: 'newAppointment', fields: { subject: 'Overleg', to: [{ address: 'a@x.example' }], start: 10, end: 1_800_010 } }, { kind: 'appointment', id: 'AA-b_c=' }]);
  });

  it('names the owner of a delegated mailbox', async () => {
    expect(await scene('appointmentRead', { owner: 'hedwig@provincie.example' }).call(108)).toMatchObject({ data: { owner: 'hedwig@provincie.example' } });
  });
});
