import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lookedUp } from '../../src/app/lookedUp';
import { Problem } from '../../src/domain/problem';
import { openGraph } from '../../src/graph/graph';
import { listAddresses } from '../../src/graph/listAddresses';
import { listRecords } from '../../src/graph/listRecords';
import type { ListSchema } from '../../src/lists/schema';
import type { FaultPlan } from '../../src/local/tenant/faults';
import { openTenant } from '../../src/local/tenant/openTenant';
import type { Item } from '../../src/local/tenant/store/items';
import type { Clock } from '../../src/ports/clock';
import type { Records } from '../../src/ports/records';
import { openReplica, type OpenReplica } from '../../src/replica/openReplica';
import { provisionedFile } from './graphOnTenant';
import { restingClock } from './restingClock';
import { PROVISION_SITES } from './testSite';

export const WRITER = 'femke.horstink@provincie-utrecht.nl.example';
const START = Date.parse('2026-11-23T09:00:00Z');

export interface ChainOptions {
  readonly who?: string;
  /** How far the server's clock runs ahead of the browser's. */
  readonly skewMs?: number;
  /** Stands between the replica and Graph, for a test that breaks the chain on purpose. */
  readonly between?: (records: Records) => Records;
}

/** One window of the panel: it dies without a word, with requests of it still under way. */
export interface PanelWindow {
  readonly replica: OpenReplica;
  close(): void;
}

/**
 * The whole chain of the product but its screens: outbox, copy in IndexedDB, Graph adapters, and the local tenant behind a
 * `fetch` that breaks as told. One disk, one server and one virtual time; windows come and go.
 */
export async function panelChain({ who = 'Femke', skewMs = 0, between = (records) => records }: ChainOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'chain-'));
  const file = join(folder, 'tenant.db');
  copyFileSync(await provisionedFile(), file);
  const clock = restingClock(START);
  const tenant = openTenant({ file, now: clock.now, sleep: clock.sleep });
  const indexedDB = new IDBFactory();
  const lever = async (path: string, body: unknown) =>
    (await tenant.fetch(new Request(`https://localhost/local/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))).json();
  const tokenOf = async (more: object = {}) => String(((await lever('token', { as: who, ...more })) as { access_token?: unknown }).access_token);
  const sign = { in: true, token: '' };
  /** How often each sort of trouble was met, and requests that came before the server wanted any. */
  const wire = { met: new Map<string, number>(), early: [] as string[], told: 0, hold: 0, trouble: 'none' };
  let ids = 0;

  const meet = (trouble: string) => wire.met.set(trouble, (wire.met.get(trouble) ?? 0) + 1);

  const token = async (how?: { readonly afresh?: boolean }) => {
    if (!sign.in) {
      meet('signedOut');
      throw new Problem('notSignedIn', 'signed out');
    }
    if (how?.afresh) meet('tokenRefused');
    if (how?.afresh || sign.token === '') sign.token = await clock.busy(() => tokenOf());
    return sign.token;
  };

  async function answered(request: Request, signal: AbortSignal | null | undefined): Promise<Response> {
    if (clock.now() > wire.told && clock.now() < wire.hold) wire.early.push(`${request.method} ${new URL(request.url).pathname} ${wire.hold - clock.now()} ms early`);
    if (skewMs !== 0) meet('clockSkew');
    const answer = clock.busy(() => tenant.fetch(request));
    // A browser that gives up hears nothing more; the server doesn't know that and goes on.
    const givenUp = new Promise<never>((_, fail) => signal?.addEventListener('abort', () => fail(new DOMException('given up', 'AbortError'))));
    const response = await Promise.race([answer, givenUp]).catch((thrown: unknown) => {
      meet(wire.trouble);
      answer.catch(() => undefined);
      throw thrown;
    });
    return response;
  }

  async function noteRefusals(response: Response): Promise<void> {
    const text = response.status === 200 ? await response.clone().text() : '';
    const parts = text.includes('"responses"') ? (JSON.parse(text) as { readonly responses: readonly { readonly status: number; readonly headers: Record<string, string> }[] }).responses : [];
    const all = [{ status: response.status, wait: response.headers.get('retry-after') }, ...parts.map(({ status, headers }) => ({ status, wait: headers['Retry-After'] ?? headers['retry-after'] ?? null }))];
    for (const { status, wait } of all) {
      if (status === 412) meet('conflict');
      if (status === 410 || status === 429 || status >= 500) meet(wire.trouble);
      if (wait === null || status < 400) continue;
      wire.told = clock.now();
      wire.hold = Math.max(wire.hold, clock.now() + Number(wait) * 1_000);
    }
  }

  async function openWindow(): Promise<PanelWindow> {
    const dead = { now: false };
    const never = () => new Promise<never>(() => undefined);
    const mine: Clock = { now: clock.now, after: (ms, run) => clock.after(ms, () => (dead.now ? undefined : run())) };
    const fetching: typeof fetch = async (input, init) => {
      if (dead.now) return never();
      const { signal, ...rest } = init ?? {};
      const response = await answered(new Request(input, rest), signal);
      // What a window would have been told after it closed, nobody knows.
      if (dead.now) return never();
      await noteRefusals(response);
      return response;
    };
    const graph = openGraph({ graphUrl: 'https://localhost', signIn: { token: (_, how) => token(how) }, scopes: [], clock: mine, chance: () => 0.5, fetch: fetching });
    const addresses = listAddresses(graph, { programmeSite: PROVISION_SITES.programme, closedSite: PROVISION_SITES.closed }, { read: async () => undefined, write: async () => undefined });
    const looked = lookedUp();
    let replica: OpenReplica | undefined;
    const records = looked.over(between(listRecords(graph, addresses, looked.ids)), () => replica);
    replica = await openReplica({ records, account: WRITER, clock: mine, chance: () => 0.5, newId: () => `id-${(ids += 1)}`, indexedDB });
    const opened = replica;
    return {
      replica: opened,
      close() {
        dead.now = true;
        opened.close();
      },
    };
  }

  const listOf = ({ name }: ListSchema) => {
    const found = tenant.store.sites.all().flatMap(({ id }) => tenant.store.lists.ofSite(id)).find((list) => list.name === name);
    if (!found) throw new Error(`no list ${name}`);
    return found;
  };
  const items = (list: ListSchema): readonly Item[] => tenant.store.items.select(listOf(list), { sql: '1', values: [] }, 'id', 100_000);

  return {
    clock,
    tenant,
    wire,
    openWindow,
    newId: () => `id-${(ids += 1)}`,
    tokenOf,
    meet,
    /** What goes wrong from now on, under a name to count it by. */
    async trouble(name: string, plan: FaultPlan): Promise<void> {
      wire.trouble = name;
      await lever('faults', { ...plan, ...(skewMs === 0 ? {} : { clockSkewMs: skewMs }) });
    },
    signOut: (out: boolean) => void (sign.in = !out),
    useToken: (value: string) => void (sign.token = value),
    /** The rows as the server has them, past every check. */
    items,
    /** Every version of an item, oldest first. */
    versions: (list: ListSchema, item: Item) => [...tenant.store.history.versions(listOf(list), item.id)].reverse().concat([item]),
    /** What a colleague stores, at once and past every fault. */
    add: (list: ListSchema, fields: Item['fields']) => tenant.store.items.add(listOf(list), `guid-${(ids += 1)}`, fields, 'colleague', tenant.world.now()),
    change: (list: ListSchema, item: Item, fields: Item['fields']) => tenant.store.items.change(listOf(list), item, { ...item.fields, ...fields }, 'colleague', tenant.world.now()),
    remove: (list: ListSchema, item: Item) => tenant.store.items.remove(listOf(list), item, tenant.world.now()),
    close() {
      tenant.close();
      rmSync(dirname(file), { recursive: true, force: true });
    },
  };
}

export type PanelChain = Awaited<ReturnType<typeof panelChain>>;
