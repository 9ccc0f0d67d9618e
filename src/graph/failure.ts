import { Problem, type ProblemCode } from '../domain/problem';
import { inBody, isRecord, textOf, type GraphAnswer, type GraphCall } from './call';

/**
 * Graph's codes that say more than the status does, wherever they stand: `innerError` may nest, with better codes inside
 * (learn.microsoft.com/graph/errors).
 */
const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  tooManyResources: 'tooManyRows',
  nameAlreadyExists: 'alreadyThere',
  resyncRequired: 'startAgain',
  resyncChangesApplyDifferences: 'startAgain',
  resyncChangesUploadDifferences: 'startAgain',
  activityLimitReached: 'busy',
  quotaLimitReached: 'full',
  // A guest has no mailbox here; SharePoint answers 401 accessDenied until it has seen the guest.
  MailboxNotEnabledForRESTAPI: 'notSupported',
  MailboxNotSupportedForRESTAPI: 'notSupported',
  accessDenied: 'notAllowed',
  ErrorAccessDenied: 'notAllowed',
};

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'badRequest',
  401: 'notSignedIn',
  403: 'notAllowed',
  404: 'notFound',
  405: 'notSupported',
  408: 'timedOut',
  409: 'changedMeanwhile',
  410: 'startAgain',
  412: 'changedMeanwhile',
  423: 'busy',
  429: 'busy',
  501: 'notSupported',
  503: 'busy',
  504: 'timedOut',
  507: 'full',
};

/** The one translation of an answer that isn't 2xx. `now` turns an HTTP date in Retry-After into a wait. */
export function failure(call: GraphCall, answer: GraphAnswer, now: number): Problem {
  const codes = codesOf(inBody(answer.body, 'error'));
  const code = isDuplicate(answer) ? 'alreadyThere' : problemCode(answer.status, codes);
  const wait = retryAfterMs(answer.headers, now);
  const requestId = answer.headers['request-id'] ?? requestIdOf(answer.body);
  const said = [answer.status, codes.at(-1)].filter(Boolean).join(' ');
  return new Problem(code, `${call.method} ${shape(call.path)}: ${said}`, {
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    ...(requestId === undefined ? {} : { requestId }),
  });
}

function problemCode(status: number, codes: readonly string[]): ProblemCode {
  // A precondition is told by its status: SharePoint's code for it differs from page to page.
  if (status === 412) return 'changedMeanwhile';
  const known = codes.map((code) => BY_CODE[code]).find((code) => code !== undefined);
  return known ?? BY_STATUS[status] ?? (status >= 500 ? 'serverFailed' : 'badRequest');
}

/** Innermost first. */
function codesOf(error: unknown): readonly string[] {
  if (!isRecord(error)) return [];
  const inner = codesOf(error['innerError'] ?? error['innererror']);
  const code = textOf(error['code']);
  return code === undefined ? inner : [...inner, code];
}

/** SharePoint has no code of its own for a value that must be unique and isn't, so here alone the message is read. */
const isDuplicate = ({ status, body }: GraphAnswer) =>
  status === 400 && /unique constraint/i.test(textOf(inBody(inBody(body, 'error'), 'message')) ?? '');

/** The larger of the two that SharePoint may send: `Retry-After` (seconds, decimals too, or a date) and `RateLimit-Reset`. */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const waits = [waitOf(headers['retry-after'], now), waitOf(headers['ratelimit-reset'], now)].filter((wait) => wait !== undefined);
  return waits.length > 0 ? Math.max(...waits) : undefined;
}

function waitOf(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait));
}

const requestIdOf = (body: unknown) => textOf(inBody(inBody(inBody(body, 'error'), 'innerError'), 'request-id'));

/** A path without ids and values, which may be personal: `/users/{}/events/{}`. */
export function shape(path: string): string {
  const words = /^(\$batch|[a-z]+|approot:|content|notes)$/i;
  return (path.split('?')[0] ?? '')
    .split('/')
    .map((part) => (part === '' || words.test(part) ? part : '{}'))
    .join('/');
}

/** A call that got no answer: aborted by our own clock, or the network failed. */
export const noAnswer = (call: GraphCall, cause: unknown, timedOut: boolean): Problem =>
  new Problem(timedOut ? 'timedOut' : 'offline', `${call.method} ${shape(call.path)}: no answer`, { cause });
