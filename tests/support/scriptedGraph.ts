import { openGraph, type GraphNeeds } from '../../src/graph/graph';
import { virtualClock, type VirtualClock } from '../../src/local/memory/virtualClock';

export interface SeenRequest {
  readonly method: string;
  /** After `/v1.0`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type Script = (request: SeenRequest, count: number) => Reply | Promise<Reply>;

const GRAPH_URL = 'https://graph.example';

/** Graph over a network of which the test writes each answer; time stands still until the test moves it. */
export function scriptedGraph(script: Script, how: Partial<GraphNeeds> = {}) {
  const seen: SeenRequest[] = [];
  const clock: VirtualClock = virtualClock();
  const fetching: typeof fetch = async (input, init) => {
    const request = seenRequest(String(input), init);
    seen.push(request);
    const reply = await Promise.race([script(request, seen.length), aborted(init?.signal)]);
    const text = reply.body === undefined ? null : typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body);
    return new Response(text, { status: reply.status ?? 200, headers: { 'content-type': 'application/json', ...reply.headers } });
  };
  const graph = openGraph({ graphUrl: GRAPH_URL, signIn: { token: async () => 'token-1' }, scopes: ['Sites.Selected'], clock, chance: () => 0, fetch: fetching, ...how });
  return { graph, clock, seen, fetching };
}

function seenRequest(url: string, init: RequestInit | undefined): SeenRequest {
  const headers: Record<string, string> = {};
  new Headers(init?.headers).forEach((value, name) => (headers[name] = value));
  const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
  return { method: init?.method ?? 'GET', path: url.replace(`${GRAPH_URL}/v1.0`, ''), headers, body };
}

const aborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, fail) => signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError'))));

/** The parts of a `$batch` that was asked. */
export const partsOf = (request: SeenRequest | undefined): readonly { readonly id: string; readonly method: string; readonly url: string }[] =>
  (request?.body as { requests: { id: string; method: string; url: string }[] } | undefined)?.requests ?? [];
