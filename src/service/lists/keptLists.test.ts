/** @jest-environment node */
import { Problem } from '../../domain/problem';
import { partners } from '../../lists/partners';
import { memoryRecords } from '../../local/memory/memoryRecords';
import { keptLists } from './keptLists';

const gemeente = (key: string) => ({ key, title: key, kind: 'gemeente' as const });

function open() {
  let now = 1_000;
  const records = memoryRecords({ now: () => now });
  records.seed(partners, [gemeente('gm1')]);
  const kept = keptLists(records, () => now).of(partners);
  return { records, kept, wait: (ms: number) => (now += ms), asked: () => records.faults.calls.filter((call) => call.startsWith('delta')).length };
}

describe('a list that the service keeps', () => {
  it('is read once for all who ask, and again when it has grown old', async () => {
    const { kept, asked, wait, records } = open();
    await Promise.all(Array.from({ length: 50 }, () => kept.rows()));
    await kept.byKey('gm1');
    expect(asked()).toBe(1);
    const [row] = await kept.rows();
    await records.remove(partners, row?.item.id ?? '', row?.item.etag ?? '');
    wait(11_000);
    expect(await kept.rows()).toEqual([]);
    expect(asked()).toBe(2);
  });

  it('looks on the server for a key that it does not know yet, whatever its case', async () => {
    const { kept, records } = open();
    await kept.rows();
    await records.create(partners, gemeente('gm2'));
    expect(await kept.byKey('GM2')).toMatchObject({ key: 'gm2' });
    expect(await kept.byKey('gm3')).toBeUndefined();
  });

  it('serves what it has while SharePoint is too busy, and says so where it has nothing', async () => {
    const { kept, records, wait } = open();
    const busy = () => records.faults.add({ call: 'delta', at: 'before', problem: new Problem('busy', '429') });
    busy();
    await expect(kept.rows()).rejects.toMatchObject({ code: 'busy' });
    await kept.rows();
    wait(60_000);
    busy();
    expect(await kept.rows()).toHaveLength(1);
  });

  it('begins again when its token has grown too old', async () => {
    const { kept, records, wait } = open();
    await kept.rows();
    records.expireTokens();
    records.drop(partners, '1');
    wait(60_000);
    expect(await kept.rows()).toEqual([]);
  });

  it('counts at once what the service wrote itself', async () => {
    const { kept, records, asked } = open();
    await kept.rows();
    kept.put(await records.create(partners, gemeente('gm2')));
    expect(await kept.rows()).toHaveLength(2);
    expect(asked()).toBe(1);
  });
});
