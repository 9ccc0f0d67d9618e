import { PROBLEM_CODES, Problem, type ProblemCode } from '../../domain/problem';
import type { Clock } from '../../ports/clock';
import type { Fields, ServiceCalls } from '../../ports/serviceCalls';

export interface HttpCallsNeeds {
  /** `https://…/service`, without a slash at its end. */
  readonly serviceUrl: string;
  /** A token for the service's own API; absent on the pages for links, where nobody signs in. Asked for when the first question needs it. */
  readonly token?: (how: { readonly afresh: boolean }) => Promise<string>;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

const TIMEOUT_MS = 30_000;

/** The service over HTTP, from a browser. Everything goes as POST, because what is asked about must not stand in an address. */
export function httpCalls({ serviceUrl, token, clock, fetch: fetching }: HttpCallsNeeds): ServiceCalls {
  async function send(path: string, fields: Fields, afresh: boolean): Promise<Response> {
    const bearer = token ? { authorization: `Bearer ${await token({ afresh })}` } : {};
    const abort = new AbortController();
    const end = clock.after(TIMEOUT_MS, () => abort.abort());
    try {
      return await fetching(`${serviceUrl}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bearer },
        body: JSON.stringify(fields),
        signal: abort.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
    } catch (cause) {
      throw new Problem(abort.signal.aborted ? 'timedOut' : 'offline', `${path}: no answer`, { cause });
    } finally {
      end();
    }
  }

  return {
    async ask(path, fields) {
      const first = await send(path, fields, false);
      // As with Graph: a token may be refused before its time, and nothing was done then.
      const answer = first.status === 401 && token ? await send(path, fields, true) : first;
      const body: unknown = await answer.json().catch(() => undefined);
      if (answer.ok && isFields(body)) return body;
      throw problemOf(path, answer.status, body);
    },
  };
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

function problemOf(path: string, status: number, body: unknown): Problem {
  const error = isFields(body) && isFields(body['error']) ? body['error'] : {};
  const code = PROBLEM_CODES.find((known) => known === error['code']) ?? fallback(status);
  const { retryAfterMs, requestId } = error;
  return new Problem(code, `${path}: ${status}`, {
    ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
    ...(typeof requestId === 'string' ? { requestId } : {}),
  });
}

/** Something between us and the service answered in its place. */
const fallback = (status: number): ProblemCode => (status === 413 ? 'tooLarge' : status === 429 || status === 503 ? 'busy' : 'serverFailed');
