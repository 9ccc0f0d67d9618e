/** @jest-environment node */
import { browser, type Browser } from '../../tests/contract/replicaWindow';
import { Problem } from '../domain/problem';
import { contactMoments } from '../lists/contactMoments';
import { partners } from '../lists/partners';
import type { Clock } from '../ports/clock';
import type { Write } from '../ports/replica';

const YEAR_MS = 365 * 24 * 3_600_000;
const newMoment = (key: string): Write => ({
  kind: 'create',
  list: 'ContactMoments',
  row: { key, partner: 'gm0344', partnerYear: 'gm0344-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: key },
});

/** A device whose clock runs a year ahead until somebody sets it right. */
function device(): Browser & { readonly wrong: Clock; setRight(): void } {
  const all = browser();
  let ahead = YEAR_MS;
  const wrong: Clock = { now: () => all.clock.now() + ahead, after: all.clock.after };
  all.records.seed(partners, [{ key: 'gm0344', title: 'Utrecht', kind: 'gemeente' }]);
  return { ...all, wrong, setRight: () => void (ahead = 0) };
}

describe('after a clock that was ahead has been set right', () => {
  it('the registers are asked for again, though they were fresh until next year', async () => {
    const { open, wrong, setRight, records } = device();
    const replica = await open({ clock: wrong });
    await replica.refresh();
    records.seed(partners, [{ key: 'gm0355', title: 'Zeist', kind: 'gemeente' }]);
    setRight();
    await replica.refresh();
    expect(await replica.by(partners, 'kind', ['gemeente'])).toHaveLength(2);
  });

  it('so are those that failed then', async () => {
    const { open, wrong, setRight, records } = device();
    records.faults.add({ call: 'delta', on: 'Partners', at: 'before', problem: new Problem('serverFailed', '500') });
    const replica = await open({ clock: wrong });
    await replica.refresh();
    setRight();
    await replica.refresh();
    expect(await replica.by(partners, 'kind', ['gemeente'])).toHaveLength(1);
  });

  it('so are journals', async () => {
    const { open, wrong, setRight, records } = device();
    const query = { column: 'partnerYear', values: ['gm0344-2026'] } as const;
    const replica = await open({ clock: wrong });
    await replica.fetch(contactMoments, query);
    records.seed(contactMoments, [{ key: 'm1', partner: 'gm0344', partnerYear: 'gm0344-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: 'm1' }]);
    setRight();
    expect(await replica.fetch(contactMoments, query)).toHaveLength(1);
  });

  it('a row of ours that a colleague removed since goes, though it was confirmed next year', async () => {
    const { open, wrong, setRight, records, rest, clock } = device();
    const query = { column: 'partnerYear', values: ['gm0344-2026'] } as const;
    const replica = await open({ clock: wrong });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    setRight();
    expect(await replica.fetch(contactMoments, query)).toHaveLength(1);
    records.drop(contactMoments, '1');
    await clock.advance(3_600_000);
    expect(await replica.fetch(contactMoments, query)).toEqual([]);
  });

  it('what waits for another try goes within the longest wait of ours, by itself', async () => {
    const { open, wrong, setRight, records, clock, rest } = device();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('serverFailed', '500') });
    const before = await open({ clock: wrong });
    await before.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    before.close();
    setRight();
    const after = await open({ clock: wrong });
    await clock.advance(15 * 60_000);
    expect(after.outbox.entries()).toEqual([]);
  });

  it('a Retry-After lasts as long as the server asked, counted anew, and no longer; in a new window too', async () => {
    const { open, wrong, setRight, records, clock, rest } = device();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('busy', '429', { retryAfterMs: 60_000 }) });
    const [one, other] = [await open({ clock: wrong }), await open({ clock: wrong })];
    await one.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    const asked = records.faults.calls.length;
    setRight();
    await one.outbox.flush();
    const next = await open({ clock: wrong });
    await clock.advance(59_999);
    expect(records.faults.calls).toHaveLength(asked);
    await clock.advance(15 * 60_000);
    await Promise.all([one.refresh({ force: true }), other.refresh({ force: true })]);
    expect(one.outbox.entries()).toEqual([]);
    expect(next.freshness()).toMatchObject({ kind: 'kept' });
  });

  it('what was taken back is looked for once more within the time that a late request takes', async () => {
    const { open, wrong, setRight, records, clock, rest } = device();
    records.faults.add({ call: 'create', at: 'after', problem: new Problem('timedOut', 'no answer') });
    const replica = await open({ clock: wrong });
    const id = await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    setRight();
    await replica.outbox.undo(id);
    await replica.outbox.flush();
    await clock.advance(20 * 60_000);
    expect(replica.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toEqual([]);
  });
});
