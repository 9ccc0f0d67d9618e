import { copyFileSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provision } from '../../src/app/provision/provision';
import { openGraph } from '../../src/graph/graph';
import { listAddresses } from '../../src/graph/listAddresses';
import { listRecords } from '../../src/graph/listRecords';
import { openTenant, type TenantOptions } from '../../src/local/tenant/openTenant';

import type { Clock } from '../../src/ports/clock';
import type { SignIn } from '../../src/ports/signIn';
import { openTestSite, PROVISION_SITES } from './testSite';

let provisioned: string | undefined;

/** A tenant's file with every list made and no rows, made once in a test process. */
export async function provisionedFile(): Promise<string> {
  if (provisioned !== undefined && existsSync(provisioned)) return provisioned;
  provisioned = join(mkdtempSync(join(tmpdir(), 'lists-')), 'tenant.db');
  const site = await openTestSite({ file: provisioned });
  await provision(site.needs, { sites: PROVISION_SITES, files: [], dryRun: false, acceptFaultyRows: false, overwrite: false });
  // What stands in SQLite's write-ahead log is not in the file that is copied.
  site.tenant.store.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  site.close();
  return provisioned;
}

/** Keeps what makes a way of talking to Graph through `fetch` interesting: its requests, and what shall go wrong with the next. */
export interface Wire {
  readonly requests: { readonly method: string; readonly path: string; readonly body: string }[];
  /** The fault that the next request whose method and path fit shall meet; see the tenant's `x-local-fault`. */
  next: { readonly fits: (method: string, path: string) => boolean; readonly fault: string } | undefined;
}

/** Our Graph adapters as a person of the demo, on a local tenant in this process. Waiting moves the tenant's clock. */
export async function graphOnTenant(who = 'Femke', options: Partial<TenantOptions> = {}) {
  const file = join(mkdtempSync(join(tmpdir(), 'tenant-')), 'tenant.db');
  copyFileSync(await provisionedFile(), file);
  const tenant = openTenant({ file, now: () => Date.parse('2026-11-23T12:00:00Z'), sleep: async () => undefined, ...options });
  const lever = async (path: string, body: unknown) =>
    (await tenant.fetch(new Request(`https://localhost/local/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))).json();
  const tokenOf = async (more: object = {}) => String(((await lever('token', { as: who, ...more })) as { access_token?: unknown }).access_token);
  const wire: Wire = { requests: [], next: undefined };

  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const path = new URL(request.url).pathname;
    wire.requests.push({ method: request.method, path: request.url.replace('https://localhost/v1.0', ''), body: typeof init?.body === 'string' ? init.body : '' });
    if (wire.next?.fits(request.method, path)) {
      request.headers.set('x-local-fault', wire.next.fault);
      wire.next = undefined;
    }
    return tenant.fetch(request);
  };
  const clock: Clock = {
    now: () => tenant.world.now(),
    // A request's own time limit never runs out here; whatever else waits, waits in the tenant's time.
    after(ms, run) {
      if (ms === Infinity) return () => undefined;
      const timer = setTimeout(() => (tenant.world.advance(ms), run()), 0);
      return () => clearTimeout(timer);
    },
  };
  const graphWith = (signIn: Pick<SignIn, 'token'>) => openGraph({ graphUrl: 'https://localhost', signIn, scopes: [], clock, chance: () => 0, timeoutMs: Infinity, fetch: fetching });
  const token = { current: await tokenOf() };
  const graph = graphWith({ token: async (_, how) => (how?.afresh ? (token.current = await tokenOf()) : token.current) });
  /** Graph as somebody else; `more` says what else the token holds, such as fewer scopes. */
  const graphAs = (person: string, more: object = {}) => graphWith({ token: () => tokenOf({ as: person, ...more }) });
  const addresses = listAddresses(graph, { programmeSite: PROVISION_SITES.programme, closedSite: PROVISION_SITES.closed }, { read: async () => undefined, write: async () => undefined });
  const records = listRecords(graph, addresses, () => undefined);
  return { tenant, graph, graphAs, records, addresses, wire, lever, tokenOf, useToken: (value: string) => void (token.current = value), close: async () => tenant.close() };
}

