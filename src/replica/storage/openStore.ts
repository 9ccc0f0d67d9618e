import type { IDBPDatabase } from 'idb';
import { Problem } from '../../domain/problem';
import type { ListSchema } from '../../lists/schema';
import type { Clock } from '../../ports/clock';
import { databaseName } from './database';
import { idbStore } from './idbStore';
import { lastingStore, type LastingStore } from './lastingStore';
import { memoryStore } from './memoryStore';
import { openPlanned } from './plan';
import { ENTRIES, MARKS, type Store } from './store';
import { isLeft, usedMark } from './use';

/** A window that sleeps with an older version open can hold up an upgrade for ever; nobody should look at an empty pane. */
const OPEN_WITHIN_MS = 4_000;

export interface Place {
  readonly account: string;
  readonly lists: readonly ListSchema[];
  readonly clock: Clock;
  readonly indexedDB: IDBFactory | undefined;
}

/** The account's copy in IndexedDB, or in memory where that is missing, refused, full or not answering. */
export async function openStore(place: Place): Promise<LastingStore> {
  let wasDeleted = false;
  const open = () => openOrMemory(place, () => (wasDeleted = true));
  const first = await open();
  await greet(first, place);
  // Deleted by another window (a wipe, another account): it must not come back by itself.
  return lastingStore(first, async () => (wasDeleted ? memoryStore() : open()));
}

async function openOrMemory(place: Place, onDelete: () => void): Promise<Store> {
  const { indexedDB, clock } = place;
  // A browser that can't say which copies stand here would keep those of other accounts: it gets none.
  if (!indexedDB || typeof indexedDB.databases !== 'function') return memoryStore();
  try {
    const database = await within(clock, openPlanned(indexedDB, databaseName(place.account), place.lists));
    letGo(database, onDelete);
    const store = idbStore(database);
    await store.write([MARKS], async (transaction) => transaction.putMark({ name: 'account', value: place.account }));
    return store;
  } catch {
    return memoryStore();
  }
}

/** Closes when another window deletes the database or needs it in another form; the next use opens what is there then. */
function letGo(database: IDBPDatabase, onDelete: () => void): void {
  database.addEventListener('versionchange', (event) => {
    if (event.newVersion === null) onDelete();
    database.close();
  });
}

function within(clock: Clock, work: Promise<IDBPDatabase>): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let timedOut = false;
    const cancel = clock.after(OPEN_WITHIN_MS, () => {
      timedOut = true;
      reject(new Problem('timedOut', 'the database does not open'));
    });
    // One that opens after all is let go of: kept open unseen, it would hold up whoever deletes or changes it.
    work.then((late) => (timedOut ? late.close() : resolve(late)), reject).finally(cancel);
  });
}

/** Notes that the copy is used; one that nobody used for two weeks starts anew, but for what was never sent. */
async function greet(store: Store, { lists, clock }: Place): Promise<void> {
  if (await store.read([MARKS], (transaction) => isLeft(transaction, clock.now()))) await forgetCopies(store, lists.map(({ name }) => name));
  await store.write([MARKS], async (transaction) => transaction.putMark(usedMark(clock.now())));
}

/** Removes every copied row and what is remembered of it. Unsent writes stay. */
export async function forgetCopies(store: Store, lists: readonly string[]): Promise<void> {
  await store.write([...lists, MARKS, ENTRIES], async (transaction) => {
    for (const list of lists) for (const key of await transaction.keys(list)) transaction.removeRow(list, key);
    for (const { name } of await transaction.marks('')) if (name !== 'account') transaction.removeMark(name);
    for (const { id, confirmedOn } of await transaction.entries()) if (confirmedOn !== undefined) transaction.removeEntry(id);
  });
}
