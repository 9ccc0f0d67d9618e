import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { asProblem, type ProblemCode } from '../../domain/problem';

/** The status of each failure; the code itself goes in the body, because several share a status. */
export const STATUS: Readonly<Record<ProblemCode, ContentfulStatusCode>> = {
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  changedMeanwhile: 409,
  alreadyThere: 409,
  busy: 429,
  badData: 422,
  badRequest: 400,
  offline: 503,
  timedOut: 504,
  tooManyRows: 500,
  startAgain: 500,
  notSupported: 501,
  full: 507,
  serverFailed: 500,
  cancelled: 400,
  linkUnknown: 403,
  linkExpired: 403,
  linkRevoked: 403,
  linkReplaced: 403,
  closed: 409,
  tooLarge: 413,
};

/**
 * What a failure answers: its code, and for `badData` the field that won't do. A message of ours or of Graph's stays here,
 * because it may tell a stranger more than a word for the code does.
 */
export function failed(context: Context, thrown: unknown, requestId: string): Response {
  const { code, retryAfterMs, message } = asProblem(thrown);
  const field = code === 'badData' ? /^field (\w+)/.exec(message)?.[1] : undefined;
  const headers = retryAfterMs === undefined ? {} : { 'retry-after': `${Math.ceil(retryAfterMs / 1000)}` };
  return context.json({ error: { code, requestId, ...(field ? { field } : {}), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } }, STATUS[code], headers);
}
