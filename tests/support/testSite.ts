import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/graph';
import { graphClient } from '../../src/graph/graphClient';
import { valuesOf, type GraphCall } from '../../src/graph/call';
import { openTenant } from '../../src/local/tenant/openTenant';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import type { Clock } from '../../src/ports/clock';

const NOON = Date.parse('2026-11-23T12:00:00Z');

/** The time limit of a request, which an answer in the same process never reaches. */
const NEVER = Infinity;

/** The two sites of the local tenant as provisioning takes them. */
export const PROVISION_SITES = {
  programme: { host: TENANT.hostname, path: TENANT.programmeSite },
  closed: { host: TENANT.hostname, path: TENANT.closedSite },
} as const;

/** A `$batch` is a POST that may read only. */
function writesIn(method: string, body: unknown): number {
  if (method === 'GET') return 0;
  const parts = typeof body === 'string' ? body.match(/"method":"[A-Z]+"/g) : null;
  return parts ? parts.filter((part) => !part.includes('GET')).length : 1;
}

type Fields = Readonly<Record<string, unknown>>;

export interface TestSiteOptions {
  /** Who opens Graph: the application that provisions by default, or a person of the demo. */
  readonly who?: Readonly<Record<string, string>>;
  /** A copy of this tenant instead of a fresh one. */
  readonly copyOf?: string;
  /** Where it is kept; otherwise it is forgotten when closed. */
  readonly file?: string;
}

/** A local tenant in this process. Waiting moves its clock instead of lasting. */
export async function openTestSite({ who = { app: TENANT.provisioningClient }, copyOf, file = copyOf && join(mkdtempSync(join(tmpdir(), 'site-')), 'tenant.db') }: TestSiteOptions = {}) {
  if (copyOf !== undefined && file !== undefined) copyFileSync(copyOf, file);
  const tenant = openTenant({ file: file ?? ':memory:', now: () => NOON });
  const lever = (path: string, body: unknown) =>
    tenant.fetch(new Request(`https://localhost/local/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  const { access_token: token } = (await (await lever('token', who)).json()) as { access_token: string };

  let writes = 0;
  let left: number | undefined;
  const fetching: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    writes += writesIn(request.method, init?.body);
    if (left !== undefined && (left -= 1) < 0) throw new TypeError('the plug was pulled');
    return tenant.fetch(request);
  };
  const clock: Clock = {
    now: () => tenant.world.now(),
    after: (ms, run) => {
      if (ms === NEVER) return () => undefined;
      const timer = setTimeout(() => (tenant.world.advance(ms), run()), 0);
      return () => clearTimeout(timer);
    },
  };
  const needs = { graphUrl: 'https://localhost', signIn: { token: async () => token }, scopes: ['Sites.Manage.All'], clock, timeoutMs: NEVER };
  const open = (fetch: typeof fetching) => openGraph({ ...needs, chance: () => 0, fetch });
  const graph = open(fetching);
  const behind = open(async (input, init) => tenant.fetch(new Request(input, init)));

  const listPath = (name: string) => {
    const found = tenant.store.sites.all().flatMap(({ id }) => tenant.store.lists.ofSite(id)).find((list) => list.name === name);
    if (!found) throw new Error(`no list ${name}`);
    return `/sites/${found.site}/lists/${found.id}`;
  };
  const items = async (name: string, select?: string) =>
    valuesOf({ value: (await behind.pages({ method: 'GET', path: `${listPath(name)}/items?$expand=fields${select ? `($select=${select})` : ''}&$top=5000` })).bodies.flatMap(valuesOf) });
  const change = async (call: GraphCall) => void (await behind.call(call));
  const said: string[] = [];
  return {
    tenant, graph, clock, said,
    /** Whatever Graph answers, refusals too. */
    send: graphClient({ ...needs, fetch: fetching }),
    needs: { graph, clock, say: (line: string) => void said.push(line) },
    /** Every request after so many fails for good; `undefined` mends it. */
    breakAfter: (requests: number | undefined) => void (left = requests),
    faults: (plan: Fields) => lever('faults', plan),
    writes: () => writes,
    lists: () => tenant.store.sites.all().flatMap(({ id }) => tenant.store.lists.ofSite(id)).map(({ name }) => name),
    rows: async (name: string, select?: string) => (await items(name, select)).map(({ fields }) => fields as Fields),
    changeRow: async (name: string, title: string, fields: Fields) => {
      const item = (await items(name)).find((one) => (one['fields'] as Fields)['Title'] === title);
      await change({ method: 'PATCH', path: `${listPath(name)}/items/${String(item?.['id'])}/fields`, body: fields });
    },
    addColumn: (name: string, column: Fields) => change({ method: 'POST', path: `${listPath(name)}/columns`, body: column }),
    dropColumn: (name: string, column: string) => change({ method: 'DELETE', path: `${listPath(name)}/columns/${column}`, headers: { 'x-local-fault': 'allow-column-delete' } }),
    close: () => tenant.close(),
  };
}
