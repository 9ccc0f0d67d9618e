import { createPrivateKey } from 'node:crypto';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { authority } from './auth/authority';
import { freshKey, signingKey } from './auth/keys';
import { tokens } from './auth/tokens';
import type { Core } from './core';
import { download, DOWNLOAD_PATH } from './downloads';
import { openFaults } from './faults';
import { batchRoute } from './http/batch';
import { graphFront } from './http/front';
import { graphApp } from './http/graphApp';
import { levers } from './levers';
import { openMailboxes, type Mailboxes } from './mail/mailboxes';
import { fileLog, type RequestLog } from './requestLog';
import { ALL_ROUTES } from './routes/allRoutes';
import { seedTenant } from './seed';
import { openStats } from './stats';
import { openStore, type Store } from './store/store';
import { TENANT } from './tenantFacts';
import { LIMITS, openThrottle, type Limits } from './throttle';
import { openWorld, type World, type WorldOptions } from './world';

export interface TenantOptions extends WorldOptions {
  /** The SQLite file; `:memory:` for a tenant that is forgotten when closed. */
  readonly file: string;
  /** SharePoint's host name. */
  readonly hostname?: string;
  /** Where each Graph request is written with its answer, or what takes it. */
  readonly requestLog?: string | RequestLog;
  readonly limits?: Partial<Limits>;
  /** The authority's private key in PEM, for a new tenant that shall not make one. */
  readonly privateKey?: string;
}

/** A Microsoft 365 tenant on this machine. */
export interface Tenant {
  /** Graph below `/v1.0`, the authority below the tenant's id, the levers below `/local`. Other routes may be added to it. */
  readonly app: Hono;
  readonly fetch: (request: Request) => Promise<Response>;
  readonly store: Store;
  readonly world: World;
  readonly mailboxes: Mailboxes;
  /** Method and path of each Graph route. */
  readonly graphRoutes: readonly string[];
  close(): void;
}

const HEADERS_IN = ['authorization', 'content-type', 'client-request-id', 'sdkversion', 'retry-attempt', 'prefer', 'if-match', 'if-none-match', 'consistencylevel', 'x-local-fault', 'return-client-request-id'];
const HEADERS_OUT = ['Retry-After', 'ETag', 'Location', 'request-id', 'client-request-id', 'Date', 'Preference-Applied', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

export function openTenant(options: TenantOptions): Tenant {
  const world = openWorld(options);
  const store = openStore(options.file);
  seedTenant(store, world, options.hostname ?? TENANT.hostname);
  const key = signingKey(store.settings, options.privateKey);
  const core: Core = {
    store, world,
    tokens: tokens(key, () => createPrivateKey(freshKey()), store, world),
    faults: openFaults(world),
    throttle: openThrottle(world, { ...LIMITS, ...options.limits }),
    stats: openStats(),
  };
  const mailboxes = openMailboxes(core);
  const log = typeof options.requestLog === 'string' ? fileLog(options.requestLog) : options.requestLog;
  const graph = graphApp(core, [...ALL_ROUTES, batchRoute((part) => graph.answer(part))]);
  const front = graphFront(core, graph, log);

  const app = new Hono();
  const open = cors({ origin: '*', allowHeaders: HEADERS_IN, exposeHeaders: HEADERS_OUT, allowMethods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'], maxAge: 600 });
  for (const path of ['/v1.0/*', `/${TENANT.id}/*`, '/local/*']) app.use(path, open);
  // A cut connection must reach the server as a rejection; everything else would hide a bug if it were swallowed.
  app.onError((thrown) => {
    throw thrown;
  });
  app.all('/v1.0/*', (context) => front(context.req.raw));
  app.route('/', levers(core, mailboxes));
  app.get(DOWNLOAD_PATH, (context) => download(core, context.req.param('ticket') ?? ''));
  for (const known of [TENANT.id, 'common', 'organizations', 'consumers']) app.all(`/${known}/*`, (context) => signIn.fetch(context.req.raw));
  const signIn = authority(core, key);
  const close = () => store.db.close();
  return { app, fetch: async (request) => app.fetch(request), store, world, mailboxes, graphRoutes: graph.registered, close };
}

