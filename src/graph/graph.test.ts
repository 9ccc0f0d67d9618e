/** @jest-environment node */
import { Problem } from '../domain/problem';
import { partsOf, scriptedGraph, type Reply } from '../../tests/support/scriptedGraph';
import type { GraphCall } from './call';

const get = (path: string): GraphCall => ({ method: 'GET', path });
const ok = (...responses: readonly object[]): Reply => ({ body: { responses } });

describe('calls to Graph', () => {
  it('go plain when alone, with a bearer and an id of ours', async () => {
    const { graph, clock, seen } = scriptedGraph(() => ({ body: { id: 'me' } }));
    const answer = graph.call(get('/me?$select=id'));
    await clock.advance(0);
    expect((await answer).body).toEqual({ id: 'me' });
    expect(seen).toMatchObject([{ method: 'GET', path: '/me?$select=id', headers: { authorization: 'Bearer token-1', 'client-request-id': expect.stringMatching(/.{30}/) } }]);
  });

  it('of one turn travel together, each with its own answer, in whatever order they come', async () => {
    const { graph, clock, seen } = scriptedGraph(() =>
      ok({ id: '3', status: 204 }, { id: '1', status: 200, body: { id: 'a' } }, { id: '2', status: 404, headers: { 'Request-Id': 'r-9' }, body: { error: { code: 'itemNotFound' } } }),
    );
    const answers = Promise.allSettled([graph.call(get('/a')), graph.call(get('/b')), graph.call({ method: 'DELETE', path: '/c', headers: { 'If-Match': '"1"' } })]);
    await clock.advance(0);
    const [a, b, c] = await answers;
    expect(a).toMatchObject({ value: { body: { id: 'a' } } });
    expect(b).toMatchObject({ reason: { code: 'notFound', requestId: 'r-9' } });
    expect(c).toMatchObject({ value: { status: 204 } });
    expect(seen).toHaveLength(1);
    expect(partsOf(seen[0])).toEqual([
      { id: '1', method: 'GET', url: '/a' },
      { id: '2', method: 'GET', url: '/b' },
      { id: '3', method: 'DELETE', url: '/c', headers: { 'If-Match': '"1"' } },
    ]);
  });

  it('are cut in twenties', async () => {
    const { graph, clock, seen } = scriptedGraph((request) => ok(...partsOf(request).map(({ id, url }) => ({ id, status: 200, body: { url } }))));
    const answers = Promise.all(Array.from({ length: 41 }, (_, index) => graph.call(get(`/${index}`))));
    await clock.advance(0);
    expect(seen.map((request) => partsOf(request).length)).toEqual([20, 20, 0]);
    expect((await answers.catch(() => [])).slice(0, 40).map(({ body }) => body)).toEqual(Array.from({ length: 40 }, (_, index) => ({ url: `/${index}` })));
  });

  it('are repeated part by part after each one’s own wait, while the others have their answers', async () => {
    const { graph, clock, seen } = scriptedGraph((_, count) =>
      count === 1
        ? ok({ id: '1', status: 200, body: 1 }, { id: '2', status: 429, headers: { 'Retry-After': '2.5' } }, { id: '3', status: 429, headers: { 'Retry-After': '7' } })
        : { body: { again: count } },
    );
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    const all = Promise.all([graph.call(get('/a')).then(note('a')), graph.call(get('/b')).then(note('b')), graph.call(get('/c')).then(note('c'))]);
    await clock.advance(2_499);
    expect({ done, requests: seen.length }).toEqual({ done: ['a'], requests: 1 });
    await clock.advance(1);
    expect({ done, path: seen[1]?.path }).toEqual({ done: ['a', 'b'], path: '/b' });
    await clock.advance(4_500);
    await all;
    expect({ done, path: seen[2]?.path }).toEqual({ done: ['a', 'b', 'c'], path: '/c' });
  });

  it('give up after three tries, or at once when told to stay away for long', async () => {
    const { graph, clock, seen } = scriptedGraph((request) => ({ status: 503, headers: { 'retry-after': request.path === '/a' ? '1' : '60' } }));
    const short = graph.call(get('/a'));
    short.catch(() => undefined);
    await clock.advance(10_000);
    await expect(short).rejects.toMatchObject({ code: 'busy', retryAfterMs: 1_000 });
    expect(seen).toHaveLength(3);
    const long = graph.call(get('/b'));
    long.catch(() => undefined);
    await clock.advance(0);
    await expect(long).rejects.toMatchObject({ code: 'busy', retryAfterMs: 60_000 });
    expect(seen).toHaveLength(4);
  });

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'] as const)('that write (%s) are never repeated here', async (method) => {
    const { graph, clock, seen } = scriptedGraph(() => ({ status: 503, headers: { 'retry-after': '1' } }));
    const written = graph.call({ method, path: '/a', ...(method === 'DELETE' ? {} : { body: {} }) });
    written.catch(() => undefined);
    await clock.advance(60_000);
    await expect(written).rejects.toMatchObject({ code: 'busy', retryAfterMs: 1_000 });
    expect(seen).toHaveLength(1);
  });

  it('fail part by part when the batch leaves one out, and all when it fails as a whole', async () => {
    const { graph, clock } = scriptedGraph((_, count) => (count === 1 ? ok({ id: '2', status: 200 }) : { status: 500 }));
    const some = Promise.allSettled([graph.call(get('/a')), graph.call(get('/b'))]);
    await clock.advance(0);
    expect(await some).toMatchObject([{ reason: { code: 'serverFailed' } }, { status: 'fulfilled' }]);
    const none = Promise.allSettled([graph.call(get('/a')), graph.call(get('/b'))]);
    await clock.advance(0);
    expect(await none).toMatchObject([{ reason: { code: 'serverFailed' } }, { reason: { code: 'serverFailed' } }]);
  });

  it('are offline when the network fails, each part of a batch too', async () => {
    const { graph, clock } = scriptedGraph(() => Promise.reject(new TypeError('fetch failed')));
    const both = Promise.allSettled([graph.call(get('/a')), graph.call({ method: 'POST', path: '/b', body: {} })]);
    await clock.advance(0);
    expect(await both).toMatchObject([{ reason: { code: 'offline' } }, { reason: { code: 'offline' } }]);
  });

  it('time out by our own clock', async () => {
    const { graph, clock } = scriptedGraph(() => new Promise(() => undefined), { timeoutMs: 5_000 });
    const slow = graph.call(get('/a'));
    slow.catch(() => undefined);
    await clock.advance(5_000);
    await expect(slow).rejects.toMatchObject({ code: 'timedOut', message: 'GET /a: no answer' });
    expect(clock.waiting).toBe(0);
  });

  it('ask for a fresh token once when one is refused before its time', async () => {
    const asked: unknown[] = [];
    const token = async (_: readonly string[], how?: { readonly afresh?: boolean }) => `${asked.push(how?.afresh)}`;
    const { graph, clock, seen } = scriptedGraph((_, count) => (count === 1 ? { status: 401 } : { body: {} }), { signIn: { token } });
    const answer = graph.call(get('/me'));
    await clock.advance(0);
    await answer;
    expect(asked).toEqual([false, true]);
    expect(seen.map(({ headers }) => headers['authorization'])).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('pass on what the sign-in says', async () => {
    const { graph, clock, seen } = scriptedGraph(() => ({}), { signIn: { token: () => Promise.reject(new Problem('notSignedIn', 'act')) } });
    const answer = graph.call(get('/me'));
    answer.catch(() => undefined);
    await clock.advance(0);
    await expect(answer).rejects.toMatchObject({ code: 'notSignedIn', message: 'act' });
    expect(seen).toEqual([]);
  });
});

describe('collections', () => {
  it('are read to their last page, headers sent again with each', async () => {
    const { graph, clock, seen } = scriptedGraph((_, count) => ({
      body: count === 1 ? { value: [{ id: '1' }], '@odata.nextLink': 'https://graph.example/v1.0/things?$skiptoken=a%20b' } : { value: [], '@odata.deltaLink': 'd' },
    }));
    const pages = graph.pages({ method: 'GET', path: '/things', headers: { Prefer: 'x' } });
    await clock.advance(0);
    await clock.advance(0);
    expect(await pages).toEqual({ bodies: [{ value: [{ id: '1' }], '@odata.nextLink': expect.any(String) }, { value: [], '@odata.deltaLink': 'd' }], deltaLink: 'd' });
    expect(seen.map(({ path, headers }) => [path, headers['prefer']])).toEqual([
      ['/things', 'x'],
      ['/things?$skiptoken=a%20b', 'x'],
    ]);
  });

  it('never take the token to another place', async () => {
    const { graph, clock, seen } = scriptedGraph(() => ({ body: { value: [], '@odata.nextLink': 'https://graph.example.evil/v1.0/things' } }));
    const pages = graph.pages({ method: 'GET', path: '/things' });
    pages.catch(() => undefined);
    await clock.advance(0);
    await expect(pages).rejects.toMatchObject({ code: 'serverFailed' });
    expect(seen).toHaveLength(1);
  });
});
