import permissions from '../../entra/permissions.json';

/** When a permission is asked for; see `entra/permissions.json`, the one place where they stand. */
export type Moment = 'signIn' | 'service' | 'provisioning' | 'later';

/** OpenID Connect's own scopes: MSAL adds them to each request by itself, and they name no resource. */
const SIGN_IN_ONLY = ['openid', 'profile', 'offline_access'];

/** The Graph scopes of one moment, in the order in which they are requested and in which the manifest has them prefetched. */
export function graphScopes(moment: Moment): string[] {
  return permissions.delegated.filter(({ when, scope }) => when === moment && !SIGN_IN_ONLY.includes(scope)).map(({ scope }) => scope);
}
