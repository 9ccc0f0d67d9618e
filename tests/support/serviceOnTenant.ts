import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeService } from '../../src/app/service/composeService';
import { openGraph } from '../../src/graph/graph';
import { listAddresses } from '../../src/graph/listAddresses';
import { listRecords } from '../../src/graph/listRecords';
import { openTenant, type TenantOptions } from '../../src/local/tenant/openTenant';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import type { Fields } from '../../src/ports/serviceCalls';
import type { LogEntry } from '../../src/service/server/serviceLog';
import { provisionedFile } from './graphOnTenant';
import { PROVISION_SITES } from './testSite';

/** Tells the service's requests apart in a log, as in the local run. */
export const SERVICE_HEADER = 'x-local-caller';

const URL_HERE = 'https://localhost';
const NOON = Date.parse('2026-11-23T12:00:00Z');

/** The doors' service as it ships, on a local tenant in this process. Waiting moves the tenant's clock. */
export async function serviceOnTenant(options: Partial<TenantOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'service-'));
  copyFileSync(await provisionedFile(), join(folder, 'tenant.db'));
  const tenant = openTenant({ file: join(folder, 'tenant.db'), now: () => NOON, sleep: async () => undefined, ...options });
  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    request.headers.set(SERVICE_HEADER, 'service');
    return tenant.fetch(request);
  };
  const lever = async (path: string, body?: unknown) => {
    const answer = await tenant.fetch(new Request(`${URL_HERE}/local/${path}`, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
    return (await answer.json()) as Record<string, unknown>;
  };
  const token = async (body: object) => String((await lever('token', body))['access_token']);
  const logged: LogEntry[] = [];
  const clock = {
    now: () => tenant.world.now(),
    after(ms: number, run: () => void) {
      // A request's own time limit never runs out here; whatever else waits, waits in the tenant's time.
      if (ms === 30_000) return () => undefined;
      const timer = setTimeout(() => (tenant.world.advance(ms), run()), 0);
      return () => clearTimeout(timer);
    },
  };
  const compose = () =>
    composeService({
      settings: {
        port: 0, graphUrl: URL_HERE, authority: `${URL_HERE}/${TENANT.id}`, tenantId: TENANT.id, clientId: TENANT.client,
        programmeSite: PROVISION_SITES.programme, closedSite: PROVISION_SITES.closed, mailbox: TENANT.mailbox,
        linkKeys: [{ id: 'k', secret: new Uint8Array(32).fill(7) }], queue: { file: join(folder, 'queue.sqlite') },
        pagesUrl: `${URL_HERE}/app/`, origins: [], behindFront: false,
      },
      signIn: { token: () => token({ app: TENANT.serviceClient }) },
      clock, fetch: fetching, log: (entry) => void logged.push(entry),
    });
  const service = compose();

  /** As somebody who signed in, or, with null, as whoever has the link in the fields. */
  async function post(path: string, fields: Fields, who: string | null = null) {
    const authorization = who === null ? {} : { authorization: `Bearer ${await token({ as: who, api: true })}` };
    const answer = await service.app.fetch(new Request(`${URL_HERE}/service/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization }, body: JSON.stringify(fields) }));
    return { status: answer.status, body: (await answer.json()) as Fields };
  }

  /** Works until nothing is left, past every wait. */
  async function workDry(): Promise<void> {
    for (let rounds = 0; rounds < 200; rounds += 1) {
      await service.worker.runDry();
      const { waiting } = (await (await service.app.fetch(new Request(`${URL_HERE}/service/health`))).json()) as { readonly waiting: number };
      if (waiting === 0) return;
      tenant.world.advance(60 * 60_000);
    }
    throw new Error('work was left');
  }

  return { tenant, service, lever, post, workDry, logged, token, fetching, close: async () => (await service.close(), tenant.close()) };
}

interface Beside {
  readonly app: string;
  readonly fetching?: typeof fetch;
}

/** What stands in the lists, read as an administrator's application and not as the service, unless another is named. */
export function recordsBeside({ token, tenant }: Pick<Awaited<ReturnType<typeof serviceOnTenant>>, 'token' | 'tenant'>, { app, fetching: given }: Beside = { app: TENANT.provisioningClient }) {
  const clock = { now: () => tenant.world.now(), after: (ms: number, run: () => void) => (ms === Infinity || setTimeout(run, 0), () => undefined) };
  const fetching: typeof fetch = given ?? (async (input, init) => tenant.fetch(new Request(input, init)));
  const graph = openGraph({ graphUrl: 'https://localhost', signIn: { token: () => token({ app }) }, scopes: [], timeoutMs: Infinity, clock, chance: () => 0, fetch: fetching });
  const nowhere = { read: async () => undefined, write: async () => undefined };
  return listRecords(graph, listAddresses(graph, { programmeSite: PROVISION_SITES.programme, closedSite: PROVISION_SITES.closed }, nowhere), () => undefined);
}
