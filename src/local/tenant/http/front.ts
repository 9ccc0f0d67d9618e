import type { Core } from '../core';
import { playedRefusal } from '../faults';
import { headersOf, jsonIn, type RequestLog } from '../requestLog';
import { idsOf, refused, type GraphApp } from './graphApp';
import { ConnectionCut } from './graphError';

/**
 * What stands before the routes: counting, logging, and the faults of the way. A cut connection rejects with ConnectionCut; the
 * server then drops the socket, a test in the same process sees the rejection.
 */
export function graphFront(core: Core, app: GraphApp, log: RequestLog | undefined) {
  return async (request: Request): Promise<Response> => {
    core.stats.add('requests');
    const body = await request.arrayBuffer();
    const again = () => new Request(request.url, { method: request.method, headers: request.headers, ...(body.byteLength > 0 ? { body } : {}) });
    const note = (response?: Response) => writeLine(log, request, body, response);
    const fate = core.faults.fateOf(new URL(request.url).pathname, request.headers.get('x-local-fault') ?? undefined);
    if (fate.latencyMs > 0) await core.world.sleep(fate.latencyMs);
    if (fate.cut === 'before') return cutOff(note);
    const response = fate.status
      ? refused(core, playedRefusal(fate.status, fate.retryAfterSeconds), idsOf(core, request))
      : await app.answer(again());
    if (fate.cut === 'after') return cutOff(note);
    await note(response);
    return response;
  };
}

async function cutOff(note: () => Promise<void>): Promise<never> {
  await note();
  throw new ConnectionCut('the connection was cut');
}

async function writeLine(log: RequestLog | undefined, request: Request, body: ArrayBuffer, response?: Response): Promise<void> {
  if (!log) return;
  const requestBody = jsonIn(request.headers, new TextDecoder().decode(body));
  const answer = response && {
    status: response.status,
    responseHeaders: headersOf(response.headers),
    responseBody: jsonIn(response.headers, await response.clone().text()),
  };
  log({ method: request.method, url: request.url, requestHeaders: headersOf(request.headers), requestBody, ...answer });
}
