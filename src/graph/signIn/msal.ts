import type { Configuration as MsalConfiguration } from '@azure/msal-browser';
import { Problem, type ProblemCode } from '../../domain/problem';
import type { Configuration } from '../../ports/configuration';

export type MsalModule = typeof import('@azure/msal-browser');

/** Loaded when first needed: nearly seventy gzipped kilobytes that the first fact on screen doesn't wait for. */
export const loadMsal = (): Promise<MsalModule> => import('@azure/msal-browser');

export type Registration = Pick<Configuration, 'authority' | 'clientId'>;

/**
 * Our registration as MSAL takes it. The authority is the province's own tenant, so that a guest gets a token of this
 * tenant and not of home; naming it as known saves the question to Microsoft whether it is one. Tokens are kept by MSAL
 * for as long as the window lives, by us never.
 */
export const msalConfiguration = ({ authority, clientId }: Registration, redirectUri: string): MsalConfiguration => ({
  auth: { clientId, authority, knownAuthorities: [new URL(authority).host], redirectUri },
  cache: { cacheLocation: 'sessionStorage' },
  system: { loggerOptions: { piiLoggingEnabled: false } },
});

const CODES: Readonly<Record<string, ProblemCode>> = {
  user_cancelled: 'cancelled',
  user_canceled: 'cancelled',
  access_denied: 'cancelled',
  no_network_connectivity: 'offline',
  network_error: 'offline',
  post_request_failed: 'offline',
  get_request_failed: 'offline',
  endpoints_resolution_error: 'offline',
  timed_out: 'timedOut',
  popup_window_error: 'notSupported',
  empty_window_error: 'notSupported',
  nested_app_auth_bridge_disabled: 'notSupported',
  invalid_grant: 'notSignedIn',
  no_account_error: 'notSignedIn',
  native_account_unavailable: 'notSignedIn',
  no_account_found: 'notSignedIn',
  no_tokens_found: 'notSignedIn',
};

/** Translates what MSAL throws; only its code goes on, because its message may hold names. */
export function signInProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const { name = '', errorCode = '' } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as { name?: string; errorCode?: string }; // read only, both may be absent
  const code = CODES[errorCode] ?? (name === 'InteractionRequiredAuthError' || /_required$/.test(errorCode) ? 'notSignedIn' : 'serverFailed');
  return new Problem(code, `sign-in: ${errorCode || 'unknown failure'}`, { cause: thrown });
}
