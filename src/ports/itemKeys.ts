import type { SeenItem } from '../domain/seenItem';

/** One identity of an item under which context can stand. */
export interface ItemKey {
  readonly reach: 'reeks' | 'afspraak' | 'bericht' | 'gesprek';
  /** `domain/key` of the identifier. */
  readonly key: string;
  readonly identifier: string;
}

export interface KnownItem {
  /** Narrowest first: the occurrence before its series, the message before its thread. */
  readonly keys: readonly ItemKey[];
  readonly isCancelled: boolean;
  /** True where the person was invited to this occurrence only and can't read the series. */
  readonly seriesUnreadable: boolean;
  /** What the server says of an occurrence against its series, for "Deze keer anders dan de reeks"; absent otherwise. */
  readonly series?: { readonly people: readonly string[]; readonly start: string; readonly end: string; readonly original?: string };
  readonly isException: boolean;
  /** The owner's answer whether this is private, which the host may not tell. */
  readonly isPrivate: boolean;
}

/**
 * Finds the identities that every colleague of the same meeting or mail shares, whatever mailbox they open it from.
 *
 * Office.js has no such identifier, so the item is read once from Graph: PidLidCleanGlobalObjectId (series) and
 * PidLidGlobalObjectId (occurrence) for meetings; internetMessageId and the first of `References` for mail.
 * `notFound` is normal for up to minutes after saving (cached mode); ask again later. `notAllowed` on another's mailbox.
 */
export interface ItemKeys {
  of(item: SeenItem): Promise<KnownItem>;
}
