/** @jest-environment node */
import { IDBFactory } from 'fake-indexeddb';
import { browser, HOLDER } from '../../tests/contract/replicaWindow';
import { Problem } from '../domain/problem';
import { defineList } from '../lists/schema';
import { partners } from '../lists/partners';
import { settings } from '../lists/settings';
import { virtualClock } from '../local/memory/virtualClock';
import type { Write } from '../ports/replica';
import { firstLook, lookAhead, type FirstLook } from './firstLook';

const OTHER = 'sam.visser@provincie-utrecht.nl.example';
const utrecht = { key: 'gm0344', title: 'Utrecht', kind: 'gemeente', accountHolder: 'an' } as const;
const newPartner: Write = { kind: 'create', list: 'Partners', row: { key: 'gm0355', title: 'Zeist', kind: 'gemeente' } };
const offline = { call: 'create', at: 'before', problem: new Problem('offline', 'no network'), times: 1000 } as const;
const databases = async (factory: IDBFactory) => (await factory.databases()).length;

describe('the copy of an account', () => {
  it('is deleted when another account appears, and shows that account nothing', async () => {
    const { open, records, indexedDB, rest } = browser();
    records.seed(partners, [utrecht]);
    const first = await open();
    await first.refresh();
    first.close();
    const second = await open({ account: OTHER });
    await rest();
    expect(await second.all(partners)).toEqual([]);
    expect(await databases(indexedDB)).toBe(1);
    expect(await second.strays()).toEqual([]);
  });

  it('goes but for its unsent work, which the other account can save or throw away, never send', async () => {
    const { open, records, indexedDB, rest, clock } = browser();
    records.seed(partners, [utrecht]);
    const first = await open();
    await first.refresh();
    records.faults.add(offline);
    await first.outbox.add('partner', [newPartner]);
    await rest();
    first.close();
    records.faults.clear();
    const second = await open({ account: OTHER });
    await clock.advance(3_600_000);
    expect(await second.strays()).toMatchObject([{ account: HOLDER, entries: [{ what: 'partner', writes: [newPartner] }] }]);
    expect(second.outbox.entries()).toEqual([]);
    expect((await records.delta(partners)).rows).toHaveLength(1);
    const look = await firstLook(HOLDER, indexedDB);
    expect(await partnersBy(look, 'key', 'gm0344')).toEqual([]);
    look?.close();
    await second.dropStrays();
    expect(await second.strays()).toEqual([]);
    expect(await databases(indexedDB)).toBe(1);
  });

  it('starts anew after two weeks of not being used, and still sends what was never sent', async () => {
    const { open, records, rest, clock } = browser();
    records.seed(partners, [utrecht]);
    const first = await open();
    await first.refresh();
    records.faults.add(offline);
    await first.outbox.add('partner', [newPartner]);
    await rest();
    first.close();
    await clock.advance(15 * 24 * 3_600_000);
    const later = await open();
    expect(await later.all(partners)).toMatchObject([{ key: 'gm0355' }]);
    expect(later.freshness()).toEqual({ kind: 'empty' });
    records.faults.clear();
    await clock.advance(3_600_000);
    expect(later.outbox.entries()).toEqual([]);
  });

  it('is gone from every window after a wipe, which unsent work prevents', async () => {
    const { open, records, indexedDB, rest } = browser();
    records.seed(partners, [utrecht]);
    const [one, two] = [await open(), await open()];
    await one.refresh();
    await rest();
    records.faults.add(offline);
    const id = await one.outbox.add('partner', [newPartner]);
    await rest();
    await expect(one.wipe()).rejects.toThrow('unsent');
    await one.outbox.drop(id);
    await one.wipe();
    await rest();
    expect(await databases(indexedDB)).toBe(0);
    expect([one.durable, two.durable]).toEqual([false, false]);
    expect([...(await one.all(partners)), ...(await two.all(partners))]).toEqual([]);
  });
});

describe('without a database', () => {
  it.each([
    ['missing', undefined],
    ['refused', Object.assign(new IDBFactory(), { open: () => fail('SecurityError') })],
    ['full', Object.assign(new IDBFactory(), { open: () => fail('QuotaExceededError') })],
    ['unable to say which copies it keeps', Object.assign(new IDBFactory(), { databases: undefined })],
  ])('everything works in memory and says so: %s', async (_, indexedDB) => {
    const { open, records, rest } = browser();
    records.seed(partners, [utrecht]);
    const replica = await open({ indexedDB: indexedDB as IDBFactory | undefined });
    expect(replica.durable).toBe(false);
    await replica.refresh();
    await replica.outbox.add('partner', [newPartner]);
    expect(await replica.by(partners, 'kind', ['gemeente'])).toHaveLength(2);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect(await replica.by(partners, 'accountHolder', ['AN'])).toMatchObject([{ key: 'gm0344' }]);
  });

  it('that opens in time the pane goes on from memory', async () => {
    const { open, clock } = browser();
    const opening = open({ indexedDB: Object.assign(new IDBFactory(), { open: () => ({}) }) as unknown as IDBFactory });
    await clock.advance(5_000);
    expect((await opening).durable).toBe(false);
  });

  it('left halfway, because the disk is full, unsent work goes on in memory', async () => {
    const { open, indexedDB, rest } = browser();
    const replica = await open();
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(`${(indexedDB as unknown as { _databases: Map<string, unknown> })._databases.keys().next().value}`);
      request.onsuccess = () => done(request.result);
    });
    const put = jest.spyOn(Object.getPrototypeOf(database.transaction('entries').objectStore('entries')) as IDBObjectStore, 'put').mockImplementation(() => fail('QuotaExceededError'));
    await replica.outbox.add('partner', [newPartner], { waitsFor: 'draft-1' });
    put.mockRestore();
    await rest();
    expect(replica.durable).toBe(false);
    expect(replica.outbox.entries()).toHaveLength(1);
    database.close();
  });
});

describe('a new version with other indexes', () => {
  it('mends the lists that differ, and keeps the others and the unsent work', async () => {
    const { open, records, rest } = browser();
    records.seed(partners, [utrecht]);
    records.seed(settings, [{ key: 'axes', title: 'Assen', value: 1 }]);
    const old = await open();
    await old.refresh();
    records.faults.add(offline);
    await old.outbox.add('partner', [{ ...newPartner, list: 'Unknown' }], { waitsFor: 'x' });
    old.close();
    const newer = defineList({ ...partners, columns: { ...partners.columns, deputy: { ...partners.columns.deputy, indexed: true } } });
    const replica = await open({ lists: [newer, settings] });
    await rest();
    expect(await replica.by(newer, 'deputy', ['x'])).toEqual([]);
    expect(await replica.all(newer)).toEqual([]);
    expect(await replica.all(settings)).toHaveLength(1);
    expect(replica.outbox.entries()).toHaveLength(1);
    await replica.refresh();
    expect(await replica.all(newer)).toHaveLength(1);
  });

  it('is not held up by a window that still has the old one open, which goes on', async () => {
    const { open, records } = browser();
    records.seed(settings, [{ key: 'axes', title: 'Assen', value: 1 }]);
    const old = await open({ lists: [settings] });
    await old.refresh();
    const replica = await open();
    expect(replica.durable).toBe(true);
    expect(await old.all(settings)).toHaveLength(1);
  });
});

describe('the first look', () => {
  it('finds nothing, and makes nothing, where there is no copy', async () => {
    const { indexedDB } = browser();
    expect(await firstLook(HOLDER, indexedDB)).toBeUndefined();
    expect(await firstLook(HOLDER, undefined)).toBeUndefined();
    expect(await databases(indexedDB)).toBe(0);
  });

  it('reads by index what the replica has, with what still waits to be sent', async () => {
    const { open, records, indexedDB, rest } = browser();
    records.seed(partners, [utrecht]);
    const replica = await open();
    await replica.refresh();
    records.faults.add(offline);
    await replica.outbox.add('partner', [newPartner]);
    await rest();
    const look = await firstLook(`${HOLDER.toUpperCase()} `, indexedDB);
    expect((await partnersBy(look, 'kind', 'gemeente'))?.map(({ key }) => key).sort()).toEqual(['gm0344', 'gm0355']);
    expect(await partnersBy(look, 'key', 'gm0355')).toHaveLength(1);
    look?.close();
  });

  it('shows nothing of a copy that nobody used for two weeks', async () => {
    const { open, records, indexedDB, clock } = browser();
    records.seed(partners, [utrecht]);
    const replica = await open();
    await replica.refresh();
    const look = await firstLook(HOLDER, indexedDB);
    expect(await partnersBy(look, 'key', 'gm0344', clock.now() + 13 * 24 * 3_600_000)).toHaveLength(1);
    expect(await partnersBy(look, 'key', 'gm0344', clock.now() + 15 * 24 * 3_600_000)).toEqual([]);
    look?.close();
  });

  it('answers with nothing where the copy stands in the form of another version', async () => {
    const { open, indexedDB } = browser();
    (await open({ lists: [settings] })).close();
    const look = await firstLook(HOLDER, indexedDB);
    expect(await partnersBy(look, 'key', 'gm0344')).toEqual([]);
    look?.close();
  });

  it('may be opened before the host names the account, and is of that account all the same', async () => {
    const { open, records, indexedDB } = browser();
    records.seed(partners, [utrecht]);
    const replica = await open();
    await replica.refresh();
    const [mine, other] = [lookAhead(indexedDB), lookAhead(indexedDB)];
    const look = await mine(HOLDER);
    expect(await partnersBy(look, 'key', 'gm0344')).toHaveLength(1);
    look?.close();
    expect(await other(OTHER)).toBeUndefined();
    expect(await lookAhead(undefined)(HOLDER)).toBeUndefined();
    expect(await databases(indexedDB)).toBe(1);
  });

  it('opened ahead holds up nobody who deletes the copy', async () => {
    const { open, indexedDB } = browser();
    const replica = await open();
    const ahead = lookAhead(indexedDB);
    await replica.wipe();
    expect(await ahead(HOLDER)).toBeUndefined();
    expect(await databases(indexedDB)).toBe(0);
  });
});

const partnersBy = async (look: FirstLook | undefined, column: 'key' | 'kind', value: string, now = virtualClock().now()) => look?.read([partners], now, (by) => by(partners, column, [value]));

function fail(name: string): never {
  throw Object.assign(new Error('refused by the browser'), { name });
}
