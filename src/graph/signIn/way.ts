/** How a token is asked for; the same for each way. */
export interface TokenWish {
  readonly scopes: readonly string[];
  readonly interactive: boolean;
  readonly afresh: boolean;
}

/** One way of getting tokens. Fails with a Problem. */
export type TokenWay = (wish: TokenWish) => Promise<string>;
