import type { Core } from '../core';
import { playedRefusal } from '../faults';
import { arrayOf, child, defined, isJson, textOf, type Json } from '../json';
import { ok, type Call, type Route } from './call';
import { asGraphError, errorBody } from './errorBody';
import { GraphError } from './graphError';

const MOST_PARTS = 20;

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

type AnswerPart = (request: Request) => Promise<Response>;

/** `POST /$batch`: up to twenty requests, each judged and throttled by itself, answered in no order to rely on. */
export const batchRoute = (answerPart: AnswerPart): Route => ({
  method: 'POST',
  path: '/$batch',
  units: 0,
  body: 'json',
  answer: async (call) => ok({ responses: await answers(call, readParts(call.body), answerPart) }),
});

function readParts(body: Json): Part[] {
  const requests = body['requests'];
  if (!Array.isArray(requests) || requests.length === 0) throw GraphError.badRequest('The batch request holds no requests.');
  if (requests.length > MOST_PARTS) throw GraphError.badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_PARTS}.`);
  const parts = requests.map(readPart);
  const ids = parts.map((part) => part.id.toLowerCase());
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw GraphError.badRequest(`Duplicate request id '${twice}' found in the batch.`);
  parts.forEach((part, index) => checkDependencies(part, ids.slice(0, index)));
  return parts;
}

function readPart(value: unknown): Part {
  const part = isJson(value) ? value : {};
  const [id, method, url] = [textOf(part['id']), textOf(part['method']), textOf(part['url'])];
  if (id === undefined || method === undefined || url === undefined) {
    throw GraphError.badRequest('Each request of a batch needs id, method and url as text.');
  }
  const unknown = Object.keys(part).find((key) => !['id', 'method', 'url', 'headers', 'body', 'dependsOn'].includes(key));
  if (unknown !== undefined) throw GraphError.badRequest(`Unknown property in a batch request: ${unknown}`);
  const headers = Object.fromEntries(Object.entries(child(part, 'headers')).map(([name, text]) => [name.toLowerCase(), String(text)]));
  if (part['body'] !== undefined && !('content-type' in headers)) {
    throw GraphError.badRequest('Write requests must contain the Content-Type header declaration.');
  }
  return { id, method: method.toUpperCase(), url, headers, body: part['body'], dependsOn: arrayOf(part['dependsOn']).map(String) };
}

function checkDependencies(part: Part, earlier: readonly string[]): void {
  const missing = part.dependsOn.find((id) => !earlier.includes(id.toLowerCase()));
  if (missing !== undefined) throw GraphError.badRequest(`Request ${part.id} depends on ${missing}, which does not stand before it.`);
}

async function answers(call: Call, parts: readonly Part[], answerPart: AnswerPart): Promise<Json[]> {
  const failed = new Set<string>();
  const responses: Json[] = [];
  const fate = call.core.faults.fateOf('/$batch', call.header('x-local-fault'));
  for (const part of parts) {
    call.core.stats.add('parts');
    const outcome = await outcomeOf(call, part, failed, fate.dropsPart(part.id), fate.retryAfterSeconds, answerPart);
    if (outcome.status >= 400) failed.add(part.id.toLowerCase());
    responses.push(defined({ id: part.id, ...outcome }));
  }
  return shuffled(responses, call.core);
}

async function outcomeOf(
  call: Call, part: Part, failed: ReadonlySet<string>, dropped: boolean, retryAfter: number, answerPart: AnswerPart,
): Promise<{ readonly status: number } & Json> {
  if (part.dependsOn.some((id) => failed.has(id.toLowerCase()))) {
    return refusal(call, new GraphError(424, 'failedDependency', 'A request that this one depends on has failed.'));
  }
  if (dropped) return refusal(call, playedRefusal(429, retryAfter));
  const response = await answerPart(requestOf(call, part));
  const text = await response.text();
  const isJsonBody = /json/.test(response.headers.get('content-type') ?? '');
  const body: unknown = text === '' ? undefined : isJsonBody ? JSON.parse(text) : Buffer.from(text).toString('base64');
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

function refusal(call: Call, error: GraphError): { readonly status: number } & Json {
  if (error.status === 429) call.core.stats.add('throttled');
  const ids = { request: part(call), client: part(call) };
  return {
    status: asGraphError(error).status,
    headers: { 'Content-Type': 'application/json', ...error.details.headers },
    body: errorBody(error, ids, call.core.world.now()),
  };
}

const part = (call: Call) => call.header('client-request-id') ?? 'batch';

function requestOf(call: Call, { method, url, headers, body }: Part): Request {
  const relative = url.startsWith('/') ? url : `/${url}`;
  const authorization = headers['authorization'] ?? call.header('authorization') ?? '';
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  return new Request(`${call.url.origin}/v1.0${relative}`, {
    method,
    headers: { ...headers, authorization },
    ...(text === undefined ? {} : { body: text }),
  });
}

/** "Any order" is in the documentation; whoever counts on the order asked in shall find out here. */
function shuffled(responses: Json[], core: Core): Json[] {
  return responses
    .map((response) => ({ response, place: core.world.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ response }) => response);
}

