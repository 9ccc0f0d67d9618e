/** @jest-environment node */
import { withPartner } from '../../../tests/contract/replicaWindow';
import { Problem } from '../../domain/problem';
import { contactMoments } from '../../lists/contactMoments';
import { lastContacts } from '../../lists/lastContacts';
import type { Write } from '../../ports/replica';

const moment: Write = {
  kind: 'create',
  list: 'ContactMoments',
  row: { key: 'm1', partner: 'gm0344', partnerYear: 'gm0344-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: 'm1' },
};
const last: Write = { kind: 'create', list: 'LastContacts', row: { key: 'gm0344|management', partner: 'gm0344', layer: 'management', date: '2026-11-23', contact: 'm1' } };
const held = () => {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => (letGo = resolve));
  return { until, letGo: () => letGo() };
};

describe('two windows that send the same, because the browser has no locks', () => {
  it('take the answer about one write for an answer about that write alone', async () => {
    const { replica, records, rest, open } = await withPartner();
    replica.close();
    const [slow, offline] = [held(), new Problem('offline', 'no network')];
    records.faults.add({ call: 'create', on: 'ContactMoments', at: 'after', until: slow.until });
    const one = await open({ locks: undefined });
    await one.outbox.add('contactMoment', [moment, last]);
    await rest();
    // The other window takes it for left behind, gets as far as the second write, and has no answer to that yet.
    records.faults.add({ call: 'create', on: 'LastContacts', at: 'before', problem: offline, times: 2 });
    const other = await open({ locks: undefined });
    await rest();
    slow.letGo();
    await rest();
    await other.outbox.flush();
    await one.outbox.flush();
    await rest();
    expect((await records.delta(contactMoments)).rows).toHaveLength(1);
    expect((await records.delta(lastContacts)).rows).toHaveLength(1);
    expect([...one.outbox.entries(), ...other.outbox.entries()]).toEqual([]);
  });

  it('do not ask about a conflict with what the other window has sent meanwhile', async () => {
    const { replica, records, rest, open } = await withPartner();
    replica.close();
    const slow = held();
    records.faults.add({ call: 'create', on: 'ContactMoments', at: 'after', until: slow.until });
    const one = await open({ locks: undefined });
    await one.outbox.add('contactMoment', [moment, last]);
    await rest();
    records.faults.add({ call: 'create', on: 'ContactMoments', at: 'before', problem: new Problem('notAllowed', '403') });
    const other = await open({ locks: undefined });
    await rest();
    expect(other.outbox.entries()[0]?.state.kind).toBe('refused');
    slow.letGo();
    await rest();
    await other.outbox.flush();
    await rest();
    expect((await records.delta(lastContacts)).rows).toHaveLength(1);
    expect(other.outbox.entries()).toEqual([]);
  });
});
