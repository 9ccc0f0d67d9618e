import type { Entry } from '../../../src/ports/replica';
import { byColleague, textIn, versionOf } from '../keptVersions';
import type { Scene } from './scene';

/** A person decides about a conflict, which has to be one: a colleague changed the row after it was seen. */
export async function decide({ chain, ledger, ...scene }: Scene, entry: Entry, keep: 'mine' | 'theirs'): Promise<void> {
  const { outbox } = await scene.replica();
  const [write] = entry.writes;
  if (entry.state.kind !== 'conflict') return;
  if (!write) throw new Error(`a conflict about ${entry.what} that nobody made`);
  const { theirs } = entry.state;
  // Somebody who makes a row saw none: a colleague may have changed it between its storing and a second try of ours.
  const [seen, now] = [write.kind === 'create' ? 0 : versionOf(write.seen), versionOf(theirs)];
  expect(byColleague(chain, write.list, write.kind === 'create' ? write.row.key : write.key).some((version) => version > seen && version <= now)).toBe(true);
  if (write.kind === 'update') ledger.saw(textIn(write.changes, 'accountHolderName'), textIn(theirs ?? {}, 'accountHolderName'));
  if (keep === 'theirs') {
    ledger.settledAway.add(entry.id);
    if (write.kind === 'remove') ledger.want(write.key, true);
  }
  await outbox.settle(entry.id, { keep });
}
