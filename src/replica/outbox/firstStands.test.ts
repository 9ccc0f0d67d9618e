/** @jest-environment node */
import { withPartner, type Browser } from '../../../tests/contract/replicaWindow';
import { Problem } from '../../domain/problem';
import { mailDomains } from '../../lists/mailDomains';

describe('a row whose key says all that it says', () => {
  const stands = (chosenBy: string) => ({ key: 'woerden.nl|gm0344', domain: 'woerden.nl', reach: 'domein', partner: 'gm0344', chosenBy }) as const;
  const theirs = async ({ records }: Browser) => (await records.findByKey(mailDomains, 'woerden.nl|gm0344'))?.chosenBy;
  const chosen = async () => {
    const all = await withPartner();
    all.records.seed(mailDomains, [stands('bilal@pu.nl')]);
    const id = await all.replica.outbox.add('address', [{ kind: 'create', list: 'MailDomains', row: stands('femke@pu.nl') }]);
    return { ...all, id };
  };

  it('stands as the first one made it, and nobody is asked', async () => {
    const all = await chosen();
    await all.rest();
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await theirs(all)).toBe('bilal@pu.nl');
  });

  it('stays when the second one takes theirs back', async () => {
    const all = await chosen();
    await all.rest();
    await all.replica.outbox.undo(all.id);
    await all.rest();
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await theirs(all)).toBe('bilal@pu.nl');
  });

  it('stays also when it was taken back before the server answered', async () => {
    const all = await withPartner();
    all.records.seed(mailDomains, [stands('bilal@pu.nl')]);
    all.records.faults.add({ call: 'create', at: 'before', problem: new Problem('timedOut', 'cut') });
    const id = await all.replica.outbox.add('address', [{ kind: 'create', list: 'MailDomains', row: stands('femke@pu.nl') }]);
    await all.rest();
    await all.replica.outbox.undo(id);
    await all.clock.advance(60_000);
    await all.rest();
    expect(all.replica.outbox.entries()).toEqual([]);
    expect(await theirs(all)).toBe('bilal@pu.nl');
  });
});
