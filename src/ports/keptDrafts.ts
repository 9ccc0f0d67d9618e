/**
 * What somebody filled in on a page and hasn't kept yet, across windows of this browser: a tab in Teams is closed by a click on
 * another. Only for pages whose forms hold no half thoughts about people. Where a browser refuses storage nothing is kept.
 */
export interface KeptDrafts {
  /** By place on the screen; what is older than the adapter's time is gone. */
  all(): ReadonlyMap<string, unknown>;
  /** JSON values only. */
  put(place: string, value: unknown): void;
  remove(place: string): void;
  /** With the rest of this device's copy. */
  wipe(): void;
}
