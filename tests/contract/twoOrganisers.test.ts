/** @jest-environment node */
import fc from 'fast-check';
import { placeWrites } from '../../src/domain/networkDay/programme';
import type { Placement } from '../../src/domain/plan/agenda/agenda';
import { Problem } from '../../src/domain/problem';
import { agendaProposals } from '../../src/lists/agendaProposals';
import { networkDays } from '../../src/lists/networkDays';
import { placements, type PlacementRow } from '../../src/lists/placements';
import { rooms } from '../../src/lists/rooms';
import { slots } from '../../src/lists/slots';
import type { MemoryRecords } from '../../src/local/memory/memoryRecords';
import type { Records } from '../../src/ports/records';
import type { OpenReplica } from '../../src/replica/openReplica';
import { browser, type Browser } from './replicaWindow';

/** A seeded tenth always, all of them in the soak. */
const RUNS = process.env['SOAK'] === '1' ? 1000 : 100;
const SEED = Number(process.env['SEED'] ?? 20261126);

const DAY = 'd1';
const ITEMS = ['p0', 'p1', 'p2'] as const;
const SLOTS = ['s0', 's1'] as const;
const ROOMS = ['r0', 'r1'] as const;

const who = fc.nat({ max: 1 });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('move' as const), who, item: fc.constantFrom(...ITEMS), slot: fc.constantFrom(...SLOTS, undefined), room: fc.constantFrom(...ROOMS) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('line' as const), who, isDown: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('news' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), who, keep: fc.constantFrom('mine' as const, 'theirs' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(1_000, 60_000, 600_000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Where a session stands, in one word. */
const whereOf = (row: Pick<PlacementRow, 'slot' | 'room'> | undefined | null) => (row ? `${row.slot} ${row.room}` : 'off');

/** One organiser at a browser of her own, whose line to the server can be down. */
class Organiser {
  isDown = false;
  /** Each wish with what stood on her screen when she wished it, or in the conflict in which she held on to it. */
  readonly wishes: { readonly item: string; readonly seen: string; readonly wish: string }[] = [];
  readonly yielded: { readonly item: string; readonly wish: string }[] = [];
  readonly writes: { readonly item: string; readonly before: string; readonly after: string }[] = [];
  replica!: OpenReplica; // opened by `begin`

  constructor(private readonly server: Browser) {}

  async begin(account: string): Promise<void> {
    const { records, clock } = this.server;
    const own = browser();
    this.replica = await own.open({ records: this.over(records), account, clock });
    await this.news();
  }

  private over(records: MemoryRecords): Records {
    const through = () => {
      if (this.isDown) throw new Problem('offline', 'the line is down');
    };
    const standing = async (key: string) => whereOf(await records.findByKey(placements, key));
    const logged = async <T>(key: string, write: () => Promise<T>): Promise<T> => {
      through();
      const before = await standing(key);
      const answer = await write();
      const after = await standing(key);
      if (after !== before) this.writes.push({ item: key, before, after });
      return answer;
    };
    const keyOf = async (id: string) => (await records.find(placements, 'day', [DAY])).rows.find(({ item }) => item.id === id)?.key ?? id;
    return {
      ...records,
      find: async (...asked) => (through(), records.find(...asked)),
      findByKey: async (...asked) => (through(), records.findByKey(...asked)),
      create: (list, row) => logged(String(Reflect.get(row, 'key')), () => records.create(list, row)),
      update: async (list, id, etag, changes) => logged(await keyOf(id), () => records.update(list, id, etag, changes)),
      remove: async (list, id, etag) => logged(await keyOf(id), () => records.remove(list, id, etag)),
    };
  }

  /** What the service's events make a screen do. */
  async news(): Promise<void> {
    await this.replica.fetch(placements, { column: 'day', values: [DAY] }, { force: true }).catch(() => undefined);
  }

  places = () => this.replica.by(placements, 'day', [DAY]);

  async move(item: string, to: { readonly slot: string; readonly room: string } | undefined): Promise<void> {
    const places = await this.places();
    const standing = places.map(({ proposal, slot, room }): Placement => ({ item: proposal, slot, room }));
    const after = [...standing.filter((one) => one.item !== item), ...(to ? [{ item, ...to }] : [])];
    const writes = placeWrites({ list: placements.name, day: DAY, places, standing }, after);
    if (writes.length === 0) return;
    this.wishes.push({ item, seen: whereOf(places.find(({ key }) => key === item)), wish: to ? `${to.slot} ${to.room}` : 'off' });
    await this.replica.outbox.add('what.programme', writes);
  }

  get conflicts() {
    return this.replica.outbox.entries().filter(({ state }) => state.kind === 'conflict');
  }

  async settle(keep: 'mine' | 'theirs'): Promise<void> {
    for (const { id, writes, state } of this.conflicts) {
      if (state.kind !== 'conflict') continue;
      for (const write of writes) {
        const item = write.kind === 'create' ? write.row.key : write.key;
        const wish = wishOf(write);
        if (keep === 'theirs') this.yielded.push({ item, wish });
        else this.wishes.push({ item, seen: whereOf(state.theirs as PlacementRow | null), wish });
      }
      await this.replica.outbox.settle(id, { keep });
    }
  }
}

function wishOf(write: OpenReplicaWrite): string {
  if (write.kind === 'remove') return 'off';
  const values = write.kind === 'create' ? write.row : { ...write.seen, ...write.changes };
  return whereOf(values as unknown as PlacementRow);
}
type OpenReplicaWrite = ReturnType<OpenReplica['outbox']['entries']>[number]['writes'][number];

async function run(steps: readonly Step[]) {
  const server = browser();
  const { records, clock } = server;
  records.seed(networkDays, [{ key: DAY, title: 'Dag', status: 'in voorbereiding', form: 'op locatie', year: '2027', start: '09:00', end: '17:00', capacity: 100, meetingShare: 0, by: 'j' }]);
  records.seed(agendaProposals, ITEMS.map((key) => ({ key, day: DAY, title: key, form: 'gesprek', minutes: 45, status: 'aangenomen', by: 'j' })));
  records.seed(slots, SLOTS.map((key, at) => ({ key, day: DAY, kind: 'sessies', start: `1${at}:00`, end: `1${at}:45` })));
  records.seed(rooms, ROOMS.map((key) => ({ key, day: DAY, title: key, capacity: 30 })));
  records.seed(placements, [{ key: 'p0', day: DAY, proposal: 'p0', slot: 's0', room: 'r0' }]);
  const both = [new Organiser(server), new Organiser(server)] as const;
  await both[0].begin('jolijn@x.example');
  await both[1].begin('femke@x.example');
  let conflicts = 0;
  for (const one of steps) {
    if (one.do === 'pass') await clock.advance(one.ms);
    else {
      const person = both[one.who] ?? both[0];
      if (one.do === 'move') await person.move(one.item, one.slot && { slot: one.slot, room: one.room });
      if (one.do === 'line') person.isDown = one.isDown;
      if (one.do === 'news') await person.news();
      if (one.do === 'settle') {
        conflicts += person.conflicts.length;
        await person.settle(one.keep);
      }
    }
    await clock.advance(1);
  }
  // Both lines are up, both look at what is asked of them, until nothing is left.
  for (let turn = 0; turn < 12 && both.some(({ isDown, replica }) => isDown || replica.outbox.entries().length > 0); turn += 1) {
    for (const person of both) {
      person.isDown = false;
      conflicts += person.conflicts.length;
      await person.settle(turn % 2 === 0 ? 'mine' : 'theirs');
      await person.replica.outbox.flush();
      await clock.advance(400_000);
    }
  }
  for (const person of both) await person.news();
  return { records, both, conflicts };
}

it(`${RUNS} interleavings of two organisers end equal, nobody overwrites what they had not seen, and each wish arrives or is asked about`, async () => {
  let shown = 0;
  let moves = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 16, maxLength: 16 }), async (steps) => {
      const { records, both, conflicts } = await run(steps);
      shown += conflicts;
      const kept = (await records.find(placements, 'day', [DAY])).rows;
      const map = (rows: readonly PlacementRow[]) => Object.fromEntries(rows.map((row) => [row.key, whereOf(row)]));
      for (const person of both) {
        const other = both[0] === person ? both[1] : both[0];
        expect(person.replica.outbox.entries()).toEqual([]);
        expect(map(await person.places())).toEqual(map(kept));
        moves += person.wishes.length;
        for (const { item, before, after } of person.writes) {
          const isOwn = before === 'off' || person.writes.some((write) => write.item === item && write.after === before);
          const wasSeen = person.wishes.some(({ item: at, seen, wish }) => at === item && seen === before && wish === after);
          const wasTheirs = other.writes.some((write) => write.item === item && write.after === before);
          expect({ item, before, after, isLawful: isOwn || wasSeen || !wasTheirs }).toMatchObject({ isLawful: true });
        }
        for (const { item, wish } of person.wishes) {
          const arrived = person.writes.some((write) => write.item === item && write.after === wish);
          const wasThere = [...both].some(({ writes }) => writes.some((write) => write.item === item && write.after === wish)) || (item === 'p0' && wish === 's0 r0') || wish === 'off';
          const wasAsked = person.yielded.some((one) => one.item === item && one.wish === wish);
          const wasReplaced = person.wishes.filter((one) => one.item === item).at(-1)?.wish !== wish;
          expect({ item, wish, isKept: arrived || wasThere || wasAsked || wasReplaced }).toMatchObject({ isKept: true });
        }
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  expect(moves).toBeGreaterThan(RUNS);
  expect(shown).toBeGreaterThan(RUNS / 10);
}, 900_000);
