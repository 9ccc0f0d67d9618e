/** Permissions by name, and the application that wants them; both empty for whatever the add-in has been granted. */
export interface TokenWish {
  readonly scopes: readonly string[];
  readonly client: string;
}

export const ANY_TOKEN: TokenWish = { scopes: [], client: '' };

export interface HostToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}
