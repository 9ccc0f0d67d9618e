/** @jest-environment node */
import { generateKeyPair } from 'jose';
import { Hono } from 'hono';
import { apiToken, testService, type Claims } from '../../../tests/support/testService';
import { forColleague, forGuest, forLink } from './doors';
import type { RouteGroup } from './routeGroup';

/** One route for each kind of caller, and a job that counts what it did. */
const trial = (done: string[] = []): RouteGroup => ({
  path: 'trial',
  routes: (parts) =>
    new Hono()
      .post('/colleague', forColleague(parts, async ({ who }) => ({ name: who.name })))
      .post('/organiser', forColleague(parts, async () => ({ ok: true }), { role: 'Organisator' }))
      .post('/guest', forGuest(parts, async ({ who }) => ({ guest: who.isGuest })))
      .post('/link', forLink(parts, 'datumprikker', async ({ who, form }) => ({ holder: who.holder, text: form.text('text', { max: 10 }) }))),
  jobs: () => ({ trial: async ({ id }) => void done.push(String(id)) }),
});
const open = () => testService({ groups: [trial()] });
const pass = (id: string, now: number) => ({ door: 'datumprikker' as const, holder: `h-${id}`, id, until: now + 3_600_000 });

describe('who may call the service', () => {
  it('knows a colleague by her token, an organiser by the app role, and tells a guest apart', async () => {
    const { post } = open();
    expect((await post('trial/colleague', {}, {})).body).toEqual({ name: 'Jolijn' });
    expect((await post('trial/organiser', {})).status).toBe(200);
    expect((await post('trial/organiser', {}, {})).body).toMatchObject({ error: { code: 'notAllowed' } });
    expect((await post('trial/colleague', {}, { acct: 1 })).status).toBe(403);
    expect((await post('trial/guest', {}, { acct: 1 })).body).toEqual({ guest: true });
  });

  it('takes an account for a guest where the token does not say', async () => {
    expect((await open().post('trial/colleague', {}, { acct: undefined })).status).toBe(403);
  });

  const minute = 60;
  it.each<[string, (seconds: number) => Claims]>([
    ['another service', () => ({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['another issuer', () => ({ iss: 'https://login.example/t-2/v2.0' })],
    ['another tenant', () => ({ tid: 't-2' })],
    ['yesterday', (now) => ({ exp: now - 10 * minute })],
    ['tomorrow', (now) => ({ nbf: now + 10 * minute })],
    ['nobody', () => ({ oid: undefined })],
    ['an application', () => ({ scp: undefined })],
  ])('refuses a token of %s', async (_, claims) => {
    const { post, clock } = open();
    expect((await post('trial/guest', {}, claims(clock.now() / 1000))).body).toMatchObject({ error: { code: 'notSignedIn' } });
  });

  it('refuses a token without its scope, one signed by another, and none at all', async () => {
    const { post, fetch, clock } = open();
    expect((await post('trial/guest', {}, { scp: 'User.Read' })).status).toBe(403);
    expect((await post('trial/guest', {}, null)).status).toBe(401);
    const forged = await apiToken({}, clock.now(), { key: (await generateKeyPair('RS256')).privateKey });
    const answer = await fetch(new Request('https://x/service/trial/guest', { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${forged}` }, body: '{}' }));
    expect(answer.status).toBe(401);
  });

  it('opens a door for a link and for that door alone', async () => {
    const { post, parts, clock } = open();
    const link = await parts.links.seal(pass('l1', clock.now()));
    expect((await post('trial/link', { link, text: ' hallo ' }, null)).body).toEqual({ holder: 'h-l1', text: 'hallo' });
    const other = await parts.links.seal({ ...pass('l2', clock.now()), door: 'voorstel' });
    expect((await post('trial/link', { link: other, text: 'x' }, null)).body).toMatchObject({ error: { code: 'linkUnknown' } });
  });

  it('says of a link that was taken back or replaced, and of one too old, which it is', async () => {
    const { post, parts, clock, gone } = open();
    const said = async (link: string) => (await post('trial/link', { link, text: 'x' }, null)).body['error'];
    const link = await parts.links.seal(pass('l1', clock.now()));
    gone.set('l1', 'revoked');
    expect(await said(link)).toMatchObject({ code: 'linkRevoked' });
    gone.set('l1', 'replaced');
    expect(await said(link)).toMatchObject({ code: 'linkReplaced' });
    await clock.advance(3_700_000);
    expect(await said(link)).toMatchObject({ code: 'linkExpired' });
  });
});

describe('what the service stands', () => {
  it('says of a form of a megabyte that it is too large, and of one that is not JSON that it is', async () => {
    const { post } = open();
    expect((await post('trial/guest', { text: 'x'.repeat(1_000_000) })).body).toMatchObject({ error: { code: 'tooLarge' } });
    expect((await post('trial/guest', '{"half"')).body).toMatchObject({ error: { code: 'badRequest' } });
    expect((await post('trial/guest', '[1]')).body).toMatchObject({ error: { code: 'badRequest' } });
  });

  it('names the field that will not do, and never what stood in it', async () => {
    const { post, parts, clock } = open();
    const link = await parts.links.seal(pass('l1', clock.now()));
    const { body, status } = await post('trial/link', { link, text: 'veel te lang voor dit veld' }, null);
    expect([status, body]).toMatchObject([422, { error: { code: 'badData', field: 'text' } }]);
    expect(JSON.stringify(body)).not.toContain('lang');
  });

  it('slows down who tries links, and leaves whoever has a good one alone', async () => {
    const { post, parts, clock } = open();
    const tried = [];
    for (let at = 0; at < 20; at += 1) tried.push((await post('trial/link', { link: `x${at}` }, null)).status);
    expect(tried.filter((status) => status === 403)).toHaveLength(15);
    expect(tried.at(-1)).toBe(429);
    await clock.advance(12_000);
    const link = await parts.links.seal(pass('l1', clock.now()));
    expect((await post('trial/link', { link, text: 'x' }, null)).status).toBe(200);
  });

  it('slows down one link and one caller, and says how long', async () => {
    const { post, parts, clock } = testService({ groups: [trial()], limits: { link: { burst: 2, perMinute: 60 }, caller: { burst: 1, perMinute: 30 } } });
    const link = await parts.links.seal(pass('l1', clock.now()));
    const send = () => post('trial/link', { link, text: 'x' }, null);
    await send();
    await send();
    const third = await send();
    expect([third.status, third.headers.get('retry-after'), third.body]).toMatchObject([429, '1', { error: { code: 'busy', retryAfterMs: 1000 } }]);
    await post('trial/guest', {});
    expect((await post('trial/guest', {})).headers.get('retry-after')).toBe('2');
    expect((await post('trial/guest', {}, { oid: 'o-2' })).status).toBe(200);
  });

  it('writes no name, link, address or text in its log', async () => {
    const { post, parts, clock, logged, fetch } = open();
    const link = await parts.links.seal(pass('l1', clock.now()));
    await post('trial/link', { link, text: 'geheimpje' }, null);
    await post('trial/colleague', {}, {});
    await fetch(new Request('https://x/service/naam/jolijn@pu.example?link=abc'));
    expect(logged).toHaveLength(3);
    expect(JSON.stringify(logged)).not.toMatch(/geheimpje|jolijn|h-l1|abc/i);
    expect(JSON.stringify(logged)).not.toContain(link.slice(0, 20));
    expect(logged[0]).toMatchObject({ what: 'POST /service/trial/link', status: 200 });
  });

  it('answers so that no other site can show or read it, and that nothing keeps it', async () => {
    const { fetch } = open();
    const { headers } = await fetch(new Request('https://x/service/health', { headers: { origin: 'https://elsewhere.example' } }));
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect([headers.get('cache-control'), headers.get('referrer-policy'), headers.get('x-content-type-options')]).toEqual(['no-store', 'no-referrer', 'nosniff']);
    expect((await fetch(new Request('https://x/service/health', { headers: { origin: 'https://verbinder.example' } }))).headers.get('access-control-allow-origin')).toBe('https://verbinder.example');
  });

  it('says how much waits, and that it is up', async () => {
    const { fetch, queue } = open();
    await queue.put({ id: 'a', body: '{}' });
    expect(await (await fetch(new Request('https://x/service/health'))).json()).toEqual({ ok: true, waiting: 1, stuck: 0 });
  });
});
