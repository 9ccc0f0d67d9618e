import { hashedKey } from '../../domain/key';
import { Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import type { ItemKey, ItemKeys, KnownItem } from '../../ports/itemKeys';
import { faults, type Faults } from './faults';

export interface MemoryItemKeys extends ItemKeys {
  readonly faults: Faults;
  /** What the server says of the item with this id; without it, `of` answers `notFound`. */
  know(id: string, known: Partial<KnownItem> & { readonly keys: readonly ItemKey[] }): void;
}

/** An identity as the adapter makes it, for tests that fill `know`. */
export const keyOf = (reach: ItemKey['reach'], identifier: string): ItemKey => ({ reach, identifier, key: hashedKey(identifier) });

/** What the server knows of items, in memory. Items without an id are unknown, as on the server. */
export function memoryItemKeys(): MemoryItemKeys {
  const trouble = faults();
  const items = new Map<string, KnownItem>();

  function find(item: SeenItem): KnownItem {
    const known = items.get(item.id ?? '');
    if (!known) throw new Problem('notFound', 'item: 404');
    return known;
  }

  return {
    faults: trouble,
    know: (id, known) => {
      items.set(id, { isCancelled: false, seriesUnreadable: false, isException: false, isPrivate: false, ...known });
    },
    of: (item) => trouble.run('of', item.id ?? '', () => find(item)),
  };
}
