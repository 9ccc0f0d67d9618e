import { contactMoment, note, takeBack, type Target, type Writer } from '../../../src/domain/panel/writes';
import { contactMoments } from '../../../src/lists/contactMoments';
import { itemContexts } from '../../../src/lists/itemContexts';
import { lastContacts } from '../../../src/lists/lastContacts';
import { partners } from '../../../src/lists/partners';
import { WRITER } from '../panelChain';
import { LAYER, type Scene } from './scene';

/** What a person does in the panel. Each shows at once, whatever becomes of it. */

const writer = ({ chain }: Scene): Writer => ({ account: WRITER, name: 'Femke', now: chain.clock.now(), newId: chain.newId });

/** One entry of two lists: the moment, and the last contact that it makes newer. */
export async function contact(scene: Scene, partner: string, date: string): Promise<void> {
  const { ledger } = scene;
  const replica = await scene.replica();
  const last = await replica.by(lastContacts, 'partner', [partner]);
  const writes = contactMoment({ partners: [{ partner, layer: LAYER }], date, form: 'bezoek', subject: ledger.fresh() }, last, writer(scene));
  const [first] = writes;
  if (first?.kind !== 'create') throw new Error('a moment is made first');
  const id = await replica.outbox.add('contactMoment', writes);
  ledger.note({ id, list: contactMoments, key: first.row.key, does: 'create' });
  ledger.contactOn(partner, date);
  expect(await replica.by(contactMoments, 'key', [first.row.key])).toHaveLength(1);
}

export async function context(scene: Scene): Promise<void> {
  const replica = await scene.replica();
  const target: Target = { key: 'item', identifier: 'item', reach: 'afspraak', circle: 'programma' };
  const writes = note(target, `Besproken ${scene.ledger.fresh()}`, writer(scene));
  scene.ledger.note({ id: await replica.outbox.add('note', writes), list: itemContexts, key: writes[0]?.row.key ?? '', does: 'create' });
}

export async function holder({ ledger, ...scene }: Scene, key: string): Promise<void> {
  const replica = await scene.replica();
  const [seen] = await replica.by(partners, 'key', [key]);
  if (!seen) return;
  const value = `wij ${ledger.fresh()}`;
  const id = await replica.outbox.add('holder', [{ kind: 'update', list: 'Partners', key, changes: { accountHolderName: value }, seen }]);
  ledger.saw(value, seen.accountHolderName ?? '');
  ledger.note({ id, list: partners, key, does: 'update', value });
  expect(await replica.by(partners, 'key', [key])).toMatchObject([{ accountHolderName: value }]);
}

export async function remove({ ledger, ...scene }: Scene, index: number): Promise<void> {
  const notes = ledger.asked.filter(({ list, does, key }) => list === itemContexts && does === 'create' && ledger.wanted.has(key));
  const key = notes[index % notes.length]?.key;
  const replica = await scene.replica();
  const [seen] = key === undefined ? [] : await replica.by(itemContexts, 'key', [key]);
  if (!seen || key === undefined) return;
  const id = await replica.outbox.add('takeBack', [takeBack(seen, 'programma')]);
  ledger.note({ id, list: itemContexts, key, does: 'remove' });
}

export async function undo({ ledger, ...scene }: Scene, index: number): Promise<void> {
  const able = ledger.asked.filter((one) => !one.undone && !ledger.shared.has(one.key) && !ledger.isFollowed(one, ({ undone }) => !undone));
  const one = able[index % able.length];
  if (!one) return;
  const replica = await scene.replica();
  ledger.writes += 1;
  one.undone = true;
  await replica.outbox.undo(one.id);
  if (one.does === 'update') {
    // Taking an update back writes what stood there before it once more.
    ledger.saw(ledger.holders.get(one.value ?? '')?.[0] ?? '', one.value ?? '');
    return;
  }
  ledger.want(one.key, one.does === 'remove');
  expect(await replica.by(one.list, 'key', [one.key])).toHaveLength(one.does === 'remove' ? 1 : 0);
}
