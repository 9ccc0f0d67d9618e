/** @jest-environment node */
import { virtualClock } from '../../local/memory/virtualClock';
import { httpCalls } from './httpCalls';

const answering = (...answers: readonly (Response | Error)[]) => {
  const asked: Request[] = [];
  const left = [...answers];
  const fetching: typeof fetch = async (input, init) => {
    asked.push(new Request(input, init));
    const answer = left.shift();
    if (!answer || answer instanceof Error) throw answer ?? new Error('nothing left');
    return answer;
  };
  return { fetching, asked };
};
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const calls = (fetching: typeof fetch, token?: (how: { afresh: boolean }) => Promise<string>) => httpCalls({ serviceUrl: 'https://x/service', clock: virtualClock(), fetch: fetching, ...(token ? { token } : {}) });

describe('the service as a page calls it', () => {
  it('sends everything in the body and nothing in the address', async () => {
    const { fetching, asked } = answering(json(200, { ok: true }));
    expect(await calls(fetching).ask('date-poll/open', { link: 'abc' })).toEqual({ ok: true });
    const [request] = asked;
    expect([request?.method, request?.url, await request?.json()]).toEqual(['POST', 'https://x/service/date-poll/open', { link: 'abc' }]);
    expect(request?.headers.get('authorization')).toBeNull();
  });

  it('asks again with a fresh token when the service refuses the one that it kept', async () => {
    const { fetching, asked } = answering(json(401, {}), json(200, { ok: true }));
    expect(await calls(fetching, async ({ afresh }) => (afresh ? 'new' : 'old')).ask('x', {})).toEqual({ ok: true });
    expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
  });

  it('passes on the code and the wait that the service gave', async () => {
    const { fetching } = answering(json(429, { error: { code: 'busy', retryAfterMs: 2000, requestId: 'r-1' } }));
    await expect(calls(fetching).ask('x', {})).rejects.toMatchObject({ code: 'busy', retryAfterMs: 2000, requestId: 'r-1' });
  });

  it.each([
    [413, 'tooLarge'],
    [503, 'busy'],
    [502, 'serverFailed'],
    [200, 'serverFailed'],
  ])('makes the best of an answer %s that is not the service’s', async (status, code) => {
    await expect(calls(answering(new Response('<html>', { status })).fetching).ask('x', {})).rejects.toMatchObject({ code });
  });

  it('says that nobody answered', async () => {
    await expect(calls(answering(new TypeError('fetch failed')).fetching).ask('x', {})).rejects.toMatchObject({ code: 'offline' });
  });
});
