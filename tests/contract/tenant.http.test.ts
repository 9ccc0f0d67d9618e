import { ROUTE_TABLE } from '../../src/local/tenant/routeTable';
import type { LoggedRequest } from '../../src/local/tenant/requestLog';
import { ConnectionCut } from '../../src/local/tenant/http/graphError';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import { PROVISIONING, session, START, withLists } from './tenantSession';

const row = (Key: string) => ({ fields: { Key, Subject: 'kort' } });
const part = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });

describe('the routes of the local tenant', () => {
  it('are the ones that the table declares, neither more nor fewer', () => {
    const declared = ROUTE_TABLE.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`));
    expect([...session().tenant.graphRoutes].sort()).toEqual(declared.sort());
  });

  it('say in the table what is missing where they are partial', () => {
    expect(ROUTE_TABLE.filter(({ covered, missing }) => (covered === 'partial') !== (missing !== undefined))).toEqual([]);
  });

  it('answer an unknown path with 501 and its name, and an unknown body property with 400 and its name', async () => {
    const { femke, admin, site, items } = await withLists();
    const unknown = await femke('GET', '/planner/tasks');
    expect([unknown.status, unknown.body.error.message]).toEqual([501, 'The local tenant does not have GET /planner/tasks.']);
    expect((await femke('POST', items, { ...row('k'), colour: 'red' })).body.error.message).toContain('colour');
    expect((await admin('POST', `/sites/${site}/lists/Moments/columns`, { name: 'A', text: {}, colour: 1 })).body.error.message).toContain('colour');
    expect((await femke('GET', '/me?$expand=manager')).status).toBe(501);
  });

  it('put dates and request ids into every error', async () => {
    const { femke } = await withLists();
    const { body, headers } = await femke('GET', '/sites/nothing', undefined, { 'client-request-id': 'c-1' });
    expect(body.error.innerError).toMatchObject({ date: '2026-11-23T09:00:00', 'client-request-id': 'c-1', 'request-id': headers.get('request-id') });
  });
});

describe('tokens', () => {
  it.each([
    ['expired', { expired: true }],
    ['issued by another tenant', { wrong: 'tenant' }],
    ['made for another service', { wrong: 'audience' }],
    ['signed by somebody else', { wrong: 'signature' }],
    ['not valid yet', { wrong: 'early' }],
  ])('that are %s get 401 and a challenge', async (_, asked) => {
    const femke = await session().as('Femke', asked);
    const refused = await femke('GET', '/me');
    expect([refused.status, refused.body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(refused.headers.get('www-authenticate')).toContain('authorization_uri=');
  });

  it('expire by the clock of the tenant', async () => {
    const { tenant, as } = session();
    const femke = await as('Femke');
    expect((await femke('GET', '/me')).status).toBe(200);
    tenant.world.advance(3_601_000);
    expect((await femke('GET', '/me')).body.error.message).toContain('expired');
  });

  it('without the scope get 403 in the words of the service behind the path', async () => {
    const { as } = session();
    const femke = await as('Femke', { scopes: 'openid' });
    const codes = [];
    for (const path of ['/me', '/me/events', '/me/messages', '/me/drive/special/approot']) {
      const { status, body } = await femke('GET', path);
      codes.push([status, body.error.code]);
    }
    expect(codes).toEqual([[403, 'Authorization_RequestDenied'], [403, 'ErrorAccessDenied'], [403, 'ErrorAccessDenied'], [403, 'accessDenied']]);
  });

  it('of an application have no /me', async () => {
    const app = await session().asApp({ scopes: 'User.Read.All Calendars.Read' });
    expect((await app('GET', '/me/events')).status).toBe(400);
    expect((await app('GET', '/users')).status).toBe(200);
  });
});

describe('$batch', () => {
  it('answers each part by itself, in any order, and 424 where a part failed that another hangs on', async () => {
    const { femke, items } = await withLists();
    const json = { 'Content-Type': 'application/json' };
    const { body } = await femke('POST', '/$batch', {
      requests: [
        { id: 'make', method: 'POST', url: items, headers: json, body: row('k1') },
        { id: 'again', method: 'POST', url: items, headers: json, body: row('k1'), dependsOn: ['make'] },
        part('after', `${items}/1`, { dependsOn: ['again'] }),
        part('me', '/me'),
      ],
    });
    const status = Object.fromEntries(body.responses.map((one: any) => [one.id, one.status]));
    expect(status).toEqual({ make: 201, again: 400, after: 424, me: 200 });
  });

  it.each([
    ['more than twenty parts', Array.from({ length: 21 }, (_, n) => part(`${n}`, '/me'))],
    ['the same id twice, whatever the case', [part('a', '/me'), part('A', '/me')]],
    ['a body without its Content-Type', [{ id: '1', method: 'POST', url: '/me/sendMail', body: {} }]],
    ['no parts', []],
  ])('refuses %s', async (_, requests) => {
    const femke = await session().as('Femke');
    expect((await femke('POST', '/$batch', { requests })).status).toBe(400);
  });

  it('throttles single parts, with their own Retry-After, while the batch is 200', async () => {
    const { femke, items } = await withLists();
    const requests = [part('1', items), part('2', items)];
    const { status, body } = await femke('POST', '/$batch', { requests }, { 'x-local-fault': 'part-429=2, retry-after=2.128' });
    const two = body.responses.find((one: any) => one.id === '2');
    expect([status, two.status, two.headers['Retry-After'], two.body.error.code]).toEqual([200, 429, '2.128', 'activityLimitReached']);
  });

  it('counts as one request and spends the units of its parts', async () => {
    const { femke, items, call } = await withLists();
    await call('DELETE', '/local/stats');
    await femke('POST', '/$batch', { requests: [part('1', items), part('2', items)] });
    expect((await call('GET', '/local/stats')).body).toMatchObject({ requests: 1, parts: 2, units: 4 });
  });
});

describe('throttling', () => {
  it('tells of the budget from four fifths on, refuses beyond it, and lets go when the minute is over', async () => {
    const { tenant, femke, items } = await withLists({ limits: { unitsPerMinute: 60 } });
    tenant.world.advance(60_000);
    const answers = [];
    for (let n = 0; n < 31; n += 1) answers.push(await femke('GET', items));
    expect(answers[20]?.headers.get('ratelimit-remaining')).toBeNull();
    expect(answers[24]?.headers.get('ratelimit-remaining')).toBe('10');
    expect([answers[30]?.status, answers[30]?.headers.get('retry-after')]).toEqual([429, '60']);
    tenant.world.advance(60_000);
    expect((await femke('GET', items)).status).toBe(200);
  });
});

describe('faults', () => {
  it('come at a rate and are the same for the same seed', async () => {
    const run = async () => {
      const { as, call } = session();
      const femke = await as('Femke');
      await call('POST', '/local/faults', { rate429: 0.3, rate503: 0.3, seed: 7 });
      const seen = [];
      for (let n = 0; n < 30; n += 1) seen.push((await femke('GET', '/me')).status);
      return seen;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 429, 503]));
    expect(await run()).toEqual(first);
  });

  it('wait in the clock that was handed in', async () => {
    const waits: number[] = [];
    const { as } = session({ sleep: async (milliseconds) => void waits.push(milliseconds) });
    await (await as('Femke'))('GET', '/me', undefined, { 'x-local-fault': 'latency=250' });
    expect(waits).toEqual([250]);
  });

  it('cut the connection after the write was stored', async () => {
    const { femke, items } = await withLists();
    await expect(femke('POST', items, row('kept'), { 'x-local-fault': 'cut-after' })).rejects.toThrow(ConnectionCut);
    await expect(femke('POST', items, row('lost'), { 'x-local-fault': 'cut-before' })).rejects.toThrow(ConnectionCut);
    expect((await femke('GET', items)).body.value).toHaveLength(1);
  });

  it('let the clock of the tenant run ahead', async () => {
    const { as, call } = session();
    const femke = await as('Femke');
    await call('POST', '/local/faults', { clockSkewMs: 300_000 });
    expect(Date.parse((await femke('GET', '/me')).headers.get('date') ?? '')).toBe(START + 300_000);
  });

  it('refuse a fault nobody knows', async () => {
    const { call } = session();
    expect((await call('POST', '/local/faults', { rain: 1 })).body.error).toContain('rain');
  });
});

describe('the authority', () => {
  const redirect = 'https://localhost/app/redirect.html';
  const verifier = 'a'.repeat(43);
  // SHA-256 of the verifier, base64url
  const challenge = 'ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA';
  const asked = { client_id: TENANT.client, redirect_uri: redirect, response_type: 'code', scope: 'openid offline_access https://graph.microsoft.com/User.Read', code_challenge: challenge, code_challenge_method: 'S256', state: 's', nonce: 'n' };
  const base = `/${TENANT.id}/oauth2/v2.0`;
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
  const page = (more: Record<string, string>) => `${base}/authorize?${form({ ...asked, ...more })}`;

  it('signs in whoever is hinted at, by code and PKCE, and refreshes', async () => {
    const { call } = session();
    const sent = await call('GET', page({ login_hint: 'femke.horstink@provincie-utrecht.nl.example' }));
    const back = new URLSearchParams((sent.headers.get('location') ?? '').split('#')[1]);
    expect([sent.status, back.get('state')]).toEqual([302, 's']);
    const exchange = { client_id: TENANT.client, grant_type: 'authorization_code', code: back.get('code') ?? '', redirect_uri: redirect };
    expect((await call('POST', `${base}/token`, form({ ...exchange, code_verifier: 'b'.repeat(43) }), FORM)).body.error).toBe('invalid_grant');
    const { body } = await call('POST', `${base}/token`, form({ ...exchange, code_verifier: verifier }), FORM);
    expect((await call('POST', `${base}/token`, form({ ...exchange, code_verifier: verifier }), FORM)).body.error).toBe('invalid_grant');
    const me = (token: string) => call('GET', '/v1.0/me', undefined, { authorization: `Bearer ${token}` });
    expect((await me(body.access_token)).body.displayName).toBe('Femke Horstink');
    expect(JSON.parse(Buffer.from(body.id_token.split('.')[1], 'base64url').toString())).toMatchObject({ nonce: 'n', tid: TENANT.id, aud: TENANT.client, iss: `https://localhost/${TENANT.id}/v2.0` });
    const again = await call('POST', `${base}/token`, form({ client_id: TENANT.client, grant_type: 'refresh_token', refresh_token: body.refresh_token }), FORM);
    expect((await me(again.body.access_token)).status).toBe(200);
  });

  it('asks who you are without a hint, and says login_required when it may not ask', async () => {
    const { call } = session();
    expect((await call('GET', page({}))).body).toContain('Bilal Asaoui');
    expect((await call('GET', page({ prompt: 'none' }))).headers.get('location')).toContain('error=login_required');
  });

  it('sends codes to this machine alone', async () => {
    const { call } = session();
    expect((await call('GET', page({ redirect_uri: 'https://elsewhere.example/' }))).status).toBe(400);
  });

  it('is not there under common', async () => {
    expect((await session().call('GET', '/common/v2.0/.well-known/openid-configuration')).body.error).toBe('invalid_tenant');
  });

  it('signs in a device once somebody has chosen who', async () => {
    const { call } = session();
    const device = (await call('POST', `${base}/devicecode`, form({ client_id: TENANT.provisioningClient, scope: 'https://graph.microsoft.com/.default' }), FORM)).body;
    const poll = () => call('POST', `${base}/token`, form({ client_id: TENANT.provisioningClient, grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: device.device_code }), FORM);
    expect((await poll()).body.error).toBe('authorization_pending');
    await call('GET', `${device.verification_uri}&local_as=ruud.tamboer@provincie-utrecht.nl.example`);
    expect((await poll()).body.access_token).toBeDefined();
  });

  it('gives an application its own token for its secret', async () => {
    const { call } = session();
    const ask = (client_secret: string) => call('POST', `${base}/token`, form({ client_id: TENANT.provisioningClient, grant_type: 'client_credentials', client_secret, scope: 'https://graph.microsoft.com/.default' }), FORM);
    expect((await ask('guess')).body.error).toBe('invalid_client');
    const { access_token } = (await ask('local-secret')).body;
    expect((await call('GET', `/v1.0/sites/${TENANT.hostname}:${TENANT.programmeSite}`, undefined, { authorization: `Bearer ${access_token}` })).status).toBe(200);
  });
});

describe('the request log', () => {
  it('keeps a batch whole and holds no token', async () => {
    const lines: LoggedRequest[] = [];
    const { as } = session({ requestLog: (line) => lines.push(line) });
    const femke = await as('Femke', PROVISIONING);
    await femke('POST', '/$batch', { requests: [part('1', '/me')] });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ method: 'POST', status: 200, requestBody: { requests: [{ id: '1' }] }, responseBody: { responses: [{ id: '1', status: 200 }] } });
    expect(JSON.stringify(lines)).not.toContain('Bearer');
  });
});
