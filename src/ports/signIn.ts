/**
 * Tokens for Graph, by whichever of the ways works here: the host's own nested sign-in, a dialog of the host, a popup of
 * the browser. Fails with `notSignedIn` when the person has to act, `cancelled` when they declined, `offline`.
 */
export interface SignIn {
  /**
   * An access token for these scopes; silent unless `interactive`. With `afresh` a kept token is not good enough: the
   * server refused it before its time.
   */
  token(scopes: readonly string[], how?: { readonly interactive?: boolean; readonly afresh?: boolean }): Promise<string>;
  /** Which way was taken, for the diagnostics. */
  way(): 'nested' | 'dialog' | 'popup' | 'none';
  /** Who has signed in on this page, in a plain browser; undefined where nobody has, and in a host, which names the person itself. */
  person(): Promise<SignedIn | undefined>;
}

export interface SignedIn {
  /** The name that one signs in with, as the directory writes it. */
  readonly account: string;
  readonly displayName: string;
}

/** A window of the host's in which a page of ours runs until it has sent one message. */
export interface HostDialog {
  /**
   * Opens a page of our own origin and answers what it says. `cancelled` when the person closed it first, `notSupported`
   * where the host has none. Only a message from our own origin counts.
   */
  ask(url: string): Promise<string>;
}
