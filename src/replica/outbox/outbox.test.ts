/** @jest-environment node */
import { browser, type Browser } from '../../../tests/contract/replicaWindow';
import { Problem } from '../../domain/problem';
import { contactMoments } from '../../lists/contactMoments';
import { contacts } from '../../lists/contacts';
import { itemContexts } from '../../lists/itemContexts';
import { lastContacts } from '../../lists/lastContacts';
import { partners } from '../../lists/partners';
import { placements } from '../../lists/placements';
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
const states = (replica: Replica) => replica.outbox.entries().map(({ state }) => state.kind);

async function withPartner(): Promise<Browser & { readonly replica: Awaited<ReturnType<Browser['open']>> }> {
  const all = browser();
  seedPartner(all);
  const replica = await all.open();
  await replica.refresh();
  return { ...all, replica };
}

describe('what waits for an item', () => {
  it('goes without the columns that may not be stored of it after all', async () => {
    const { replica, records, rest } = await withPartner();
    const row = { key: '@@key@@|n', itemKey: '@@key@@', reach: 'afspraak', kind: 'notitie', note: 'Besproken', subject: 'Geheim', by: 'f@pu.nl', on: '2026-11-23T10:00:00Z' } as const;
    await replica.outbox.add('note', [{ kind: 'create', list: 'ItemContexts', row }], { waitsFor: 'draft' });
    await replica.outbox.release('draft', { key: 'k1' }, { without: ['subject', 'snapshot'] });
    await rest();
    const stored = await records.findByKey(itemContexts, 'k1|n');
    expect(stored).toMatchObject({ itemKey: 'k1', note: 'Besproken' });
    expect(stored?.subject).toBeUndefined();
  });
});

describe('a row that was made and removed again before it ever arrived', () => {
  it('takes no row of a colleague with it that stands under its key by then: a person is asked', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', on: 'Placements', at: 'before', problem: new Problem('offline', 'no network'), times: 1 });
    const place = { key: 'p1', day: 'd1', proposal: 'p1', slot: 's0', room: 'r0' };
    await replica.outbox.add('what.programme', [{ kind: 'create', list: 'Placements', row: place }]);
    await rest();
    const [seen] = await replica.by(placements, 'key', ['p1']);
    await replica.outbox.add('what.programme', [{ kind: 'remove', list: 'Placements', key: 'p1', ...(seen ? { seen } : {}) }]);
    records.seed(placements, [{ ...place, slot: 's1', room: 'r1' }]);
    await replica.outbox.flush();
    await rest();
    const [made] = replica.outbox.entries();
    expect(made?.state.kind).toBe('conflict');
    if (made) await replica.outbox.settle(made.id, { keep: 'theirs' });
    await rest();
    expect(states(replica)).toEqual(['conflict']);
    expect((await records.findByKey(placements, 'p1'))?.slot).toBe('s1');
  });
});

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

  it('does not hide what a colleague changed in the same second', async () => {
    const { replica, records, rest, clock } = await withPartner();
    await clock.advance(6 * 60_000);
    let answer = () => {};
    records.faults.add({ call: 'delta', on: 'Partners', at: 'before', until: new Promise<void>((done) => (answer = done)) });
    const refreshing = replica.refresh();
    await replica.outbox.add('partner', [await wish(replica, 'mailen')]);
    await rest();
    records.bend(partners, { Wishes: 'langskomen' }, '1');
    answer();
    await refreshing;
    expect(await wishes(replica)).toBe('langskomen');
  });

  it('that meets a row which somebody bent is refused, and kept', async () => {
    const { replica, records, rest } = await withPartner();
    const change = await wish(replica, 'mailen');
    const [seen] = await replica.by(partners, 'key', ['gm0344']);
    records.bend(partners, { Kind: 'geen soort' }, '1');
    await replica.outbox.add('partner', [change]);
    await rest();
    await replica.outbox.add('partner', [{ kind: 'create', list: 'Partners', row: { key: 'GM0344', title: 'Nog een', kind: 'gemeente' } }]);
    await rest();
    expect(seen).toBeDefined();
    expect(replica.outbox.entries().map(({ state }) => state)).toMatchObject([{ kind: 'refused', problem: { code: 'badData' } }, { kind: 'waiting' }]);
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

  it('is sent by the window that stays when the one that wrote it closes', async () => {
    const { replica, records, rest, open, clock } = await withPartner();
    const other = await open();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('offline', 'no network') });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    replica.close();
    await clock.advance(10_000);
    await rest();
    expect(other.outbox.entries()).toEqual([]);
    expect((await records.delta(contactMoments)).rows).toHaveLength(1);
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
    await rest();
    expect(next.outbox.entries()).toEqual([]);
  });

  it('holds for all who read, too, where another window heard of it and sits it out', async () => {
    const { records, open, clock, rest } = browser();
    const heard: ((ms: number) => void)[] = [];
    const one = await open({ records: { ...records, onWait: (listener) => void heard.push(listener) } });
    heard.forEach((hear) => hear(30_000));
    heard.forEach((hear) => hear(7_000));
    await rest();
    one.close();
    const next = await open();
    await next.refresh();
    await clock.advance(29_999);
    expect(records.faults.calls).toEqual([]);
    await clock.advance(1);
    await next.refresh();
    expect(next.freshness().kind).toBe('kept');
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

  it('of our own is cut short when somebody asks for it', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('serverFailed', '503') });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    expect(replica.outbox.entries()).toHaveLength(1);
    await replica.outbox.flush();
    expect(replica.outbox.entries()).toEqual([]);
  });

  it('for a sign-in burns no tries, and ends when the person has signed in', async () => {
    const { replica, records, rest } = await withPartner();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('notSignedIn', '401') });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await rest();
    expect(replica.outbox.entries()[0]?.state).toMatchObject({ kind: 'waiting', tries: 0, signedOut: true });
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
