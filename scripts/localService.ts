import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { composeService, type ComposedService } from '../src/app/service/composeService';
import type { Tenant } from '../src/local/tenant/openTenant';
import { TENANT } from '../src/local/tenant/tenantFacts';
import type { Configuration } from '../src/ports/configuration';

/** `--reset` forgets it with the tenant's. */
const QUEUE_FILE = 'service-queue.sqlite';

export interface LocalService {
  /** Puts its routes on the run's one origin; before it has begun they answer that it is busy. */
  mount(app: Hono): void;
  begin(how: { readonly tenant: Tenant; readonly url: string; readonly appUrl: string; readonly configuration: Configuration }): void;
  close(): Promise<void>;
}

/** The scope of the service's API, as the local tenant's registration has it. */
export const LOCAL_SCOPE = `api://${TENANT.client}/access`;

/** The doors' service as it ships, in this process: it reaches Graph and the signing keys through the tenant's own fetch. */
export function localService(dataDir: string): LocalService {
  let service: ComposedService | undefined;
  return {
    mount: (app) => void app.all('/service/*', async (context) => (service ? service.app.fetch(context.req.raw, context.env) : context.json({ error: { code: 'busy', retryAfterMs: 1000 } }, 429))),
    begin({ tenant, url, appUrl, configuration }) {
      const fetching: typeof fetch = async (input, init) => {
        const request = new Request(input, init);
        // In the request log these are told apart: they go with the application's own rights.
        request.headers.set('x-local-caller', 'service');
        return tenant.fetch(request);
      };
      const { programmeSite, closedSite, authority, clientId } = configuration;
      service = composeService({
        settings: {
          port: 0, graphUrl: url, authority, tenantId: TENANT.id, clientId, programmeSite, closedSite,
          linkKeys: [{ id: 'local', secret: keptSecret(dataDir) }],
          queue: { file: join(dataDir, QUEUE_FILE) },
          pagesUrl: `${appUrl}/app/`,
          origins: [appUrl],
          behindFront: false,
          mailbox: TENANT.mailbox,
        },
        signIn: { token: () => applicationToken(fetching, url) },
        clock: { now: () => tenant.world.now(), after: (ms, run) => afterwards(ms, run) },
        fetch: fetching,
        log: () => undefined,
      });
      service.worker.start();
    },
    close: async () => service?.close(),
  };
}

function afterwards(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Links that were sent keep opening after a restart. */
function keptSecret(dataDir: string): Uint8Array {
  const file = join(dataDir, 'service-link.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return new Uint8Array(readFileSync(file));
}

async function applicationToken(fetching: typeof fetch, url: string): Promise<string> {
  const answer = await fetching(`${url}/local/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ app: TENANT.serviceClient }) });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return token;
}
