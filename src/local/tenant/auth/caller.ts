import { GraphError } from '../http/graphError';
import type { User } from '../store/directory';

/** Whoever stands behind a token. */
export interface Caller {
  readonly client: string;
  readonly clientName: string;
  /** Absent for an application's own token. */
  readonly user: User | undefined;
  /** Delegated scopes or application roles, whichever the token is about. */
  readonly permissions: ReadonlySet<string>;
}

export const holdsAny = (who: Caller, names: readonly string[]): boolean => names.some((name) => who.permissions.has(name));

/** The signed-in person; an application has none and `/me` means nothing to it. */
export function signedIn(who: Caller): User {
  if (who.user) return who.user;
  throw GraphError.badRequest('/me request is only valid with delegated authentication flow.');
}

/** Who an item was written by: a person's id, or the application's. */
export const authorOf = (who: Caller): string => who.user?.id ?? `app:${who.client}`;
