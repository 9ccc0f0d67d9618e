import type { SignedIn, SignIn } from '../../ports/signIn';

/** How a token is asked for; the same for each way. */
export interface TokenWish {
  readonly scopes: readonly string[];
  readonly interactive: boolean;
  readonly afresh: boolean;
}

/** One way of getting tokens. Fails with a Problem. */
export type TokenWay = (wish: TokenWish) => Promise<string>;

/** The way that was taken, and who it says is there: only a browser's own window has to ask that. */
export interface OpenWay {
  readonly way: ReturnType<SignIn['way']>;
  readonly token: TokenWay;
  readonly person?: () => SignedIn | undefined;
}
