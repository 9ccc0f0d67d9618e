import { allLists } from '../lists/all';
import type { BentRow } from '../lists/items';
import type { ListSchema } from '../lists/schema';
import type { Chance, Clock, NewId } from '../ports/clock';
import type { Records } from '../ports/records';
import type { Replica } from '../ports/replica';
import type { Wait } from '../ports/wait';
import { guardedRecords } from './guardedRecords';
import { journals } from './copying/journals';
import { allBentRows, heldWait, keepWait, recalled, recalledMark } from './copying/marks';
import { registers } from './copying/registers';
import { listeners } from './listeners';
import { entryBook } from './outbox/entryBook';
import { isOpen } from './outbox/keptEntry';
import { outbox } from './outbox/outbox';
import { sender } from './outbox/sender';
import { reading } from './reading';
import { databaseName, deleteDatabase } from './storage/database';
import { memoryStore } from './storage/memoryStore';
import { openStore } from './storage/openStore';
import { MARKS } from './storage/store';
import { strays } from './strays';
import { windowsOf, type Channel, type Locks } from './windows';

/** Registers and journals this old are asked for again when somebody looks. */
const FRESH_MS = 5 * 60_000;

export interface ReplicaNeeds {
  readonly records: Records;
  /** The account that the host names; the copy opens for no other. */
  readonly account: string;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly newId: NewId;
  /** Absent where the browser has none or refuses it: then everything lives in memory. */
  readonly indexedDB?: IDBFactory | undefined;
  readonly locks?: Locks | undefined;
  /** A channel to the other windows of the same origin, by name. */
  readonly channel?: ((name: string) => Channel) | undefined;
  /** Where the browser says that it is online again: its window. */
  readonly network?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined;
  readonly lists?: readonly ListSchema[];
  readonly freshMs?: number;
}

/** A replica that can be let go of, as a closing window does. */
export interface OpenReplica extends Replica {
  close(): void;
}

/**
 * Opens the browser's copy for one account. Copies of other accounts go, but for their unsent work.
 *
 * It never fails: without a database it answers from memory and says so (`durable`).
 */
export async function openReplica(needs: ReplicaNeeds): Promise<OpenReplica> {
  const { clock, chance, newId, indexedDB, lists = allLists, freshMs = FRESH_MS } = needs;
  const account = needs.account.trim().toLowerCase();
  const name = databaseName(account);
  const store = await openStore({ account, lists, clock, indexedDB });
  const windows = windowsOf(name, needs.locks, needs.channel?.(name));
  const others = strays(store.durable ? indexedDB : undefined, account);
  const keepHeld = (wait: Wait) => {
    const kept = store.write([MARKS], (transaction) => keepWait(transaction, wait));
    void kept.then(() => windows.tell('held')).catch(() => undefined);
  };
  const records = guardedRecords(needs.records, clock, keepHeld);
  // This window sits it out in the adapter; others, and one that opens before it is over, must know of it.
  needs.records.onWait?.((ms) => keepHeld({ told: clock.now(), until: clock.now() + ms }));
  const loadHeld = async () => {
    const wait = await store.read([MARKS], heldWait);
    if (wait) records.hold(wait);
  };
  const rowsChanged = listeners();
  const entriesChanged = listeners();
  let bent: readonly BentRow[] = [];

  const loadBent = async () => {
    bent = await store.read([MARKS], allBentRows);
  };
  const listNamed = (wanted: string) => lists.find((list) => list.name === wanted);
  const book = entryBook(store, memoryStore(), {
    changed() {
      entriesChanged.tell();
      rowsChanged.tell();
    },
    edited: () => windows.tell('entries'),
  });
  const mail = sender({ book, records, listNamed, clock, chance, windows, confirmed: () => windows.tell('rows') });
  const common = { store, records, clock, windows, freshMs, changed: rowsChanged.tell };
  const copies = registers({ ...common, lists, chance });
  const read = reading(store, book, journals(common));
  const queue = outbox({ book, sender: mail, clock, newId, listNamed, onChange: entriesChanged.on });
  const online = () => void mail.flush({ retry: true });

  const takeOver = async () => {
    await Promise.all([copies.reload(), loadBent()]);
    rowsChanged.tell();
  };
  /** A window that wrote something may close before it has sent it: whoever stays waits its turn, and sends what is left. */
  const hearOfEntries = async () => {
    await book.reload();
    if (needs.locks) await mail.flush();
  };
  const forget = () => store.replace(memoryStore());

  windows.onNews((news) => {
    if (news === 'rows') void takeOver();
    if (news === 'entries') void hearOfEntries();
    if (news === 'held') void loadHeld();
    if (news === 'wiped') {
      forget();
      void Promise.all([book.reload(), takeOver()]);
    }
  });
  store.onReplace(() => void Promise.all([book.carryOver(), takeOver()]));
  needs.network?.addEventListener('online', online);
  await Promise.all([book.reload(), takeOver(), loadHeld()]);
  void others.tidy().catch(() => undefined);
  void mail.flush();

  return {
    get durable() {
      return store.durable && book.durable;
    },
    ...read,
    freshness: copies.freshness,
    bent: () => bent,
    recall: (item) => store.read([MARKS], (transaction) => recalled(transaction, item)).catch(() => undefined),
    remember: (item, texts) => store.write([MARKS], async (transaction) => transaction.putMark(recalledMark(item, texts, clock.now()))).catch(() => undefined),
    onChange: rowsChanged.on,
    async refresh(how) {
      await copies.refresh(how);
      await loadBent();
    },
    async fetch(list, query, how) {
      const rows = await read.fetch(list, query, how);
      await loadBent();
      return rows;
    },
    outbox: queue,
    strays: others.found,
    dropStrays: others.drop,
    async wipe() {
      // Another window may have added something a moment ago, and somebody else may have left something here.
      await book.reload();
      if (book.entries().some(isOpen) || (await others.found()).length > 0) throw new Error('unsent work must be sent, saved or dropped before a wipe');
      forget();
      windows.tell('wiped');
      if (indexedDB) await Promise.all([others.drop(), deleteDatabase(indexedDB, name)]);
      await Promise.all([book.reload(), takeOver()]);
    },
    close() {
      needs.network?.removeEventListener('online', online);
      mail.stop();
      copies.stop();
      windows.close();
      store.close();
    },
  };
}
