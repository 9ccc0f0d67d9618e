/** @jest-environment node */
import { browser, type Browser } from '../../../tests/contract/replicaWindow';
import { Problem } from '../../domain/problem';
import { contactMoments } from '../../lists/contactMoments';
import { contacts } from '../../lists/contacts';
import { itemContexts } from '../../lists/itemContexts';
import { lastContacts } from '../../lists/lastContacts';
import { partners } from '../../lists/partners';
import type { Replica, Write } from '../../ports/replica';

const moment = (key: string) =>
  ({ key, partner: 'gm0344', partnerYear: 'gm0344-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: key }) as const;
const newMoment = (key: string): Write => ({ kind: 'create', list: 'ContactMoments', row: moment(key) });
const last = (date: string, contact: string) => ({ key: 'gm0344|management', partner: 'gm0344', layer: 'management', date, contact }) as const;

const seedPartner = ({ records }: Browser) => records.seed(partners, [{ key: 'gm0344', title: 'Utrecht', kind: 'gemeente', wishes: 'bellen' }]);
async function wish(replica: Replica, wishes: string | null): Promise<Write> {
  const [seen] = await replica.by(partners, 'key', ['gm0344']);
  if (!seen) throw new Error('the partner is not there');
  return { kind: 'update', list: 'Partners', key: 'gm0344', changes: { wishes }, seen };
}
const wishes = async (replica: Replica) => (await replica.by(partners, 'key', ['gm0344']))[0]?.wishes;
const theirWishes = async ({ records }: Browser) => (await records.findByKey(partners, 'gm0344'))?.wishes;
const states = (replica: Replica) => replica.outbox.entries().map(({ state }) => state.kind);

async function withPartner(): Promise<Browser & { readonly replica: Awaited<ReturnType<Browser['open']>> }> {
  const all = browser();
  seedPartner(all);
  const replica = await all.open();
  await replica.refresh();
  return { ...all, replica };
}

describe('a write', () => {
  it('shows at once, in lists and journals, and is gone from the outbox when the server has said yes', async () => {
    const { replica, rest, records } = await withPartner();
    await replica.fetch(contactMoments, { column: 'partnerYear', values: ['gm0344-2026'] });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await replica.outbox.add('partner', [await wish(replica, 'mailen')]);
    expect(await replica.journal(contactMoments, { column: 'partnerYear', values: ['gm0344-2026'] })).toMatchObject({ rows: [{ key: 'm1' }] });
    expect(await wishes(replica)).toBe('mailen');
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect(await replica.by(contactMoments, 'key', ['m1'])).toMatchObject([{ item: { id: '1' } }]);
    expect(records.faults.calls.slice(-2)).toEqual(['create ContactMoments', 'update Partners']);
  });

  it('that empties a column or changes what a row is found by shows so', async () => {
    const { replica } = await withPartner();
    await replica.outbox.add('partner', [await wish(replica, null)]);
    expect(await wishes(replica)).toBeUndefined();
    const [seen] = await replica.by(partners, 'key', ['gm0344']);
    if (seen) await replica.outbox.add('partner', [{ kind: 'update', list: 'Partners', key: 'gm0344', changes: { accountHolder: 'an' }, seen }]);
    expect(await replica.by(partners, 'accountHolder', ['AN'])).toHaveLength(1);
  });

  it('is not undone by an answer that was asked for before it', async () => {
    const { replica, records, rest, clock } = await withPartner();
    await clock.advance(6 * 60_000);
    let answer = () => {};
    records.faults.add({ call: 'delta', on: 'Partners', at: 'after', until: new Promise<void>((done) => (answer = done)) });
    records.bend(partners, { Title: 'Gemeente Utrecht' }, '1');
    const refreshing = replica.refresh();
    await clock.advance(1000);
    await replica.outbox.add('partner', [await wish(replica, 'mailen')]);
    await rest();
    await replica.outbox.settle(replica.outbox.entries()[0]?.id ?? '', { keep: 'mine' });
    await rest();
    answer();
    await refreshing;
    expect(await wishes(replica)).toBe('mailen');
  });

  it('survives a window that closes while it is being sent, and is sent once', async () => {
    const { replica, records, rest, open } = await withPartner();
    records.faults.add({ call: 'create', at: 'after', until: new Promise(() => {}) });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    expect(states(replica)).toEqual(['sending']);
    replica.close();
    const next = await open({ locks: undefined });
    await rest();
    expect(next.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toHaveLength(1);
  });

  it('is sent by one of two windows, while both show it', async () => {
    const { replica, records, rest, open } = await withPartner();
    const other = await open();
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await Promise.all([replica.outbox.flush(), other.outbox.flush()]);
    await rest();
    expect(records.faults.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
    expect(await other.by(contactMoments, 'key', ['m1'])).toHaveLength(1);
    expect(other.outbox.entries()).toEqual([]);
  });

  it('waits for an earlier one that touches the same row or makes the row it points at; others go on', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', on: 'Partners', at: 'before', problem: new Problem('serverFailed', '503') });
    const zeist = { key: 'gm0355', title: 'Zeist', kind: 'gemeente' } as const;
    await replica.outbox.add('partner', [{ kind: 'create', list: 'Partners', row: zeist }]);
    await replica.outbox.add('contact', [{ kind: 'create', list: 'Contacts', row: { key: 'an', title: 'An', partner: 'gm0355', layer: 'ambtenaar' } }]);
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    expect(replica.outbox.entries().map(({ what }) => what)).toEqual(['partner', 'contact']);
    expect(await replica.by(contacts, 'partner', ['gm0355'])).toHaveLength(1);
  });

  it('goes in order within its entry, and stops where the server refuses, kept until it is dropped', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', on: 'LastContacts', at: 'before', problem: new Problem('notAllowed', '403', { requestId: 'r-1' }) });
    const id = await replica.outbox.add('contactMoment', [newMoment('m1'), { kind: 'create', list: 'LastContacts', row: last('2026-11-23', 'm1') }]);
    await rest();
    expect(replica.outbox.entries()[0]?.state).toMatchObject({ kind: 'refused', problem: { code: 'notAllowed', requestId: 'r-1' } });
    expect(await replica.all(lastContacts)).toEqual([]);
    await replica.outbox.drop(id);
    expect(replica.outbox.entries()).toEqual([]);
  });
});

describe('waiting', () => {
  it('never calls before Retry-After, nor for another entry, and not in a new window either', async () => {
    const { replica, records, clock, rest, open } = await withPartner();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('busy', '429', { retryAfterMs: 60_000 }) });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    const asked = records.faults.calls.length;
    await replica.outbox.add('contactMoment', [newMoment('m2')]);
    await replica.outbox.flush();
    replica.close();
    const next = await open();
    await next.outbox.flush();
    await clock.advance(59_999);
    expect(records.faults.calls).toHaveLength(asked);
    await clock.advance(5_000);
    expect(next.outbox.entries()).toEqual([]);
  });

  it('grows with each failure, and ends when the network comes back', async () => {
    const all = browser();
    const network = new EventTarget();
    const replica = await all.open({ network });
    all.records.faults.add({ call: 'create', at: 'before', problem: new Problem('offline', 'no network'), times: 6 });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await all.clock.advance(60_000);
    expect(replica.outbox.entries()[0]?.state).toMatchObject({ kind: 'waiting', tries: 6 });
    network.dispatchEvent(new Event('online'));
    await all.rest();
    expect(replica.outbox.entries()).toEqual([]);
  });

  it('for a sign-in burns no tries, and ends when the person has signed in', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('notSignedIn', '401') });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    expect(replica.outbox.entries()[0]?.state).toMatchObject({ kind: 'waiting', tries: 0 });
    await replica.outbox.flush();
    expect(replica.outbox.entries()).toEqual([]);
  });

  it('for an id fills it in wherever it is needed, and sends nothing before', async () => {
    const { replica, records, clock, rest } = await withPartner();
    const row = { key: '@@afspraak@@|gm0344', itemKey: '@@Afspraak@@', reach: 'afspraak', kind: 'koppeling', by: 'an', on: '2026-11-23T09:00:00Z' } as const;
    await replica.outbox.add('context', [{ kind: 'create', list: 'ItemContexts', row }], { waitsFor: 'draft-1' });
    await clock.advance(3_600_000);
    expect(records.faults.calls).not.toContain('create ItemContexts');
    expect(await replica.by(itemContexts, 'itemKey', ['@@afspraak@@'])).toHaveLength(1);
    await replica.outbox.release('draft-1', { afspraak: 'k1' });
    await rest();
    expect(await replica.by(itemContexts, 'itemKey', ['k1'])).toMatchObject([{ key: 'k1|gm0344' }]);
  });
});

describe('a conflict', () => {
  const conflicting = async () => {
    const all = await withPartner();
    all.records.bend(partners, { Wishes: 'langskomen' }, '1');
    const id = await all.replica.outbox.add('partner', [await wish(all.replica, 'mailen')]);
    await all.rest();
    return { ...all, id };
  };

  it('shows theirs beside mine, and reads show theirs until a person has chosen', async () => {
    const { replica } = await conflicting();
    expect(replica.outbox.entries()).toMatchObject([{ state: { kind: 'conflict', theirs: { wishes: 'langskomen' } }, writes: [{ changes: { wishes: 'mailen' } }] }]);
    expect(await wishes(replica)).toBe('langskomen');
  });

  it.each([
    [{ keep: 'mine' }, 'mailen'],
    [{ keep: 'theirs' }, 'langskomen'],
    [{ keep: 'both', changes: { wishes: 'mailen of langskomen' } }, 'mailen of langskomen'],
  ] as const)('is settled by %j', async (how, outcome) => {
    const all = await conflicting();
    await all.replica.outbox.settle(all.id, how);
    await all.rest();
    expect(all.replica.outbox.entries()).toEqual([]);
    expect([await theirWishes(all), await wishes(all.replica)]).toEqual([outcome, outcome]);
  });

  it('with a removed row offers to make it again', async () => {
    const { replica, records, rest } = await withPartner();
    records.drop(partners, '1');
    const id = await replica.outbox.add('partner', [await wish(replica, 'mailen')]);
    await rest();
    expect(replica.outbox.entries()[0]?.state).toEqual({ kind: 'conflict', theirs: null });
    await replica.outbox.settle(id, { keep: 'mine' });
    await rest();
    expect(await records.findByKey(partners, 'gm0344')).toMatchObject({ title: 'Utrecht', wishes: 'mailen' });
  });

  it('is none when the server holds our values already: the reply was lost', async () => {
    const all = await withPartner();
    all.records.faults.add({ call: 'update', at: 'after', problem: new Problem('timedOut', 'cut') });
    await all.replica.outbox.add('partner', [await wish(all.replica, 'mailen')]);
    await all.clock.advance(10_000);
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await theirWishes(all)).toBe('mailen');
  });

  it('is not with ourselves: a later change of ours continues from the one before', async () => {
    const all = await withPartner();
    await all.replica.outbox.add('partner', [await wish(all.replica, 'een')]);
    await all.replica.outbox.add('partner', [await wish(all.replica, 'twee')]);
    await all.replica.outbox.add('partner', [await wish(all.replica, 'drie')]);
    await all.rest();
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await theirWishes(all)).toBe('drie');
  });

  it.each([
    ['2026-11-22', '2026-11-23', 'm1'],
    ['2026-11-24', '2026-11-24', 'theirs'],
  ])('about the last contact asks nobody: against one of %s, %s stays', async (theirDate, date, contact) => {
    const { replica, records, rest } = await withPartner();
    records.seed(lastContacts, [last(theirDate, 'theirs')]);
    await replica.outbox.add('contactMoment', [{ kind: 'create', list: 'LastContacts', row: last('2026-11-23', 'm1') }]);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect(await replica.all(lastContacts)).toMatchObject([{ date, contact }]);
  });
});

describe('undo', () => {
  it('drops what was never sent', async () => {
    const { replica, records, clock } = await withPartner();
    const id = await replica.outbox.add('contactMoment', [newMoment('m1')], { waitsFor: 'draft-1' });
    await replica.outbox.undo(id);
    await clock.advance(3_600_000);
    expect(replica.outbox.entries()).toEqual([]);
    expect(records.faults.calls.filter((call) => call.includes('ContactMoments'))).toEqual([]);
  });

  it('of a create whose reply was lost is queued behind it, and removes what had arrived', async () => {
    const { replica, records, clock, rest } = await withPartner();
    records.faults.add({ call: 'create', at: 'after', problem: new Problem('timedOut', 'cut') });
    const id = await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    await replica.outbox.undo(id);
    await replica.outbox.undo(id);
    expect(replica.outbox.entries()).toHaveLength(2);
    expect(await replica.by(contactMoments, 'key', ['m1'])).toEqual([]);
    await clock.advance(60_000);
    expect(replica.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toEqual([]);
  });

  it('of what was confirmed puts back every row of the entry', async () => {
    const { replica, records, rest } = await withPartner();
    records.seed(lastContacts, [last('2026-01-05', 'old')]);
    await replica.refresh({ force: true });
    const [seen] = await replica.all(lastContacts);
    if (!seen) throw new Error('no last contact');
    const id = await replica.outbox.add('contactMoment', [
      newMoment('m1'),
      { kind: 'update', list: 'LastContacts', key: seen.key, changes: { date: '2026-11-23', contact: 'm1' }, seen },
      { kind: 'remove', list: 'Partners', key: 'gm0344' },
    ]);
    await rest();
    expect(await replica.all(partners)).toEqual([]);
    await replica.outbox.undo(id);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toEqual([]);
    expect(await records.findByKey(lastContacts, seen.key)).toMatchObject({ date: '2026-01-05', contact: 'old' });
    expect(await records.findByKey(partners, 'gm0344')).toMatchObject({ title: 'Utrecht', wishes: 'bellen' });
  });

  it('leaves a later contact of a colleague as the last one', async () => {
    const { replica, records, rest } = await withPartner();
    const id = await replica.outbox.add('contactMoment', [{ kind: 'create', list: 'LastContacts', row: last('2026-11-23', 'm1') }]);
    await rest();
    records.bend(lastContacts, { Date: '2026-11-24', Contact: 'theirs' }, '1');
    await replica.outbox.undo(id);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect(await records.findByKey(lastContacts, 'gm0344|management')).toMatchObject({ contact: 'theirs' });
  });

  it('of an entry that was refused halfway takes back the half that was done', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', on: 'LastContacts', at: 'before', problem: new Problem('notAllowed', '403') });
    const id = await replica.outbox.add('contactMoment', [newMoment('m1'), { kind: 'create', list: 'LastContacts', row: last('2026-11-23', 'm1') }]);
    await rest();
    await replica.outbox.undo(id);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toEqual([]);
  });
});
