import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { seededChance } from '../../src/domain/plan/seededChance';
import { dateVotes } from '../../src/lists/dateVotes';
import { doorAnswers } from '../../src/lists/doorAnswers';
import { doorLinks } from '../../src/lists/doorLinks';
import { networkDays } from '../../src/lists/networkDays';
import { openGraph } from '../../src/graph/graph';
import { listAddresses } from '../../src/graph/listAddresses';
import { listRecords } from '../../src/graph/listRecords';
import { LOCAL_SECRET } from '../../src/local/tenant/auth/registrations';
import { serveTenant, type Served } from '../../src/local/tenant/serve';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import { sealedLinks } from '../../src/service/doors/sealedLinks';
import { provisionedFile } from '../support/graphOnTenant';
import { DAY, OPTIONS, pollRows } from '../support/pollRows';
import { PROVISION_SITES } from '../support/testSite';

jest.setTimeout(240_000);

const SECRET = new Uint8Array(32).fill(7);
const UNTIL = Date.parse('2099-01-01T00:00:00Z');
const PEOPLE = 8;
const KILLS = 4;
const ANSWERS = ['ja', 'misschien', 'nee'] as const;

/** What `npm run service` starts, as a process of its own that speaks to the tenant over https. */
async function startService(url: string, folder: string): Promise<{ readonly child: ChildProcess; readonly port: number }> {
  const site = (path: string) => `https://${TENANT.hostname}${path}`;
  const env = {
    PATH: process.env['PATH'], NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1',
    AZURE_TENANT_ID: TENANT.id, AZURE_CLIENT_ID: TENANT.serviceClient, AZURE_CLIENT_SECRET: LOCAL_SECRET, AZURE_AUTHORITY_HOST: url,
    VERBINDER_TENANT_ID: TENANT.id, VERBINDER_CLIENT_ID: TENANT.client, VERBINDER_AUTHORITY: `${url}/${TENANT.id}`, VERBINDER_GRAPH_URL: url,
    VERBINDER_PROGRAMME_SITE: site(TENANT.programmeSite), VERBINDER_CLOSED_SITE: site(TENANT.closedSite),
    VERBINDER_LINK_KEYS: `k:${Buffer.from(SECRET).toString('base64url')}`, VERBINDER_PAGES_URL: `${url}/app/`, VERBINDER_QUEUE: join(folder, 'queue.sqlite'), VERBINDER_SERVICE_PORT: '0',
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/service.mjs'], { cwd: resolve(__dirname, '../..'), env, stdio: ['ignore', 'pipe', 'inherit'] });
  if (!child.stdout) throw new Error('the service says nothing');
  const lines = createInterface({ input: child.stdout });
  const port = await new Promise<number>((found, lost) => {
    lines.on('line', (line) => {
      const said = /Listening on port (\d+)/.exec(line);
      if (said) found(Number(said[1]));
    });
    child.once('exit', (code) => lost(new Error(`the service ended with ${code}`)));
  });
  return { child, port };
}

/** Undefined where the service died before it had answered. */
function ask(port: number, path: string, fields?: unknown): Promise<Record<string, unknown> | undefined> {
  return new Promise((answer) => {
    const asked = request({ port, host: 'localhost', path: `/service/${path}`, method: fields ? 'POST' : 'GET', headers: { 'content-type': 'application/json' }, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => answer(response.statusCode === 200 ? (JSON.parse(text) as Record<string, unknown>) : undefined));
      response.on('error', () => answer(undefined));
    });
    asked.on('error', () => answer(undefined));
    asked.end(fields ? JSON.stringify(fields) : undefined);
  });
}

async function recordsAt({ url, tenant }: Served) {
  const fetching: typeof fetch = async (input, init) => tenant.fetch(new Request(input, init));
  const body = JSON.stringify({ app: TENANT.provisioningClient });
  const { access_token: token } = (await (await fetching(`${url}/local/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json()) as { access_token: string };
  const clock = { now: Date.now, after: (ms: number, run: () => void) => (ms === Infinity || setTimeout(run, 0), () => undefined) };
  const graph = openGraph({ graphUrl: url, signIn: { token: async () => token }, scopes: [], timeoutMs: Infinity, clock, chance: () => 0, fetch: fetching });
  return listRecords(graph, listAddresses(graph, { programmeSite: PROVISION_SITES.programme, closedSite: PROVISION_SITES.closed }, { read: async () => undefined, write: async () => undefined }), () => undefined);
}

describe('a service that is killed', () => {
  it(`loses and doubles nothing that it said it had received, ${KILLS} times at a random moment`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'));
    copyFileSync(await provisionedFile(), join(folder, 'tenant.sqlite'));
    const served = await serveTenant({ port: 0, dataDir: folder, limits: { unitsPerMinute: 1e9, requestsPerUserPer5Minutes: 1e9 } });
    const records = await recordsAt(served);
    await pollRows(records);
    const [day] = (await records.findRange(networkDays, { column: 'year', from: '2027', to: '2027' })).rows;
    // Open whatever day the test runs.
    if (day) await records.update(networkDays, day.item.id, day.item.etag, { pollUntil: '2098-01-01' });
    const { seal } = sealedLinks({ keys: [{ id: 'k', secret: SECRET }], now: Date.now, goneBy: async () => undefined });
    const links = new Map<string, string>();
    for (let at = 0; at < PEOPLE; at += 1) {
      const id = `l${at}`;
      await records.create(doorLinks, { key: id, door: 'datumprikker', about: DAY, holder: 'noortje', partner: 'gm0632', layer: 'bestuurder', until: '2099-01-01T00:00:00Z', status: 'geldig', mail: 'verzonden', by: 'x' });
      links.set(id, await seal({ id, door: 'datumprikker', holder: 'noortje', until: UNTIL }));
    }

    const chance = seededChance(20261126);
    /** What each link may hold in the end: the last answer that was said to be received, or one that was sent after it. */
    const mayHold = new Map<string, Set<string>>();
    const acknowledged = new Set<string>();
    let running = await startService(served.url, folder);
    for (let kills = 0; kills <= KILLS; kills += 1) {
      const many = 6 + Math.floor(chance() * 10);
      const killAfterMs = chance() * 250;
      const last = kills === KILLS;
      const ended = last ? undefined : new Promise((dead) => setTimeout(() => (running.child.once('exit', dead), running.child.kill('SIGKILL')), killAfterMs));
      for (let at = 0; at < many; at += 1) {
        const id = `l${Math.floor(chance() * PEOPLE)}`;
        const said = ANSWERS[Math.floor(chance() * ANSWERS.length)] ?? 'ja';
        const answer = await ask(running.port, 'date-poll/answer', { link: links.get(id), answers: OPTIONS.map((option) => ({ option, answer: said })) });
        if (answer) acknowledged.add(id);
        mayHold.set(id, answer ? new Set([said]) : new Set([...(mayHold.get(id) ?? []), said]));
      }
      await ended;
      if (!last) running = await startService(served.url, folder);
    }
    while ((await ask(running.port, 'health'))?.['waiting'] !== 0) await new Promise((later) => setTimeout(later, 200));
    const gone = once(running.child, 'exit');
    running.child.kill('SIGINT');
    expect((await gone)[0]).toBe(0);

    const { rows } = await records.find(dateVotes, 'option', OPTIONS);
    expect(acknowledged.size).toBeGreaterThan(3);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    for (const id of acknowledged) {
      const held = rows.filter(({ voter }) => voter === id);
      expect(held).toHaveLength(OPTIONS.length);
      for (const { answer } of held) expect([...(mayHold.get(id) ?? [])]).toContain(answer);
      expect(new Set(held.map(({ answer }) => answer)).size).toBe(1);
    }
    const received = (await records.delta(doorAnswers)).rows;
    expect(new Set(received.map(({ link }) => link)).size).toBe(received.length);
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
