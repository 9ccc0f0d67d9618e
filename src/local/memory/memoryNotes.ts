import { Problem } from '../../domain/problem';
import type { PrivateNote, PrivateNotes } from '../../ports/notes';
import { faults, type Faults } from './faults';

export interface MemoryNotes extends PrivateNotes {
  readonly faults: Faults;
}

/** A person's private notes in memory. */
export function memoryNotes(how: { readonly now?: () => number } = {}): MemoryNotes {
  const now = how.now ?? Date.now;
  const trouble = faults();
  const notes = new Map<string, PrivateNote>();
  let version = 0;

  function refuseStale(itemKey: string, etag: string | undefined): void {
    if (notes.get(itemKey)?.etag !== etag) throw new Problem('changedMeanwhile', 'note: 412');
  }

  return {
    faults: trouble,
    read: (itemKey) => trouble.run('read', itemKey, () => notes.get(itemKey)),
    write: (itemKey, text, etag) =>
      trouble.run('write', itemKey, () => {
        refuseStale(itemKey, etag);
        version += 1;
        const note: PrivateNote = { text, savedOn: new Date(now()).toISOString(), etag: `"note,${version}"` };
        notes.set(itemKey, note);
        return note;
      }),
    remove: (itemKey, etag) =>
      trouble.run('remove', itemKey, () => {
        if (!notes.has(itemKey)) return;
        refuseStale(itemKey, etag);
        notes.delete(itemKey);
      }),
  };
}
