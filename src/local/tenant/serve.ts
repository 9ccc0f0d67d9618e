import { mkdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Hono } from 'hono';
import { localCertificate, type Certificate } from './certificate';
import { ConnectionCut } from './http/graphError';
import { openTenant, type Tenant, type TenantOptions } from './openTenant';

export interface ServeOptions extends Partial<Omit<TenantOptions, 'file'>> {
  /** 0 for any free one. */
  readonly port: number;
  /** Where the tenant's file and the certificate stand; made if it isn't there. */
  readonly dataDir: string;
  /** Folders served as they are, by the path they stand at: `{ '/app': dir }`. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Routes besides the tenant's own, on the same origin; they come before the folders. */
  readonly extraRoutes?: (app: Hono, tenant: Tenant) => void;
  readonly certificate?: Certificate;
}

export interface Served {
  /** `https://localhost:PORT` */
  readonly url: string;
  readonly tenant: Tenant;
  close(): Promise<void>;
}

/** Serves the local tenant, and what else belongs on its one https origin. */
export async function serveTenant({ port, dataDir, folders = {}, extraRoutes, certificate, ...options }: ServeOptions): Promise<Served> {
  mkdirSync(dataDir, { recursive: true });
  const now = options.now ?? Date.now;
  const secured = certificate ?? (await localCertificate(dataDir, now()));
  const tenant = openTenant({ ...options, now, file: join(dataDir, 'tenant.sqlite') });
  extraRoutes?.(tenant.app, tenant);
  for (const [path, folder] of Object.entries(folders)) mount(tenant.app, path, folder);
  const { server, at } = await listening(tenant, port, secured);
  return {
    url: `https://localhost:${at}`,
    tenant,
    close: async () => {
      await closed(server);
      tenant.close();
    },
  };
}

function mount(app: Hono, path: string, folder: string): void {
  app.use(`${path}/*`, serveStatic({ root: folder, rewriteRequestPath: (asked) => asked.slice(path.length) }));
}

function listening(tenant: Tenant, port: number, { key, cert }: Certificate): Promise<{ server: ServerType; at: number }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        port,
        hostname: 'localhost',
        createServer,
        serverOptions: { key, cert },
        fetch: (request: Request, env: unknown) => tenant.fetch(request).catch((thrown: unknown) => answerFailure(thrown, env)),
      },
      (info) => resolve({ server, at: info.port }),
    );
    server.once('error', reject);
  });
}

/** A cut is played on the socket itself; anything else is a bug of the tenant, and says so. */
function answerFailure(thrown: unknown, env: unknown): Response {
  if (thrown instanceof ConnectionCut) {
    // The Node adapter hands the bare response in; its types leave that open.
    (env as { outgoing: ServerResponse }).outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  return new Response(thrown instanceof Error ? thrown.stack : String(thrown), { status: 500 });
}

const closed = (server: ServerType): Promise<void> =>
  new Promise((resolve, reject) => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close((failed) => (failed ? reject(failed) : resolve()));
  });
