import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  ResponseType,
  TelemetryHandler,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import type { Clock } from '../ports/clock';
import type { SignIn } from '../ports/signIn';
import type { GraphAnswer, GraphCall, Send } from './call';
import { noAnswer } from './failure';

export interface ClientNeeds {
  /** `https://graph.microsoft.com`, or where a local run answers for it. Always https: the bearer travels on nothing else. */
  readonly graphUrl: string;
  readonly signIn: Pick<SignIn, 'token'>;
  readonly scopes: readonly string[];
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  /** Ours, because the SDK has none and a browser may wait for minutes. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

/**
 * Sends one HTTP request to Graph through Microsoft's own client.
 *
 * The chain leaves the SDK's RetryHandler out: it repeats POST and PATCH after a 503 or 504, when the first may have been
 * stored. What is repeated, and when, is decided in `patience.ts` for reads and by the outbox for writes. It leaves the
 * RedirectHandler out too, because browsers follow redirects themselves.
 */
export function graphClient(needs: ClientNeeds): Send {
  const { graphUrl, signIn, scopes, clock, timeoutMs = TIMEOUT_MS } = needs;
  const noToken = { getAccessToken: () => Promise.reject(new Error('each call brings its token')) };
  const middleware: Middleware[] = [new AuthenticationHandler(noToken), new TelemetryHandler(), new Fetching(needs.fetch)];
  const client = Client.initWithMiddleware({ baseUrl: graphUrl, customHosts: new Set([new URL(graphUrl).hostname]), middleware });

  async function send(call: GraphCall, afresh: boolean): Promise<GraphAnswer> {
    // Outside the chain, which would bury a Problem of the sign-in in an error of its own; and outside the time limit,
    // because a person may be signing in.
    const token = await signIn.token(scopes, { afresh });
    const limit = timeLimit(clock, timeoutMs);
    const bearer = new AuthenticationHandlerOptions({ getAccessToken: () => Promise.resolve(token) });
    const request = client.api(call.path).headers({ ...call.headers }).options({ signal: limit.signal }).middlewareOptions([bearer]);
    try {
      return await answerOf(await withMethod(request.responseType(ResponseType.RAW), call));
    } catch (thrown) {
      throw noAnswer(call, thrown, limit.signal.aborted);
    } finally {
      limit.end();
    }
  }

  return async (call) => {
    const answer = await send(call, false);
    // The token may be refused before its time (revoked, clocks apart). Nothing was done then, so asking again is safe.
    return answer.status === 401 ? send(call, true) : answer;
  };
}

type Request = ReturnType<Client['api']>;

function withMethod(request: Request, call: GraphCall): Promise<Response> {
  switch (call.method) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body);
    case 'PATCH':
      return request.patch(call.body);
    case 'PUT':
      return request.put(call.body);
    case 'DELETE':
      return request.delete();
  }
}

async function answerOf(response: Response): Promise<GraphAnswer> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return { status: response.status, headers, body: parsed(await response.text()) };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // A gateway's HTML page; the status says enough.
    return undefined;
  }
}

/** The last of the chain: `fetch`, injected so that the local tenant can stand in for the network. */
class Fetching implements Middleware {
  constructor(private readonly fetching: typeof fetch) {}

  async execute(context: Context): Promise<void> {
    // Called by itself: a browser's fetch refuses to be another object's method.
    const { fetching } = this;
    context.response = await fetching(context.request, context.options);
  }
}

function timeLimit(clock: Clock, ms: number): { readonly signal: AbortSignal; end(): void } {
  const abort = new AbortController();
  return { signal: abort.signal, end: clock.after(ms, () => abort.abort()) };
}
