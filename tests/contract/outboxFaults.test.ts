import fc from 'fast-check';
import { Problem, type ProblemCode } from '../../src/domain/problem';
import { contactMoments } from '../../src/lists/contactMoments';
import { partners } from '../../src/lists/partners';
import type { ListSchema } from '../../src/lists/schema';
import type { Records } from '../../src/ports/records';
import type { OpenReplica } from '../../src/replica/openReplica';
import { browser, type Browser } from './replicaWindow';

/** A seeded tenth always, all of them in the soak. */
const WRITES = process.env['SOAK'] === '1' ? 1000 : 100;
const WRITES_A_RUN = 10;

const FAULTS = ['offline', 'timedOut', 'serverFailed', 'busy', 'notSignedIn'] as const satisfies readonly ProblemCode[];
type Trouble = { readonly code: (typeof FAULTS)[number]; readonly at: 'before' | 'after' } | undefined;

const trouble: fc.Arbitrary<Trouble> = fc.option(fc.record({ code: fc.constantFrom(...FAULTS), at: fc.constantFrom('before' as const, 'after' as const) }), { nil: undefined });
const which = fc.nat({ max: 4 });
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('create' as const) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('update' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat({ max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('others' as const), which, column: fc.constantFrom('AccountHolderName', 'Wishes') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(0, 50, 3_000, 70_000, 400_000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What the server saw happen to partners' holders: whose value stood there before and after each of our updates. */
interface Applied {
  readonly before: string | undefined;
  readonly after: string;
}

/** One window's way to the server, until the window dies: then requests may still arrive, but no answer comes. */
function faulty({ records, clock }: Browser, next: () => Trouble, isDead: () => boolean, log: { readonly applied: Applied[]; readonly early: string[]; told: number; hold: number }): Records {
  const through = async <T>(call: string, ask: () => Promise<T>): Promise<T> => {
    if (isDead()) return new Promise(() => {});
    if (clock.now() > log.told && clock.now() < log.hold) log.early.push(`${call} ${log.hold - clock.now()} ms early`);
    const strikes = next();
    if (strikes?.at === 'before') return fail(strikes);
    const answer = await ask();
    if (isDead()) return new Promise(() => {});
    return strikes ? fail(strikes) : answer;
  };
  const fail = (strikes: NonNullable<Trouble>): never => {
    const retryAfterMs = strikes.code === 'busy' ? 20_000 : undefined;
    if (retryAfterMs) Object.assign(log, { told: clock.now(), hold: clock.now() + retryAfterMs });
    throw new Problem(strikes.code, 'injected', retryAfterMs ? { retryAfterMs } : {});
  };
  return {
    find: (list, column, values) => through('find', () => records.find(list, column, values)),
    findRange: (list, range) => through('findRange', () => records.findRange(list, range)),
    findByKey: (list, key) => through('findByKey', () => records.findByKey(list, key)),
    create: (list, row) => through('create', () => records.create(list, row)),
    update: (list, id, etag, changes) =>
      through('update', async () => {
        const before = (await records.delta(partners)).rows.find(({ item }) => item.id === id)?.accountHolderName;
        const row = await records.update(list, id, etag, changes);
        log.applied.push({ before, after: String((changes as Record<string, unknown>)['accountHolderName']) });
        return row;
      }),
    remove: (list: ListSchema, id, etag) => through('remove', () => records.remove(list, id, etag)),
    delta: (list, since) => through('delta', () => records.delta(list, since)),
  };
}

/** `"partners-1,3"` → 3. */
const versionOf = ({ item }: { readonly item: { readonly etag: string } }) => Number(/,(\d+)"$/.exec(item.etag)?.[1]);

/** A person at work in one window after another. */
class Work {
  private replica: OpenReplica | undefined;
  private windows = 0;
  private made = 0;
  private readonly log = { applied: [] as Applied[], early: [] as string[], told: 0, hold: 0 };
  /** Keys of contact moments that should be there, and those that shouldn't. */
  private readonly wanted = new Set<string>();
  private readonly unwanted = new Set<string>();
  private readonly creates: { readonly id: string; readonly key: string }[] = [];
  /** By value: what the person saw when writing it, first and upon settling a conflict. */
  private readonly holders = new Map<string, readonly (string | undefined)[]>();
  private readonly othersVersions: { readonly row: string; readonly version: number }[] = [];
  private quiet = false;
  writes = 0;

  constructor(
    private readonly all: Browser,
    private readonly troubles: Iterator<Trouble>,
  ) {
    all.records.seed(partners, [0, 1, 2, 3, 4].map((one) => ({ key: `gm${one}`, title: `Gemeente ${one}`, kind: 'gemeente', accountHolderName: 'begin' }) as const));
  }

  async window(): Promise<OpenReplica> {
    if (this.replica) return this.replica;
    const mine = (this.windows += 1);
    const next = (): Trouble => (this.quiet ? undefined : (this.troubles.next().value as Trouble));
    // Each window has locks of its own: a dead one's would be free by then.
    const opened = await this.all.open({ records: faulty(this.all, next, () => this.windows !== mine, this.log), locks: undefined, channel: undefined });
    this.replica = opened;
    return opened;
  }

  private died(): void {
    this.replica?.close();
    this.replica = undefined;
    this.windows += 1;
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'create':
        return this.create();
      case 'update':
        return this.update(`gm${step.which}`);
      case 'remove':
        return this.remove(step.which);
      case 'undo':
        return this.undo(step.which);
      case 'others':
        return this.others(step.which, step.column);
      case 'close':
        return this.died();
      case 'pass':
        await this.window();
        return this.all.clock.advance(step.ms);
    }
  }

  private async create(): Promise<void> {
    const key = `m${(this.made += 1)}`;
    const row = { key, partner: 'gm0', partnerYear: 'gm0-2026', date: '2026-11-23', layer: 'management', form: 'mail', group: key } as const;
    const replica = await this.window();
    this.writes += 1;
    const id = await replica.outbox.add('contactMoment', [{ kind: 'create', list: 'ContactMoments', row }]);
    this.creates.push({ id, key });
    this.wanted.add(key);
    expect(await replica.by(contactMoments, 'key', [key])).toHaveLength(1);
  }

  private async update(key: string): Promise<void> {
    const replica = await this.window();
    await replica.refresh();
    const [seen] = await replica.by(partners, 'key', [key]);
    if (!seen) return;
    const value = `wij ${(this.made += 1)}`;
    this.writes += 1;
    this.holders.set(value, [seen.accountHolderName]);
    await replica.outbox.add('holder', [{ kind: 'update', list: 'Partners', key, changes: { accountHolderName: value }, seen }]);
    expect(await replica.by(partners, 'key', [key])).toMatchObject([{ accountHolderName: value }]);
  }

  private async remove(index: number): Promise<void> {
    const replica = await this.window();
    const key = this.creates[index % this.creates.length]?.key;
    if (key === undefined || !this.wanted.has(key)) return;
    const [seen] = await replica.by(contactMoments, 'key', [key]);
    if (!seen) return;
    this.writes += 1;
    await replica.outbox.add('contactMoment', [{ kind: 'remove', list: 'ContactMoments', key, seen }]);
    this.wanted.delete(key);
    this.unwanted.add(key);
  }

  private async undo(index: number): Promise<void> {
    const made = this.creates[index % this.creates.length];
    if (!made || !this.wanted.has(made.key)) return;
    const replica = await this.window();
    this.writes += 1;
    await replica.outbox.undo(made.id);
    this.wanted.delete(made.key);
    this.unwanted.add(made.key);
    expect(await replica.by(contactMoments, 'key', [made.key])).toEqual([]);
  }

  private async others(which: number, column: string): Promise<void> {
    const row = this.all.records.bend(partners, { [column]: `zij ${(this.made += 1)}` }, `${which + 1}`);
    const changed = (await this.all.records.delta(partners)).rows.find(({ item }) => item.id === row);
    if (changed) this.othersVersions.push({ row, version: versionOf(changed) });
  }

  /** The trouble is over; the person looks at what is in conflict and holds on to their own. */
  async end(): Promise<void> {
    this.quiet = true;
    for (let round = 0; round < 60; round += 1) {
      const replica = await this.window();
      await this.all.clock.advance(16 * 60_000);
      const { outbox } = replica;
      if (outbox.entries().length === 0) return;
      for (const entry of outbox.entries()) {
        if (entry.state.kind === 'refused') throw entry.state.problem;
        if (entry.state.kind !== 'conflict' || !entry.state.theirs) continue;
        const [write] = entry.writes;
        const { theirs } = entry.state;
        // A conflict is only told where somebody else changed the row after it was seen.
        const [seen, now] = [write?.kind === 'update' ? versionOf(write.seen) : 0, versionOf(theirs)];
        expect(this.othersVersions.some((one) => one.row === theirs.item.id && one.version > seen && one.version <= now)).toBe(true);
        expect(theirs).not.toMatchObject(write?.kind === 'update' ? { ...write.changes } : {});
        const value = write?.kind === 'update' ? String(write.changes['accountHolderName']) : '';
        this.holders.set(value, [...(this.holders.get(value) ?? []), String((theirs as Record<string, unknown>)['accountHolderName'])]);
        await outbox.settle(entry.id, { keep: 'mine' });
      }
    }
    throw new Error('still not sent');
  }

  async check(): Promise<void> {
    expect(this.log.early).toEqual([]);
    const there = (await this.all.records.delta(contactMoments)).rows.map(({ key }) => key);
    expect([...there].sort()).toEqual([...this.wanted].sort());
    const written = this.log.applied.map(({ after }) => after);
    // Nothing lost, nothing written twice, and nobody overwritten whose value wasn't seen.
    expect([...new Set(written)].sort()).toEqual([...this.holders.keys()].sort());
    for (const [value, seen] of this.holders) expect(written.filter((one) => one === value).length).toBeLessThanOrEqual(seen.length);
    for (const { before, after } of this.log.applied) expect([...(this.holders.get(after) ?? []), ...this.holders.keys()]).toContain(before);
    const replica = await this.window();
    await replica.refresh({ force: true });
    const server = (await this.all.records.delta(partners)).rows;
    expect(await replica.all(partners)).toEqual([...server].sort((a, b) => (a.key < b.key ? -1 : 1)));
    this.died();
  }
}

it(`${WRITES} writes over cut lines, lost replies, throttling, failures, sign-outs, closed windows and others' changes: none lost, double or wrongly reported`, async () => {
  let writes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: WRITES_A_RUN * 3, maxLength: WRITES_A_RUN * 4 }), fc.infiniteStream(trouble), async (steps, troubles) => {
      const work = new Work(browser(), troubles);
      for (const one of steps) await work.take(one);
      await work.end();
      await work.check();
      writes += work.writes;
    }),
    { numRuns: WRITES / WRITES_A_RUN, seed: 20261123 },
  );
  expect(writes).toBeGreaterThanOrEqual(WRITES);
}, 240_000);
