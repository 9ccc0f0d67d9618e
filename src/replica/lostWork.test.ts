/** @jest-environment node */
import { unwrap } from 'idb';
import { browser, HOLDER } from '../../tests/contract/replicaWindow';
import { Problem } from '../domain/problem';
import { contactMoments } from '../lists/contactMoments';
import type { Write } from '../ports/replica';
import { databaseName, openExisting } from './storage/database';

const moment: Write = {
  kind: 'create',
  list: 'ContactMoments',
  row: { key: 'm1', partner: 'gm0344', partnerYear: 'gm0344-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: 'm1' },
};
const offline = { call: 'create', at: 'before', problem: new Problem('offline', 'no network'), times: 1000 } as const;

/** From now on the disk takes no entries; gives what ends that. */
async function fillDisk(indexedDB: IDBFactory): Promise<() => void> {
  const database = await openExisting(indexedDB, databaseName(HOLDER));
  if (!database) throw new Error('no copy');
  const put = jest.spyOn(Object.getPrototypeOf(unwrap(database.transaction('entries').objectStore('entries'))) as IDBObjectStore, 'put').mockImplementation(() => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  });
  database.close();
  return () => put.mockRestore();
}

describe('a disk that is full', () => {
  it('does not bring back in the next window what was sent and taken back from memory', async () => {
    const { open, records, indexedDB, rest } = browser();
    const replica = await open();
    records.faults.add({ ...offline, times: 1 });
    const id = await replica.outbox.add('contactMoment', [moment]);
    await rest();
    const roomAgain = await fillDisk(indexedDB);
    await replica.outbox.flush();
    expect(replica.durable).toBe(false);
    await replica.outbox.undo(id);
    await rest();
    replica.close();
    roomAgain();
    const next = await open();
    await rest();
    expect(next.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toEqual([]);
  });
});

describe('wiping the device', () => {
  it('is stopped by what another window wrote a moment ago', async () => {
    const { open, records } = browser();
    records.faults.add(offline);
    const [one, other] = [await open({ channel: undefined }), await open({ channel: undefined })];
    await other.outbox.add('contactMoment', [moment]);
    await expect(one.wipe()).rejects.toThrow('unsent');
    expect(one.outbox.entries()).toHaveLength(1);
  });

  it('is stopped by what another account left here', async () => {
    const { open, records, rest } = browser();
    records.faults.add(offline);
    const left = await open();
    await left.outbox.add('contactMoment', [moment]);
    await rest();
    left.close();
    const replica = await open({ account: 'sam.visser@provincie-utrecht.nl.example' });
    await rest();
    await expect(replica.wipe()).rejects.toThrow('unsent');
    expect(await replica.strays()).toHaveLength(1);
    await replica.dropStrays();
    await replica.wipe();
  });
});

describe('a database that opens too late', () => {
  it('is let go of: kept open unseen it would hold up whoever deletes it', async () => {
    const { open, indexedDB, clock } = browser();
    (await open()).close();
    let letThrough = () => {};
    const close = jest.fn();
    const slow: Pick<IDBFactory, 'open'> = {
      open: (...how) => {
        const request = {} as IDBOpenDBRequest;
        letThrough = () => {
          const real = indexedDB.open(...how);
          real.onsuccess = (event) => {
            Object.defineProperty(request, 'result', { value: Object.assign(real.result, { close }) });
            request.onsuccess?.(event);
          };
        };
        return request;
      },
    };
    const opening = open({ indexedDB: Object.assign(Object.create(indexedDB), slow, { databases: () => indexedDB.databases() }) as IDBFactory });
    await clock.advance(5_000);
    expect((await opening).durable).toBe(false);
    letThrough();
    await clock.advance(0);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
