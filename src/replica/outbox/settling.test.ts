/** @jest-environment node */
import { withPartner, type Browser } from '../../../tests/contract/replicaWindow';
import { Problem } from '../../domain/problem';
import { contactMoments } from '../../lists/contactMoments';
import { lastContacts } from '../../lists/lastContacts';
import { partners } from '../../lists/partners';
import type { Replica, Write } from '../../ports/replica';

const moment = (key: string) =>
  ({ key, partner: 'gm0344', partnerYear: 'gm0344-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: key }) as const;
const newMoment = (key: string): Write => ({ kind: 'create', list: 'ContactMoments', row: moment(key) });
const last = (date: string, contact: string) => ({ key: 'gm0344|management', partner: 'gm0344', layer: 'management', date, contact }) as const;

function stored<R>(row: R | undefined): R {
  if (!row) throw new Error('the row is not there');
  return row;
}

async function wish(replica: Replica, wishes: string | null): Promise<Write> {
  const [seen] = await replica.by(partners, 'key', ['gm0344']);
  if (!seen) throw new Error('the partner is not there');
  return { kind: 'update', list: 'Partners', key: 'gm0344', changes: { wishes }, seen };
}
const wishes = async (replica: Replica) => (await replica.by(partners, 'key', ['gm0344']))[0]?.wishes;
const theirWishes = async ({ records }: Browser) => (await records.findByKey(partners, 'gm0344'))?.wishes;

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

  it('settled by both keeps what else I changed', async () => {
    const all = await withPartner();
    const [seen] = await all.replica.by(partners, 'key', ['gm0344']);
    all.records.bend(partners, { Wishes: 'langskomen' }, '1');
    const id = await all.replica.outbox.add('partner', [{ kind: 'update', list: 'Partners', key: 'gm0344', changes: { wishes: 'mailen', accountHolder: 'femke@pu.nl' }, seen: stored(seen) }]);
    await all.rest();
    await all.replica.outbox.settle(id, { keep: 'both', changes: { wishes: 'langskomen, mailen' } });
    await all.rest();
    expect(await all.records.findByKey(partners, 'gm0344')).toMatchObject({ wishes: 'langskomen, mailen', accountHolder: 'femke@pu.nl' });
  });

  it('is told of a change made upon one that waits, where a refresh brought a colleague\'s in between that nobody saw', async () => {
    const all = await withPartner();
    all.records.faults.add({ call: 'update', at: 'before', problem: new Problem('offline', 'cut') });
    const waits = await all.replica.outbox.add('partner', [await wish(all.replica, 'een')]);
    await all.rest();
    all.records.bend(partners, { Wishes: 'langskomen' }, '1');
    await all.replica.refresh({ force: true });
    const upon = await all.replica.outbox.add('partner', [await wish(all.replica, 'twee')]);
    await all.clock.advance(60_000);
    await all.replica.outbox.settle(waits, { keep: 'theirs' });
    await all.rest();
    expect(all.replica.outbox.entries()).toMatchObject([{ id: upon, state: { kind: 'conflict', theirs: { wishes: 'langskomen' } } }]);
    expect(await theirWishes(all)).toBe('langskomen');
  });

  it('is not told of what only our own writes did, though one of them had to be decided about in between', async () => {
    const { replica, records, rest } = await withPartner();
    const [first, second] = [await wish(replica, 'een'), await wish(replica, 'twee')];
    records.bend(partners, { Wishes: 'langskomen' }, '1');
    const one = await replica.outbox.add('partner', [first]);
    const two = await replica.outbox.add('partner', [second]);
    await rest();
    await replica.outbox.add('partner', [await wish(replica, 'drie')]);
    for (const id of [one, two]) {
      await replica.outbox.settle(id, { keep: 'mine' });
      await rest();
    }
    expect(replica.outbox.entries()).toEqual([]);
    expect(await records.findByKey(partners, 'gm0344')).toMatchObject({ wishes: 'drie' });
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
    await clock.advance(3 * 60_000);
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

  it('removes what arrives after all, once the row was taken back already', async () => {
    const { replica, records, clock, rest } = await withPartner();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('timedOut', 'given up') });
    const id = await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await clock.advance(10_000);
    expect((await records.delta(contactMoments)).rows).toHaveLength(1);
    await replica.outbox.undo(id);
    await rest();
    expect((await records.delta(contactMoments)).rows).toEqual([]);
    expect(replica.outbox.entries()).toMatchObject([{ state: { kind: 'waiting' } }]);
    records.seed(contactMoments, [moment('m1')]);
    expect(await replica.by(contactMoments, 'key', ['m1'])).toEqual([]);
    await clock.advance(2 * 60_000);
    expect((await records.delta(contactMoments)).rows).toEqual([]);
    expect(replica.outbox.entries()).toEqual([]);
  });

  it('can itself be undone while it waits for what may arrive', async () => {
    const { replica, records, clock, rest } = await withPartner();
    records.faults.add({ call: 'create', at: 'before', problem: new Problem('timedOut', 'given up') });
    await replica.outbox.add('contactMoment', [newMoment('m1')]);
    await clock.advance(10_000);
    const [seen] = await replica.by(contactMoments, 'key', ['m1']);
    const id = await replica.outbox.add('contactMoment', [{ kind: 'remove', list: 'ContactMoments', key: 'm1', seen: stored(seen) }]);
    await rest();
    await replica.outbox.undo(id);
    await clock.advance(3 * 60_000);
    await rest();
    expect((await records.delta(contactMoments)).rows).toMatchObject([moment('m1')]);
    expect(replica.outbox.entries()).toEqual([]);
  });

  it('finds the row by its key when another undo has made it anew', async () => {
    const { replica, records, rest } = await withPartner();
    const made = await replica.outbox.add('partner', [{ kind: 'create', list: 'Partners', row: { key: 'org-1', title: 'Zonnestroom', kind: 'maatschappelijk' } }]);
    await rest();
    const [seen] = await replica.by(partners, 'key', ['org-1']);
    const changed = await replica.outbox.add('partner', [{ kind: 'update', list: 'Partners', key: 'org-1', changes: { wishes: 'bellen' }, seen: stored(seen) }]);
    await rest();
    const removed = await replica.outbox.add('partner', [{ kind: 'remove', list: 'Partners', key: 'org-1', seen: stored((await replica.by(partners, 'key', ['org-1']))[0]) }]);
    await rest();
    for (const id of [removed, changed]) {
      await replica.outbox.undo(id);
      await rest();
    }
    expect(replica.outbox.entries()).toEqual([]);
    expect((await records.findByKey(partners, 'org-1'))?.wishes).toBeUndefined();
    await replica.outbox.undo(made);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect(await records.findByKey(partners, 'org-1')).toBeUndefined();
  });

  it('asks before it removes a row that a colleague made anew with another text', async () => {
    const { replica, records, rest } = await withPartner();
    const row = { key: 'org-1', title: 'Zonnestroom', kind: 'maatschappelijk' } as const;
    const made = await replica.outbox.add('partner', [{ kind: 'create', list: 'Partners', row }]);
    await rest();
    records.drop(partners, '2');
    records.seed(partners, [{ ...row, wishes: 'van hen' }]);
    await replica.outbox.undo(made);
    await rest();
    expect(replica.outbox.entries()).toMatchObject([{ state: { kind: 'conflict', theirs: { wishes: 'van hen' } } }]);
  });

  it.each([
    ['a create', { kind: 'create', list: 'LastContacts', row: last('2026-11-23', 'm1') }],
    ['an update', { kind: 'update', list: 'LastContacts', key: 'gm0344|management', changes: { date: '2026-11-23', contact: 'm1' }, seen: { ...last('2026-01-05', 'old'), item: { id: '1', etag: '"old"', modified: '' } } }],
  ] as const)('of %s that a colleague had outdone already leaves their later contact as it is', async (_, write) => {
    const { replica, records, rest } = await withPartner();
    records.seed(lastContacts, [last('2026-11-24', 'theirs')]);
    const id = await replica.outbox.add('contactMoment', [write as Write]);
    await rest();
    await replica.outbox.undo(id);
    await rest();
    expect(replica.outbox.entries()).toEqual([]);
    expect(await records.findByKey(lastContacts, 'gm0344|management')).toMatchObject({ date: '2026-11-24', contact: 'theirs' });
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
