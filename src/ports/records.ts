import type { BentRow } from '../lists/items';
import type { Changes, ListSchema, Row, Stored } from '../lists/schema';

export interface Found<L extends ListSchema> {
  readonly rows: readonly Stored<L>[];
  /** Rows that somebody bent by hand: left out above, shown to an administrator by list and id. */
  readonly bent: readonly BentRow[];
}

/** A range on one indexed column, compared as text (ISO dates, weeks, composite keys). Ends are included. */
export interface Range<L extends ListSchema> {
  readonly column: keyof L['columns'] & string;
  readonly from: string;
  readonly to: string;
}

/** Where a delta left off; opaque, bound to its list. */
export type DeltaToken = string;

export interface Delta<L extends ListSchema> extends Found<L> {
  /** Item ids that are gone. */
  readonly removed: readonly string[];
  readonly next: DeltaToken;
}

/**
 * The lists on the server: Graph in the product, memory in tests.
 *
 * Calls made in the same turn of the event loop may travel together in one `$batch`; a caller that wants few requests
 * makes them together (`Promise.all`) and needs to know no more than that.
 *
 * Failures are Problems: `notAllowed`, `notFound` (list or row), `busy` with `retryAfterMs`, `offline`, `timedOut`,
 * `tooManyRows` (a query that would scan over 5,000), `notSignedIn`, `serverFailed`.
 */
export interface Records {
  /** All rows whose one indexed column (a lookup: the key it points at) equals any of the values; every page. */
  find<L extends ListSchema>(list: L, column: (keyof L['columns'] & string) | 'key', values: readonly string[]): Promise<Found<L>>;
  findRange<L extends ListSchema>(list: L, range: Range<L>): Promise<Found<L>>;
  /** Throws `badData` where somebody bent the row with this key by hand: it isn't nothing, and it can't be read. */
  findByKey<L extends ListSchema>(list: L, key: string): Promise<Stored<L> | undefined>;
  /**
   * Makes a row, or finds the one that an earlier try made: a duplicate key is answered by reading that row, so that a
   * retry after a lost reply never makes a second. Throws `alreadyThere` when the row under this key is another's: its
   * values differ from what was sent, or somebody bent it so that nobody can tell.
   */
  create<L extends ListSchema>(list: L, row: Row<L>): Promise<Stored<L>>;
  /** Throws `changedMeanwhile` when the row is no longer the one with this etag; nothing is written then. */
  update<L extends ListSchema>(list: L, id: string, etag: string, changes: Changes<L>): Promise<Stored<L>>;
  /**
   * Throws `changedMeanwhile` like `update`, and `notFound` where no row has this id: then it is gone, or it was made anew
   * under another id, which only its key tells.
   */
  remove(list: ListSchema, id: string, etag: string): Promise<void>;
  /** All rows and a token, or what changed since a token. Throws `startAgain` when the token has expired (410). */
  delta<L extends ListSchema>(list: L, since?: DeltaToken): Promise<Delta<L>>;
  /**
   * Hears for how many milliseconds the server wants no calls about lists, as soon as it says so: an adapter may sit that out by
   * itself instead of failing, and whoever asks from another window has to wait too. Absent where nothing is ever sat out.
   */
  readonly onWait?: (listener: (ms: number) => void) => void;
}
