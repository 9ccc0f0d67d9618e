import { defined, type Json } from '../json';
import { isoTime } from '../world';
import { GraphError } from './graphError';

export interface RequestIds {
  readonly request: string;
  readonly client: string;
}

/** Graph's error object. A bug of ours becomes a 500 that says where, so that it is found. */
export function errorBody(thrown: unknown, ids: RequestIds, now: number): Json {
  const { code, message, details } = asGraphError(thrown);
  const innerError = defined({
    code: details.inner,
    date: isoTime(now).slice(0, 19),
    'request-id': ids.request,
    'client-request-id': ids.client,
  });
  return { error: { code, message, innerError } };
}

export const asGraphError = (thrown: unknown): GraphError =>
  thrown instanceof GraphError
    ? thrown
    : new GraphError(500, 'generalException', thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
