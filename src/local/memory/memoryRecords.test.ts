/** @jest-environment node */
import { Problem } from '../../domain/problem';
import { partners } from '../../lists/partners';
import { memoryRecords } from './memoryRecords';
import { virtualClock } from './virtualClock';

const utrecht = { key: 'gm0344', title: 'Gemeente Utrecht', kind: 'gemeente' } as const;

describe('records in memory', () => {
  it('let a test break the coming calls, before or after the row is stored', async () => {
    const records = memoryRecords();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('busy', '429', { retryAfterMs: 2000 }), times: 2 });
    await expect(records.create(partners, utrecht)).rejects.toMatchObject({ code: 'busy', retryAfterMs: 2000 });
    await expect(records.create(partners, utrecht)).rejects.toMatchObject({ code: 'busy' });
    expect((await records.delta(partners)).rows).toEqual([]);
    await records.create(partners, utrecht);
    expect(records.faults.calls).toEqual(['create Partners', 'create Partners', 'delta Partners', 'create Partners']);
  });

  it('refuse a filter on a column without an index, as the server does', async () => {
    await expect(memoryRecords().find(partners, 'deputy', ['a'])).rejects.toMatchObject({ code: 'badRequest' });
  });

  it('stamp rows with the clock that the test holds', async () => {
    const clock = virtualClock(Date.UTC(2026, 0, 1));
    const [row] = memoryRecords({ now: clock.now }).seed(partners, [utrecht]);
    expect(row?.item.modified).toBe('2026-01-01T00:00:00Z');
  });
});

describe('the virtual clock', () => {
  it('runs what fell due in order, what they plan included, and not what was called off', async () => {
    const clock = virtualClock(0);
    const ran: string[] = [];
    clock.after(30, () => ran.push(`late ${clock.now()}`));
    clock.after(10, () => clock.after(5, () => ran.push(`planned ${clock.now()}`)));
    clock.after(20, () => ran.push('never'))();
    await clock.advance(29);
    expect(ran).toEqual(['planned 15']);
    await clock.advance(1);
    expect(ran).toEqual(['planned 15', 'late 30']);
    expect(clock.waiting).toBe(0);
  });
});
