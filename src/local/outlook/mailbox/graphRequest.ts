import { Problem, type ProblemCode } from '../../../domain/problem';
import { recordOf, textOf, type Loose } from '../../hosts/fields';

const CODES: Readonly<Record<number, ProblemCode>> = { 400: 'badRequest', 401: 'notSignedIn', 403: 'notAllowed', 404: 'notFound', 412: 'changedMeanwhile', 429: 'busy', 501: 'notSupported', 503: 'busy' };

export type GraphRequest = (method: string, path: string, body?: unknown) => Promise<Loose>;

/** Asks Graph as somebody; the page is a client like any other and shares nothing with the tenant but this address. */
export function graphRequest(origin: string, token: () => Promise<string>, fetchIt: typeof fetch): GraphRequest {
  return async (method, path, body) => {
    const response = await fetchIt(`${origin}/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        // Marks the page's own requests, so that a request log can be read without them.
        'x-local-client': 'outlook',
        prefer: 'outlook.timezone="UTC"',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = recordOf(text ? (JSON.parse(text) as unknown) : {});
    if (response.ok) return answer;
    const { code } = recordOf(answer['error']);
    throw new Problem(CODES[response.status] ?? 'serverFailed', `${method} ${path}: ${response.status} ${textOf(code)}`);
  };
}
