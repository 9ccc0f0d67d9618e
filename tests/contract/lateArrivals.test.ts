import { note, type Target } from '../../src/domain/panel/writes';
import { itemContexts } from '../../src/lists/itemContexts';
import { partners } from '../../src/lists/partners';
import { panelChain, WRITER, type PanelChain } from '../support/panelChain';
import { textIn } from '../support/keptVersions';

/** Longer than the browser waits for an answer (30 s), and than a second try after that takes. */
const LATE_MS = 95_000;

async function written(chain: PanelChain) {
  const window = await chain.openWindow();
  await chain.clock.until(window.replica.refresh());
  await chain.trouble('late', { latencyMs: LATE_MS });
  const target: Target = { key: 'item', identifier: 'item', reach: 'afspraak', circle: 'programma' };
  const writes = note(target, 'Besproken', { account: WRITER, name: 'Femke', now: chain.clock.now(), newId: chain.newId });
  return { ...window, id: await window.replica.outbox.add('note', writes) };
}

const there = (chain: PanelChain) => chain.items(itemContexts).length;

it.each([
  ['before', 60_000],
  ['after', 1_000],
] as const)('a note that the server stores after we gave up makes one row, when it comes %s the second try', async (_, tenantAgainIn) => {
  const chain = await panelChain();
  const { replica, close } = await written(chain);
  await chain.clock.advance(30_000);
  expect([there(chain), replica.outbox.entries().length]).toEqual([0, 1]);
  if (tenantAgainIn === 60_000) await chain.trouble('unavailable', { rate503: 1, retryAfterSeconds: 66 });
  else await chain.trouble('none', {});
  await chain.clock.advance(tenantAgainIn);
  await chain.trouble('none', {});
  await chain.clock.advance(10 * 60_000);
  expect(there(chain)).toBe(1);
  expect(replica.outbox.entries()).toEqual([]);
  close();
  chain.close();
});

it('a note that was taken back before its first try arrived does not stay', async () => {
  const chain = await panelChain();
  const { replica, close, id } = await written(chain);
  await chain.clock.advance(30_000);
  await chain.trouble('none', {});
  await chain.clock.advance(5_000);
  expect([there(chain), replica.outbox.entries().length]).toEqual([1, 0]);
  await replica.outbox.undo(id);
  await chain.clock.advance(5_000);
  expect([there(chain), replica.outbox.entries().length]).toEqual([0, 1]);
  await chain.clock.advance(60_000);
  expect(there(chain)).toBe(1);
  expect(await replica.by(itemContexts, 'itemKey', ['item'])).toEqual([]);
  await chain.clock.advance(60_000);
  expect([there(chain), replica.outbox.entries().length]).toEqual([0, 0]);
  close();
  chain.close();
});

it('a colleague’s change in the second of our own write is shown by the answer that holds both', async () => {
  const chain = await panelChain();
  chain.add(partners, { Key: 'gm1', Title: 'Gemeente', Kind: 'gemeente', AccountHolderName: 'begin' });
  const { replica, close } = await chain.openWindow();
  await chain.clock.until(replica.refresh());
  await chain.clock.advance(60_000);
  const [seen] = await replica.by(partners, 'key', ['gm1']);
  if (!seen) throw new Error('no partner');
  // Asked for before our write, answered after it and after the colleague's: all in one second.
  await chain.trouble('slow', { latencyMs: 500, only: '$batch' });
  const refreshing = replica.refresh({ force: true });
  // In steps, because what is asked for comes to rest after each; the write is to travel by itself.
  for (let step = 0; step < 5; step += 1) await chain.clock.advance(10);
  await replica.outbox.add('holder', [{ kind: 'update', list: 'Partners', key: 'gm1', changes: { accountHolderName: 'wij' }, seen }]);
  for (let step = 0; step < 10; step += 1) await chain.clock.advance(10);
  const [item] = chain.items(partners);
  expect(item?.fields).toMatchObject({ AccountHolderName: 'wij' });
  if (item) chain.change(partners, item, { AccountHolderName: 'zij' });
  await chain.clock.advance(400);
  await refreshing;
  await chain.clock.until(replica.refresh({ force: true }));
  expect(textIn((await replica.by(partners, 'key', ['gm1']))[0] ?? {}, 'accountHolderName')).toBe('zij');
  close();
  chain.close();
});
