import type { BentRow } from '../lists/items';
import type { Changes, ListSchema, Row, Stored } from '../lists/schema';
import type { Problem } from '../domain/problem';
import type { Range } from './records';

/**
 * How fresh the browser's copy of the registers is. Where it is `partial`, a register has never been copied beside others that have:
 * that nothing is found there says nothing.
 */
export type Freshness =
  | { readonly kind: 'empty' }
  | { readonly kind: 'kept'; readonly since: number; readonly partial?: true }
  /** `progress` from 0 to 1 while large lists are being copied. */
  | { readonly kind: 'refreshing'; readonly since?: number; readonly partial?: true; readonly progress?: number }
  | { readonly kind: 'failed'; readonly since?: number; readonly partial?: true; readonly problem: Problem };

/**
 * The browser's own copy of the lists. Reading never waits for the network and never throws for lack of it: what isn't
 * there yet is simply absent, and `onChange` says when to look again.
 */
export interface Replica {
  /** Where IndexedDB is missing or refused, everything lives in memory and closing loses unsent work: said on screen. */
  readonly durable: boolean;
  /** Rows by one indexed column (for a lookup: the key it points at), or several values of it at once. */
  by<L extends ListSchema>(list: L, column: (keyof L['columns'] & string) | 'key', values: readonly string[]): Promise<readonly Stored<L>[]>;
  /** Every row; only for lists that are small by nature (settings, collaborations, open agreements). */
  all<L extends ListSchema>(list: L): Promise<readonly Stored<L>[]>;
  /** Journal rows that were fetched before, with when; absent when never fetched. */
  journal<L extends ListSchema>(list: L, query: JournalQuery<L>): Promise<{ readonly rows: readonly Stored<L>[]; readonly at: number } | undefined>;
  /** What was found out about an item, such as the keys under which Graph knows it; absent where nothing was, or long ago. */
  recall(name: string): Promise<readonly string[] | undefined>;
  /** Kept with the copy and gone with it, and after two weeks in which nobody kept it again. */
  remember(name: string, texts: readonly string[]): Promise<void>;
  freshness(): Freshness;
  bent(): readonly BentRow[];
  onChange(listener: () => void): () => void;

  /**
   * Brings the registers up to date, at most one `$batch`; no request when they are fresh enough.
   *
   * `along` is called once: in the very turn in which the lists are asked for, so that what it asks travels in the same `$batch`, or
   * without them where nothing is to be asked or another window is at it.
   */
  refresh(how?: { readonly force?: boolean; readonly along?: () => void }): Promise<void>;
  /** Fetches journal rows unless they are fresh enough, and keeps them. Those of one turn are asked in one turn too. */
  fetch<L extends ListSchema>(list: L, query: JournalQuery<L>, how?: { readonly force?: boolean }): Promise<readonly Stored<L>[]>;

  readonly outbox: Outbox;
  /** Unsent work of other accounts on this device: to be saved as a file or thrown away, never sent as this person. */
  strays(): Promise<readonly Stray[]>;
  dropStrays(): Promise<void>;
  /** Removes all of it from this device. Unsent writes must have been sent, saved or given up first. */
  wipe(): Promise<void>;
}

export interface Stray {
  /** The account that made them, as its host named it. */
  readonly account: string;
  readonly entries: readonly Entry[];
}

export type JournalQuery<L extends ListSchema> =
  | { readonly column: (keyof L['columns'] & string) | 'key'; readonly values: readonly string[] }
  | Range<L>;

/** One change on its way to the server. */
export type Write =
  | { readonly kind: 'create'; readonly list: string; readonly row: Row<ListSchema> }
  | { readonly kind: 'update'; readonly list: string; readonly key: string; readonly changes: Changes<ListSchema>; readonly seen: Stored<ListSchema> }
  | { readonly kind: 'remove'; readonly list: string; readonly key: string; readonly seen?: Stored<ListSchema> };

export type EntryState =
  /**
   * Not yet sent, or sent without an answer. `waitsFor` names an id that must be known first (an unsaved invitation); where
   * `signedOut` nothing goes until the person has signed in again.
   */
  | { readonly kind: 'waiting'; readonly tries: number; readonly notBefore: number; readonly waitsFor?: string; readonly signedOut?: true }
  | { readonly kind: 'sending' }
  /** Somebody was first: mine and theirs side by side, for a person to choose. */
  | { readonly kind: 'conflict'; readonly theirs: Stored<ListSchema> | null }
  /** The server will never take it as it is (rights, bad data): kept until the person saves or drops it. */
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Writes that belong together: a contact moment with its last-contact rows. They are sent in order, and undone together. */
export interface Entry {
  readonly id: string;
  readonly what: string;
  readonly madeOn: number;
  readonly writes: readonly Write[];
  readonly state: EntryState;
}

/**
 * Writes are kept until the server has said yes. A write shows in the replica at once. Undo of an entry that isn't
 * confirmed is queued behind it, because its request may have arrived.
 */
export interface Outbox {
  /** Keeps the writes durably before it answers. `what` is a word-list key that says what this is ("Contactmoment"). */
  add(what: string, writes: readonly Write[], how?: { readonly waitsFor?: string }): Promise<string>;
  entries(): readonly Entry[];
  onChange(listener: () => void): () => void;
  /** Takes back what the entry did: drops it when it was never sent, else queues the opposite behind it. */
  undo(id: string): Promise<void>;
  /** Settles a conflict: my version over theirs, theirs, or values that hold both. */
  settle(id: string, how: { readonly keep: 'mine' } | { readonly keep: 'theirs' } | { readonly keep: 'both'; readonly changes: Changes<ListSchema> }): Promise<void>;
  /** Gives up an entry (one that the server refused, or any before a wipe), except while it is being sent. */
  drop(id: string): Promise<void>;
  /** Fills in the id that waiting entries need (`@@id@@` in their keys and columns), leaves out columns of new rows, and lets them go. */
  release(waitsFor: string, known: Readonly<Record<string, string>>, how?: { readonly without?: readonly string[] }): Promise<void>;
  /** Sends what may be sent: somebody asks for it, so a wait of our own is cut short, and one that the server asked for isn't. */
  flush(): Promise<void>;
}
