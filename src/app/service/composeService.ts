import { randomUUID } from 'node:crypto';
import { QueueClient } from '@azure/storage-queue';
import type { TokenCredential } from '@azure/identity';
import { openGraph } from '../../graph/graph';
import { graphMailing } from '../../graph/graphMailing';
import { listAddresses } from '../../graph/listAddresses';
import { listRecords } from '../../graph/listRecords';
import type { Clock } from '../../ports/clock';
import type { SignIn } from '../../ports/signIn';
import { sealedLinks } from '../../service/doors/sealedLinks';
import { goneLinks } from '../../service/doors/goneLinks';
import { linkRegister } from '../../service/doors/linkRegister';
import { keptLists } from '../../service/lists/keptLists';
import { recentlyReceived } from '../../service/doors/recent';
import { azureQueue } from '../../service/queue/azureQueue';
import { fileQueue } from '../../service/queue/fileQueue';
import type { Queue } from '../../service/queue/queue';
import { signingKeys, tokenCallers } from '../../service/server/callers';
import { limiter } from '../../service/server/limits';
import { openService, type Service } from '../../service/server/openService';
import type { ServiceParts } from '../../service/server/parts';
import type { ServiceLog } from '../../service/server/serviceLog';
import type { ServiceSettings } from './settings';

export interface ServiceNeeds {
  readonly settings: ServiceSettings;
  /** Tokens for Graph as the service itself. */
  readonly signIn: Pick<SignIn, 'token'>;
  /** For Azure's queue; not needed for a file. */
  readonly credential?: TokenCredential;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly log: ServiceLog;
}

export interface ComposedService extends Service {
  close(): Promise<void>;
}

/** A worker that hasn't finished a piece by then is taken for dead; a write waits for Graph thirty seconds at most. */
const LEASE_MS = 2 * 60_000;

/** Wires the service to Graph, Entra and its queue. */
export function composeService(needs: ServiceNeeds): ComposedService {
  const { settings, signIn, clock, fetch: fetching, log } = needs;
  const chance = Math.random;
  const graph = openGraph({ graphUrl: settings.graphUrl, signIn, scopes: ['.default'], clock, chance, fetch: fetching });
  const records = listRecords(graph, listAddresses(graph, settings, { read: async () => undefined, write: async () => undefined }), () => undefined);
  const kept = keptLists(records, clock.now);
  const { queue, close } = queueOf(needs);
  const { authority, tenantId, clientId } = settings;
  const parts: ServiceParts = {
    records,
    kept,
    queue,
    ...(settings.mailbox ? { mailing: graphMailing(graph, settings.mailbox) } : {}),
    links: linkRegister(sealedLinks({ keys: settings.linkKeys, now: clock.now, goneBy: goneLinks(kept) })),
    recent: recentlyReceived(),
    callers: tokenCallers({ authority, tenantId, audiences: [clientId, `api://${clientId}`, `api://${new URL(settings.pagesUrl).host}/${clientId}`], now: clock.now, keys: signingKeys(authority, fetching) }),
    limiter: limiter(clock.now),
    clock,
    newId: randomUUID,
    chance,
    log,
    pagesUrl: settings.pagesUrl,
    origins: settings.origins,
    behindFront: settings.behindFront,
  };
  const service = openService(parts);
  return {
    ...service,
    async close() {
      await service.worker.stop();
      close();
    },
  };
}

function queueOf({ settings, credential, clock }: ServiceNeeds): { readonly queue: Queue; close(): void } {
  if ('azure' in settings.queue) {
    if (!credential) throw new Error('a queue of Azure needs a credential');
    return { queue: azureQueue({ client: new QueueClient(settings.queue.azure, credential), leaseMs: LEASE_MS }), close: () => undefined };
  }
  const queue = fileQueue({ file: settings.queue.file, now: clock.now, leaseMs: LEASE_MS, alone: true });
  return { queue, close: queue.close };
}
