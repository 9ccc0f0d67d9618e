import { isFull } from '../storage/failures';
import { ENTRIES, type Store, type Transaction } from '../storage/store';
import { isOpen, type KeptEntry } from './keptEntry';

/** What a change of the book gives back: entries to put and ids to remove. */
export interface Edit {
  readonly put?: readonly KeptEntry[];
  readonly remove?: readonly string[];
}

/**
 * The entries, in the order in which they were added. Each change reads them again inside its transaction, because
 * another window of the same account may have changed them.
 */
export interface EntryBook {
  entries(): readonly KeptEntry[];
  /** False once a write could not be kept on the device: what was added since then lives in memory. */
  readonly durable: boolean;
  reload(): Promise<void>;
  /** After another store took the place of ours: memory gets what we hold, a database is read again. */
  carryOver(): Promise<void>;
  /** `lists`: whose rows the edit reads or writes, in the same transaction. */
  edit(how: (entries: readonly KeptEntry[], transaction: Transaction) => Edit | Promise<Edit>, lists?: readonly string[]): Promise<void>;
}

/** `changed`: there is something else to show; `edited`: from this window, so that others have to hear of it. */
export function entryBook(store: Store, spare: Store, { changed, edited }: { readonly changed: () => void; readonly edited: () => void }): EntryBook {
  let kept: readonly KeptEntry[] = [];
  let failed = false;
  const current = () => (failed ? spare : store);

  const editIn = (where: Store, how: Parameters<EntryBook['edit']>[0], lists: readonly string[]) =>
    where.write([...lists, ENTRIES], async (transaction) => {
      const before = await ordered(transaction);
      const edit = await how(before, transaction);
      for (const entry of edit.put ?? []) transaction.putEntry(entry);
      for (const id of edit.remove ?? []) transaction.removeEntry(id);
      return { entries: after(before, edit), isChanged: (edit.put ?? []).length + (edit.remove ?? []).length > 0, closed: closedBy(edit) };
    });

  const putAll = (where: Store) =>
    where.write([ENTRIES], async (transaction) => {
      for (const entry of kept) transaction.putEntry(entry);
    });

  /** The disk is full or gone: what was there moves to memory with what is being added, so that nothing typed is lost. */
  async function moveToMemory(): Promise<void> {
    failed = true;
    await putAll(spare);
  }

  /** What was sent or given up from memory must not be sent again from a full disk, which takes nothing but may let go. */
  const letGo = (ids: readonly string[]) =>
    store
      .write([ENTRIES], async (transaction) => {
        for (const id of ids) transaction.removeEntry(id);
      })
      .catch(() => undefined);

  async function editSomewhere(how: Parameters<EntryBook['edit']>[0], lists: readonly string[]) {
    try {
      return await editIn(current(), how, lists);
    } catch (thrown) {
      if (failed || !isFull(thrown)) throw thrown;
      await moveToMemory();
      return editIn(spare, how, lists);
    }
  }

  const reload = async () => {
    kept = await current().read([ENTRIES], ordered);
    changed();
  };

  return {
    entries: () => kept,
    get durable() {
      return !failed && store.durable;
    },
    reload,
    carryOver: () => (store.durable ? reload() : putAll(current())),
    async edit(how, lists = []) {
      const { entries, isChanged, closed } = await editSomewhere(how, lists);
      kept = entries;
      if (failed && closed.length > 0) await letGo(closed);
      if (!isChanged) return;
      edited();
      changed();
    },
  };
}

const closedBy = ({ put = [], remove = [] }: Edit) => [...remove, ...put.filter((entry) => !isOpen(entry)).map(({ id }) => id)];

const byOrder = (one: KeptEntry, other: KeptEntry) => one.order - other.order;
const ordered = async (transaction: Transaction) => [...(await transaction.entries())].sort(byOrder);

function after(before: readonly KeptEntry[], { put = [], remove = [] }: Edit): readonly KeptEntry[] {
  const entries = new Map([...before, ...put].map((entry) => [entry.id, entry]));
  for (const id of remove) entries.delete(id);
  return [...entries.values()].sort(byOrder);
}
