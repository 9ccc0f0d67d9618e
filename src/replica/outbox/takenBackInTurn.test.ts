/** @jest-environment node */
import { withPartner, type Browser } from '../../../tests/contract/replicaWindow';
import { Problem } from '../../domain/problem';
import { partners } from '../../lists/partners';
import type { Changes } from '../../lists/schema';
import type { Replica } from '../../ports/replica';

async function change(replica: Replica, changes: Changes<typeof partners>): Promise<string> {
  const [seen] = await replica.by(partners, 'key', ['gm0344']);
  if (!seen) throw new Error('the partner is not there');
  return replica.outbox.add('partner', [{ kind: 'update', list: 'Partners', key: 'gm0344', changes, seen }]);
}
const there = async ({ records }: Browser) => records.findByKey(partners, 'gm0344');
const offline = { call: 'update', at: 'before', problem: new Problem('offline', 'no network'), times: 2 } as const;

/** Two changes of one row, one after another, both confirmed. */
async function changedTwice(second: Changes<typeof partners> = { wishes: 'schrijven' }) {
  const all = await withPartner();
  const one = await change(all.replica, { wishes: 'mailen' });
  await all.rest();
  const two = await change(all.replica, second);
  await all.rest();
  return { ...all, one, two };
}

describe('two changes of one row that are taken back, the last first', () => {
  it.each([
    ['before the server has said yes to the first', async ({ records, rest }: Browser) => (records.faults.add(offline), rest())],
    ['while its answer is lost', async ({ records, rest }: Browser) => (records.faults.add({ ...offline, at: 'after' }), rest())],
    ['after it has', async ({ rest }: Browser) => rest()],
  ])('stand in nobody’s way: %s', async (_, between) => {
    const all = await changedTwice();
    await between(all);
    await all.replica.outbox.undo(all.two);
    await between(all);
    await all.replica.outbox.undo(all.one);
    await all.clock.advance(60_000);
    expect(all.replica.outbox.entries()).toEqual([]);
    expect((await there(all))?.wishes).toBe('bellen');
  });

  it('ask all the same where a colleague wrote in between', async () => {
    const all = await changedTwice();
    await all.replica.outbox.undo(all.two);
    await all.rest();
    all.records.bend(partners, { Wishes: 'langskomen' }, '1');
    await all.replica.outbox.undo(all.one);
    await all.rest();
    expect(all.replica.outbox.entries()).toMatchObject([{ state: { kind: 'conflict', theirs: { wishes: 'langskomen' } } }]);
  });
});

describe('a change that is taken back', () => {
  it('leaves alone what we changed of the same row since, in another column', async () => {
    const all = await changedTwice({ deputyName: 'Sam' });
    await all.replica.outbox.undo(all.one);
    await all.rest();
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await there(all)).toMatchObject({ wishes: 'bellen', deputyName: 'Sam' });
  });

  it('asks where the same column was changed since, by ourselves too: both can’t stay', async () => {
    const all = await changedTwice();
    await all.replica.outbox.undo(all.one);
    await all.rest();
    expect(all.replica.outbox.entries()).toMatchObject([{ state: { kind: 'conflict', theirs: { wishes: 'schrijven' } } }]);
  });
});

describe('a row of ours that is taken back', () => {
  it('goes, though we changed it since and took that change back', async () => {
    const all = await withPartner();
    const made = await all.replica.outbox.add('partner', [{ kind: 'create', list: 'Partners', row: { key: 'org-1', title: 'Zonnestroom', kind: 'maatschappelijk' } }]);
    await all.rest();
    const [seen] = await all.replica.by(partners, 'key', ['org-1']);
    if (!seen) throw new Error('the row is not there');
    const changed = await all.replica.outbox.add('partner', [{ kind: 'update', list: 'Partners', key: 'org-1', changes: { wishes: 'bellen' }, seen }]);
    await all.rest();
    all.records.faults.add(offline);
    await all.replica.outbox.undo(changed);
    await all.replica.outbox.undo(made);
    await all.clock.advance(60_000);
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await all.records.findByKey(partners, 'org-1')).toBeUndefined();
  });
});
