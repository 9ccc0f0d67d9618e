import { hashedKey } from '../../domain/key';
import type { Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import type { ItemKey, KnownItem } from '../../ports/itemKeys';

/** What is known of the identities that all colleagues share for this item. */
export type Identity =
  /** Being written and not saved yet: no identity exists. We never save on the person's behalf. */
  | { readonly kind: 'unsaved' }
  /** The host doesn't say the id (somebody else's calendar): saved or not, it can't be told from here. */
  | { readonly kind: 'untold' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'known'; readonly known: KnownItem }
  /** Saved, and Graph doesn't find it yet: normal for up to minutes with a cached mailbox. */
  | { readonly kind: 'notYet' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export const keysOf = (identity: Identity): readonly ItemKey[] => (identity.kind === 'known' ? identity.known.keys : []);

/** Under this name the form being written remembers which waiting changes are its own. */
export const DRAFT_SETTING = 'verbinderDraft';

/** What waiting changes wait for: the saved item, else the form that it is written in. */
export const awaitedId = (item: SeenItem, draft: string) => (item.id === undefined ? draft : `item-${hashedKey(item.id)}`);

/** Stand in the rows of waiting changes where the item's key and identifier will come; one pair per item, so that none shows elsewhere. */
export const awaitedKey = (awaited: string) => `@@key-${awaited}@@`;
export const awaitedIdentifier = (awaited: string) => `@@identifier-${awaited}@@`;

/** What a row of context holds of the item itself. It was written down while nobody could know yet that the item is private. */
export const PRIVATE_COLUMNS = ['subject', 'snapshot'] as const;

/**
 * What waiting changes need, once the item is known. Context on a meeting goes to its narrowest identity (what was saved),
 * context on a mail to the thread, so that the replies show it.
 */
export function releaseValues({ keys }: KnownItem, awaited: string): Readonly<Record<string, string>> | undefined {
  const key = keys.find(({ reach }) => reach === 'gesprek') ?? keys[0];
  return key && { [`key-${awaited}`]: key.key, [`identifier-${awaited}`]: key.identifier };
}
