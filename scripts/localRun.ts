import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Configuration, SiteAddress } from '../src/ports/configuration';
import { dutchDay } from '../src/domain/dutchTime';
import { fillMailboxes } from '../src/local/demo/fillMailboxes';
import { person } from '../src/local/demo/people';
import { localFile } from '../src/local/hosts/localFiles';
import { outlookRoutes } from '../src/local/outlook/serve/outlookRoutes';
import { teamsRoutes } from '../src/local/teams/serve/teamsRoutes';
import { withLocalOffice } from '../src/local/outlook/serve/withLocalOffice';
import { startPage } from '../src/local/start/startPage';
import { serveHttps } from '../src/local/start/serveHttps';
import { localCertificate } from '../src/local/tenant/certificate';
import type { Tenant } from '../src/local/tenant/openTenant';
import { serveTenant } from '../src/local/tenant/serve';
import { LIMITS, type Limits } from '../src/local/tenant/throttle';
import { TENANT } from '../src/local/tenant/tenantFacts';
import { fileURLToPath } from 'node:url';
import { localService, LOCAL_SCOPE } from './localService';
import { filled, inJson } from './manifest/fill';
import { completed } from './manifest/settings';

const root = fileURLToPath(new URL('..', import.meta.url));
export const DEMO_NOTICE = { nl: 'Demo. Personen en gebeurtenissen zijn verzonnen.', en: 'Demo. People and events are invented.' };
/** For our own child process, which talks to this machine alone: the certificate is self-signed. */
const TRUSTING = { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' };
const OWN_DOMAINS = ['provincie-utrecht.nl.example'];
const demoFiles = () => ['data/region.json', ...readdirSync(join(root, 'demo')).filter((file) => file.endsWith('.csv')).map((file) => `demo/${file}`)];

export interface LocalRunOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  readonly requestLog?: string;
  /** The add-in's pages get a port, and so an origin, of their own, as they have in reality. */
  readonly twoOrigins?: boolean;
  readonly say: (line: string) => void;
}

export interface LocalRun {
  readonly url: string;
  /** Where the add-in's own pages stand. */
  readonly appUrl: string;
  close(): Promise<void>;
}

/** The whole suite on this machine: the tenant, the hosts' pages, and the add-in's pages as they ship. */
export async function runLocally(options: LocalRunOptions): Promise<LocalRun> {
  const { dataDir, requestLog, say } = options;
  mkdirSync(dataDir, { recursive: true });
  const certificate = await localCertificate(dataDir, Date.now());
  const late: Late = {};
  const pages = pageRoutes(late);
  const service = localService(dataDir);
  const served = await serveTenant({
    port: options.port,
    dataDir,
    certificate,
    ...(requestLog ? { requestLog } : {}),
    extraRoutes(app) {
      app.get('/', (context) => context.html(startPage(DEMO_NOTICE.nl)));
      service.mount(app);
      app.route('/', pages);
    },
  });
  const addIns = options.twoOrigins ? await serveHttps(pages, 0, certificate) : undefined;
  late.appUrl = addIns ? `https://localhost:${addIns.port}` : served.url;
  late.configuration = await fill(served.url, served.tenant, say);
  service.begin({ tenant: served.tenant, url: served.url, appUrl: late.appUrl, configuration: late.configuration });
  return {
    url: `${served.url}/`,
    appUrl: `${late.appUrl}/`,
    async close() {
      await service.close();
      await Promise.all([addIns?.close(), served.close()]);
    },
  };
}

/** What is known only once the ports are open and the lists are there. */
interface Late {
  appUrl?: string;
  configuration?: Configuration;
}

/** The hosts' pages, and the add-in's pages as they were built; in their html only the address of office.js is another. */
function pageRoutes(late: Late): Hono {
  const routes = new Hono();
  routes.get('/outlook/addin.json', (context) => context.json(addInAt(late.appUrl ?? '')));
  routes.route('/', outlookRoutes({ root, addIn: {} }));
  routes.route('/', teamsRoutes({ root, manifest: () => addInAt(late.appUrl ?? '') }));
  routes.get('/app/config.js', (context) =>
    context.body(`window.verbinderConfig = ${JSON.stringify(late.configuration ?? null)};`, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' }),
  );
  routes.get('/app/*', async (context) => {
    const file = await localFile(join(root, 'dist/app'), context.req.path.slice('/app/'.length));
    if (!file) return context.text('Not found', 404);
    const isHtml = file.type.startsWith('text/html');
    const body = isHtml ? withLocalOffice(new TextDecoder().decode(file.body)) : file.body;
    const hashed = /\.[0-9a-f]{8}\.js$/.test(context.req.path);
    return context.body(body, 200, { 'content-type': file.type, 'cache-control': hashed ? 'max-age=31536000, immutable' : 'no-cache' });
  });
  return routes;
}

/** The shipped manifest, with this run's addresses in it. */
function addInAt(appUrl: string): unknown {
  const settings = completed({ VERBINDER_BASE_URL: appUrl }, '0.1.0');
  return JSON.parse(filled(readFileSync(join(root, 'manifest/manifest.json'), 'utf8'), settings, inJson));
}

/**
 * On a fresh tenant: lists and demo rows through the administrator's own door, then calendars and inboxes. Calendars come last and
 * at once, so one that holds nothing tells of a filling that was broken off; provisioning then makes what is missing.
 */
async function fill(url: string, tenant: Tenant, say: (line: string) => void): Promise<Configuration> {
  const graph = await administratorsGraph(tenant);
  if (tenant.store.events.isEmpty()) {
    say('Filling the local tenant with the demo…');
    // A real site would spread this over minutes; nobody who starts the demo has to sit through that.
    await graph.setLimits({ unitsPerMinute: 1e9, requestsPerUserPer5Minutes: 1e9 });
    await provision(url, graph.token, dutchDay(tenant.world.now()));
    tenant.store.db.atomically(() => fillMailboxes(tenant.mailboxes, tenant.world.now()));
  }
  const [programmeSite, closedSite] = await Promise.all([graph.site(TENANT.programmeSite), graph.site(TENANT.closedSite)]);
  await graph.setLimits(LIMITS);
  return {
    graphUrl: url,
    authority: `${url}/${TENANT.id}`,
    clientId: TENANT.client,
    programmeSite,
    closedSite,
    ownDomains: OWN_DOMAINS,
    ownPartner: 'pv26',
    hostOrigins: [url],
    service: { url: `${url}/service`, scope: LOCAL_SCOPE },
    administrator: person('Ruud Tamboer').mail,
    demoNotice: DEMO_NOTICE,
  };
}

/** What an installation's administrator reads off the sites for `config.js`: their ids and those of their lists. */
async function administratorsGraph(tenant: Tenant) {
  const json = async (path: string, init?: RequestInit) => (await tenant.fetch(new Request(`https://localhost${path}`, init))).json() as Promise<Record<string, unknown>>;
  const body = JSON.stringify({ as: 'Ruud Tamboer', client: TENANT.provisioningClient });
  const token = String((await json('/local/token', { method: 'POST', body, headers: { 'content-type': 'application/json' } }))['access_token']);
  const get = (path: string) => json(`/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } });
  return {
    token,
    setLimits: (limits: Partial<Limits>) => json('/local/limits', { method: 'POST', body: JSON.stringify(limits), headers: { 'content-type': 'application/json' } }),
    async site(path: string): Promise<SiteAddress & { readonly lists: Readonly<Record<string, string>> }> {
      const { id } = await get(`/sites/${TENANT.hostname}:${path}`);
      if (typeof id !== 'string') throw new Error(`the local tenant has no site ${path}`);
      const lists = (await get(`/sites/${id}/lists?$select=id,name`))['value'];
      const pairs = (Array.isArray(lists) ? lists : []).map((list: { readonly id: string; readonly name: string }) => [list.name, list.id] as const);
      return { host: TENANT.hostname, path, id, lists: Object.fromEntries(pairs) };
    },
  };
}

function provision(url: string, token: string, today: string): Promise<void> {
  const site = (path: string) => `https://${TENANT.hostname}${path}`;
  const words = ['--import', 'tsx', 'scripts/provision.mjs', '--site', site(TENANT.programmeSite), '--closed-site', site(TENANT.closedSite)];
  const files = demoFiles().flatMap((file) => ['--import', file]);
  const more = [...files, '--graph-url', url, '--today', today, '--demo-suffix', '.example'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words, ...more], { cwd: root, env: { ...process.env, VERBINDER_TOKEN: token, ...TRUSTING } });
    const lines: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`provisioning the demo failed:\n${lines.join('').slice(-4000)}`))));
  });
}
