import { textIn, writtenTo } from '../keptVersions';
import type { Asked } from './ledger';
import type { Scene } from './scene';

/** Whoever is told that something was stored can rely on it; nobody is told of a refusal that didn't happen. */
export async function tellTruth({ chain, ledger, ...scene }: Scene): Promise<void> {
  const { outbox } = await scene.replica();
  const open = new Set(outbox.entries().map(({ id }) => id));
  for (const entry of outbox.entries()) if (entry.state.kind === 'refused') throw entry.state.problem;
  for (const one of ledger.asked.filter(({ id, undone }) => !undone && !open.has(id) && !ledger.told.has(id))) {
    ledger.told.add(one.id);
    if (one.does === 'create') ledger.told.add(one.key);
    expectTrue({ chain, ledger, ...scene }, one);
  }
}

function expectTrue({ chain, ledger }: Scene, one: Asked): void {
  const isThere = chain.items(one.list).some(({ fields }) => textIn(fields, 'Key') === one.key);
  const isFollowed = ledger.isFollowed(one, ({ does }) => does !== 'update');
  if (one.does === 'create' && !isFollowed && !isThere) throw new Error(`told that ${one.key} was stored, and it was not`);
  if (one.does === 'remove' && !isFollowed && isThere && !ledger.shared.has(one.key)) throw new Error(`told that ${one.key} was removed, and it is there`);
  if (one.value !== undefined && !ledger.settledAway.has(one.id)) expect(writtenTo(chain, one.key)).toContain(one.value);
}
