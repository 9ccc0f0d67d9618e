import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { graphfi, type GraphFI } from '@pnp/graph';
import '@pnp/graph/list-item';
import '@pnp/graph/lists';
import '@pnp/graph/sites';
import { DefaultHeaders, DefaultInit } from '@pnp/graph';
import { DefaultParse, type Queryable } from '@pnp/queryable';
import { serveTenant, type Served } from '../../src/local/tenant/serve';
import { TENANT } from '../../src/local/tenant/tenantFacts';

interface Raw {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** A request over the real socket; the certificate is self-signed, so it isn't checked. */
const raw = (url: string, method = 'GET', headers: Record<string, string> = {}, body?: string): Promise<Raw> =>
  new Promise((done, failed) => {
    const sent = request(url, { method, headers, rejectUnauthorized: false, agent: false }, (response) => {
      let text = '';
      response.on('data', (part) => (text += String(part)));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, text }));
    });
    sent.on('error', failed);
    sent.end(body);
  });

const tokenFor = async (url: string, asked: object): Promise<string> =>
  JSON.parse((await raw(`${url}/local/token`, 'POST', { 'content-type': 'application/json' }, JSON.stringify(asked))).text).access_token;

/** PnP's own client, pointed at our origin; only the transport is ours, for the certificate's sake. */
function pnp(url: string, token: string): GraphFI {
  const transport = (instance: Queryable) => {
    instance.on.auth(async (address, init) => [address, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } }]);
    instance.on.send(async (address, init) => {
      const answer = await raw(String(address), init.method, init.headers as Record<string, string>, init.body as string | undefined);
      return new Response(answer.status === 204 ? null : answer.text, { status: answer.status, headers: answer.headers });
    });
    return instance;
  };
  return graphfi().using(DefaultInit(`${url}/v1.0`), DefaultHeaders(), DefaultParse(), transport);
}

describe('the served tenant', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-'));
  const log = join(dataDir, 'requests.jsonl');
  let served: Served;
  const start = async () => serveTenant({ port: 0, dataDir, requestLog: log, folders: { '/app': dataDir } });

  beforeAll(async () => {
    served = await start();
    const admin = await tokenFor(served.url, { as: 'Ruud', client: TENANT.provisioningClient });
    const site = `${served.url}/v1.0/sites/${TENANT.hostname}:${TENANT.programmeSite}:`;
    const body = JSON.stringify({ displayName: 'Partners', columns: [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }] });
    await raw(`${site}/lists`, 'POST', { authorization: `Bearer ${admin}`, 'content-type': 'application/json' }, body);
  }, 30_000);
  afterAll(async () => served.close());

  it('is read and written by a client that is not ours', async () => {
    const client = pnp(served.url, await tokenFor(served.url, { as: 'Femke' }));
    const site = await client.sites.getByUrl(TENANT.hostname, TENANT.programmeSite);
    const { id } = (await site.lists()).find((list) => list.displayName === 'Partners') ?? {};
    const items = site.lists.getById(id ?? '').items;
    await items.add({ fields: { Title: 'Lopik', Key: 'lopik' } } as never);
    await items.getById('1').update({ fields: { Title: 'Gemeente Lopik' } } as never);
    const found = await items.filter("fields/Key eq 'lopik'").expand('fields')();
    expect(found.map((item) => item.fields)).toMatchObject([{ Title: 'Gemeente Lopik', Key: 'lopik' }]);
    await items.getById('1').delete();
    expect(await items()).toEqual([]);
  });

  it('drops the connection before or after a write, and has kept only the second', async () => {
    const authorization = `Bearer ${await tokenFor(served.url, { as: 'Femke' })}`;
    const items = `${served.url}/v1.0/sites/${TENANT.hostname}:${TENANT.programmeSite}:/lists/Partners/items`;
    const write = (key: string, fault: string) =>
      raw(items, 'POST', { authorization, 'content-type': 'application/json', 'x-local-fault': fault }, JSON.stringify({ fields: { Key: key } }));
    await expect(write('never', 'cut-before')).rejects.toThrow();
    await expect(write('kept', 'cut-after')).rejects.toThrow();
    const { value } = JSON.parse((await raw(`${items}?$expand=fields`, 'GET', { authorization })).text);
    expect(value.map((item: { fields: { Key: string } }) => item.fields.Key)).toEqual(['kept']);
  });

  it('logs each request with its answer, the cut ones without, and no token', async () => {
    const lines = readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
    const cut = lines.filter((line) => line.requestHeaders['x-local-fault'] !== undefined);
    expect(cut.map((line) => [line.method, line.status])).toEqual([['POST', undefined], ['POST', undefined]]);
    expect(lines.every((line) => line.requestHeaders.authorization === undefined)).toBe(true);
    expect(readFileSync(log, 'utf8')).not.toMatch(/eyJ[\w-]+\.eyJ/);
    expect(lines.find((line) => line.method === 'PATCH')).toMatchObject({ status: 200, requestBody: { fields: { Title: 'Gemeente Lopik' } }, responseBody: { fields: { Key: 'lopik' } } });
  });

  it('lets a browser of another origin ask, with the headers that clients send', async () => {
    const asked = { origin: 'https://localhost:1', 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'authorization,if-match,prefer,client-request-id,sdkversion,retry-attempt' };
    const preflight = await raw(`${served.url}/v1.0/me`, 'OPTIONS', asked);
    expect(preflight.headers['access-control-allow-headers']).toMatch(/authorization.*retry-attempt.*prefer.*if-match/);
    const refused = await raw(`${served.url}/v1.0/me`, 'GET', { origin: 'https://localhost:1' });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([401, '*']);
    expect(refused.headers['access-control-expose-headers']).toMatch(/Retry-After.*ETag/);
  });

  it('serves folders, and nothing above them', async () => {
    writeFileSync(join(dataDir, 'page.html'), '<p>hier</p>');
    const page = await raw(`${served.url}/app/page.html`);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await raw(`${served.url}/app/..%2f..%2fetc/passwd`)).status).toBe(404);
  });

  it('gives the token script a bearer that Graph takes', async () => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [resolve('scripts/token.mjs'), '--as', 'Bilal', '--scopes', 'User.Read', '--url', served.url]);
    expect(JSON.parse((await raw(`${served.url}/v1.0/me`, 'GET', { authorization: `Bearer ${stdout.trim()}` })).text).displayName).toBe('Bilal Asaoui');
  });

  it('survives a restart: rows, tokens and certificate', async () => {
    const token = await tokenFor(served.url, { as: 'Femke' });
    const certificate = readFileSync(join(dataDir, 'localhost.crt'), 'utf8');
    await served.close();
    served = await start();
    const items = `${served.url}/v1.0/sites/${TENANT.hostname}:${TENANT.programmeSite}:/lists/Partners/items`;
    expect(JSON.parse((await raw(items, 'GET', { authorization: `Bearer ${token}` })).text).value).toHaveLength(1);
    expect(readFileSync(join(dataDir, 'localhost.crt'), 'utf8')).toBe(certificate);
  });
});
