import { Problem } from '../domain/problem';
import type { Clock } from '../ports/clock';
import { inBody, isRecord, textOf, type GraphAnswer, type GraphCall, type Send } from './call';

/** Graph takes at most twenty requests in one `$batch`. */
const MOST = 20;

interface Waiting {
  readonly call: GraphCall;
  readonly answer: (answer: GraphAnswer) => void;
  readonly fail: (problem: unknown) => void;
}

/**
 * Lets calls that are made in the same turn of the event loop travel together, because the number of round trips is what
 * a person waits for. One call alone goes plain.
 *
 * Each part has its own answer, whatever became of the others. Writes may ride along; where the connection breaks after
 * the batch was sent, nobody knows which were stored, so each fails as `offline` and its sender finds out by its key.
 */
export function batching(send: Send, clock: Clock): Send {
  let waiting: Waiting[] = [];

  function leave(): void {
    const leaving = waiting;
    waiting = [];
    for (let from = 0; from < leaving.length; from += MOST) void together(send, leaving.slice(from, from + MOST));
  }

  return (call) =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) clock.after(0, leave);
      waiting.push({ call, answer, fail });
    });
}

async function together(send: Send, group: readonly Waiting[]): Promise<void> {
  try {
    const [first] = group;
    if (first && group.length === 1) first.answer(await send(first.call));
    else share(group, await send({ method: 'POST', path: '/$batch', body: { requests: group.map(({ call }, index) => part(call, index)) } }));
  } catch (thrown) {
    for (const one of group) one.fail(thrown);
  }
}

function part({ method, path, headers, body }: GraphCall, index: number) {
  const sent = body === undefined ? headers : { 'Content-Type': 'application/json', ...headers };
  return { id: `${index + 1}`, method, url: path, ...(sent ? { headers: sent } : {}), ...(body === undefined ? {} : { body }) };
}

/** Parts come back in any order; a batch that failed as a whole is each part's failure. */
function share(group: readonly Waiting[], whole: GraphAnswer): void {
  const responses = inBody(whole.body, 'responses');
  if (whole.status >= 300 || !Array.isArray(responses)) {
    for (const one of group) one.answer(whole.status >= 300 ? whole : { ...whole, status: 502 });
    return;
  }
  group.forEach((one, index) => {
    const response: unknown = responses.find((each) => textOf(inBody(each, 'id')) === `${index + 1}`);
    const status = inBody(response, 'status');
    if (typeof status === 'number') one.answer({ status, headers: headersOf(response), body: inBody(response, 'body') });
    else one.fail(new Problem('serverFailed', `a part of a batch of ${group.length} got no answer`));
  });
}

function headersOf(response: unknown): Readonly<Record<string, string>> {
  const headers = inBody(response, 'headers');
  if (!isRecord(headers)) return {};
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
