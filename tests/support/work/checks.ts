import { joinedKey } from '../../../src/domain/key';
import { contactMoments } from '../../../src/lists/contactMoments';
import { itemContexts } from '../../../src/lists/itemContexts';
import { lastContacts } from '../../../src/lists/lastContacts';
import { partners } from '../../../src/lists/partners';
import type { ListSchema } from '../../../src/lists/schema';
import { textIn, versionOf, writtenTo } from '../keptVersions';
import { LAYER, PARTNERS, type Scene } from './scene';

/** When all is sent: what the server has against what was asked for, and what the panel shows against what the server has. */
export async function checkAll(scene: Scene): Promise<void> {
  expect(scene.chain.wire.early).toEqual([]);
  checkRows(scene, contactMoments);
  checkRows(scene, itemContexts);
  for (const key of PARTNERS) {
    checkHolders(scene, key);
    checkLast(scene, key);
  }
  await checkCopy(scene);
}

function checkRows({ chain, ledger }: Scene, list: ListSchema): void {
  const there = chain.items(list).map(({ fields }) => textIn(fields, 'Key'));
  const keys = new Set(ledger.asked.filter((one) => one.list === list).map(({ key }) => key));
  expect([...there].sort()).toEqual([...keys].filter((key) => ledger.wanted.has(key)).sort());
}

function checkHolders({ chain, ledger }: Scene, key: string): void {
  const written = writtenTo(chain, key);
  for (const one of ledger.asked.filter((each) => each.key === key && each.value !== undefined)) {
    const times = written.filter((value) => value === one.value).length;
    expect(times).toBeLessThanOrEqual(ledger.holders.get(one.value ?? '')?.length ?? 0);
    if (!one.undone && !ledger.settledAway.has(one.id)) expect(times).toBeGreaterThan(0);
  }
  // Nobody's words were overwritten that the writer hadn't seen.
  written.forEach((value, place) => {
    const before = written[place - 1];
    if (value.startsWith('wij') && before?.startsWith('zij')) expect(ledger.holders.get(value)).toContain(before);
  });
}

function checkLast({ chain, ledger }: Scene, partner: string): void {
  const rows = chain.items(lastContacts).filter(({ fields }) => textIn(fields, 'PartnerKey') === partner);
  expect(rows.length).toBeLessThanOrEqual(1);
  const days = ledger.days.get(partner) ?? [];
  const isUndone = ledger.asked.some(({ list, key, undone }) => undone && list === contactMoments && key.endsWith(`|${partner}`));
  if (isUndone) return;
  expect(rows.map(({ fields }) => [textIn(fields, 'Key'), textIn(fields, 'Date').slice(0, 10)])).toEqual(days.length === 0 ? [] : [[joinedKey(partner, LAYER), [...days].sort().at(-1)]]);
}

async function checkCopy({ chain, ...scene }: Scene): Promise<void> {
  const replica = await scene.replica();
  await chain.clock.until(replica.refresh({ force: true }));
  const etags = (list: ListSchema) => chain.items(list).map(({ id, fields, version }) => [textIn(fields, 'Key'), `${id}`, version]).sort();
  const shown = async (list: ListSchema) => (await replica.all(list)).map((row) => [row.key, row.item.id, versionOf(row)]).sort();
  for (const list of [partners, lastContacts]) expect(await shown(list)).toEqual(etags(list));
  const moments = await chain.clock.until(replica.fetch(contactMoments, { column: 'partner', values: PARTNERS }, { force: true }));
  expect(moments.map(({ key }) => key).sort()).toEqual(etags(contactMoments).map(([key]) => key));
}
