import { generateKeyPair, SignJWT } from 'jose';
import { memoryRecords, type MemoryRecords } from '../../src/local/memory/memoryRecords';
import { virtualClock, type VirtualClock } from '../../src/local/memory/virtualClock';
import type { OutgoingMail } from '../../src/ports/mailing';
import type { Fields } from '../../src/ports/serviceCalls';
import { goneLinks } from '../../src/service/doors/goneLinks';
import { recentlyReceived } from '../../src/service/doors/recent';
import { linkRegister } from '../../src/service/doors/linkRegister';
import { sealedLinks, type Gone } from '../../src/service/doors/sealedLinks';
import { keptLists } from '../../src/service/lists/keptLists';
import { fileQueue, type FileQueue } from '../../src/service/queue/fileQueue';
import { tokenCallers } from '../../src/service/server/callers';
import { limiter, LIMITS, type Limit, type LimitKind } from '../../src/service/server/limits';
import { openService } from '../../src/service/server/openService';
import type { RouteGroup } from '../../src/service/server/routeGroup';
import type { ServiceParts } from '../../src/service/server/parts';
import type { LogEntry } from '../../src/service/server/serviceLog';

export const AUTHORITY = 'https://login.example/t-1';
export const CLIENT = 'c-1';

/** A signed-in person as Entra would describe her; a claim that is undefined is left out. */
export type Claims = Readonly<Record<string, unknown>>;

const keys = generateKeyPair('RS256');

/** A token for the service's API, made with the test's own key. */
export async function apiToken(claims: Claims, now: number, how: { readonly key?: CryptoKey } = {}): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const whole = { iss: `${AUTHORITY}/v2.0`, aud: CLIENT, tid: 't-1', oid: 'o-1', name: 'Jolijn', preferred_username: 'jolijn@pu.example', scp: 'access', acct: 0, iat: seconds, nbf: seconds, exp: seconds + 3600, ...claims };
  return new SignJWT(Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined))).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(how.key ?? (await keys).privateKey);
}

export interface TestService {
  readonly parts: ServiceParts;
  readonly records: MemoryRecords;
  readonly clock: VirtualClock;
  readonly queue: FileQueue;
  readonly mailed: OutgoingMail[];
  readonly logged: LogEntry[];
  readonly gone: Map<string, Gone>;
  readonly worker: ReturnType<typeof openService>['worker'];
  /** A POST below `/service`; as an organiser unless the claims say otherwise, and without a token where they are null. */
  post(path: string, fields: unknown, claims?: Claims | null): Promise<{ readonly status: number; readonly body: Fields; readonly headers: Headers }>;
  fetch(request: Request): Promise<Response>;
}

/** The service on lists in memory, in virtual time, with keys of the test. */
export function testService(how: { readonly groups?: readonly RouteGroup[]; readonly limits?: Partial<Record<LimitKind, Limit>>; readonly parts?: Partial<ServiceParts>; /** Links stand only where their list says so. */ readonly listed?: boolean } = {}): TestService {
  const clock = virtualClock();
  const records = memoryRecords({ now: clock.now });
  const queue = fileQueue({ file: ':memory:', now: clock.now, leaseMs: 120_000 });
  const kept = keptLists(records, clock.now);
  const mailed: OutgoingMail[] = [];
  const logged: LogEntry[] = [];
  const gone = new Map<string, Gone>();
  let ids = 0;
  const parts: ServiceParts = {
    records, kept, queue, clock,
    recent: recentlyReceived(),
    mailing: { send: async (mail) => void mailed.push(mail) },
    links: linkRegister(sealedLinks({ keys: [{ id: 'k', secret: new Uint8Array(32).fill(7) }], now: clock.now, goneBy: how.listed ? goneLinks(kept) : async (id) => gone.get(id) })),
    callers: tokenCallers({ authority: AUTHORITY, tenantId: 't-1', audiences: [CLIENT, `api://${CLIENT}`], now: clock.now, keys: async () => (await keys).publicKey }),
    limiter: limiter(clock.now, { ...LIMITS, ...how.limits }),
    newId: () => `id-${(ids += 1)}`,
    chance: () => 0,
    log: (entry) => void logged.push(entry),
    pagesUrl: 'https://verbinder.example/app/',
    origins: ['https://verbinder.example'],
    behindFront: false,
    ...how.parts,
  };
  const { app, worker } = openService(parts, how.groups);
  const fetching = async (request: Request) => app.fetch(request);
  return {
    parts, records, clock, queue, mailed, logged, gone, worker,
    fetch: fetching,
    async post(path, fields, claims = { roles: ['Organisator'] }) {
      const authorization = claims === null ? {} : { authorization: `Bearer ${await apiToken(claims, clock.now())}` };
      const body = typeof fields === 'string' ? fields : JSON.stringify(fields);
      const answer = await fetching(new Request(`https://verbinder.example/service/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization }, body }));
      return { status: answer.status, body: (await answer.json()) as Fields, headers: answer.headers };
    },
  };
}
