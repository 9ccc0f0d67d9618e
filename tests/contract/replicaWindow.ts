import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { partners } from '../../src/lists/partners';
import { memoryRecords, type MemoryRecords } from '../../src/local/memory/memoryRecords';
import { virtualClock, type VirtualClock } from '../../src/local/memory/virtualClock';
import { openReplica, type OpenReplica, type ReplicaNeeds } from '../../src/replica/openReplica';
import type { Channel, Locks } from '../../src/replica/windows';

/** A browser with its disk, its clock and its windows, and the server that they share. */
export interface Browser {
  readonly records: MemoryRecords;
  readonly clock: VirtualClock;
  readonly indexedDB: IDBFactory;
  readonly locks: Locks;
  readonly channel: (name: string) => Channel;
  open(how?: Partial<ReplicaNeeds>): Promise<OpenReplica>;
  /** Lets everything that was begun come to rest, without moving the clock on. */
  rest(): Promise<void>;
}

export const HOLDER = 'noor.bakker@provincie-utrecht.nl.example';

export function browser(): Browser {
  const clock = virtualClock();
  const records = memoryRecords({ now: clock.now });
  const [indexedDB, locks, channel] = [new IDBFactory(), oneAtATime(), channels()];
  let ids = 0;
  const newId = () => `id-${(ids += 1)}`;
  return {
    records,
    clock,
    indexedDB,
    locks,
    channel,
    open: (how = {}) => openReplica({ records, account: HOLDER, clock, chance: () => 0.5, newId, indexedDB, locks, channel, ...how }),
    async rest() {
      for (let turn = 0; turn < 6; turn += 1) await clock.advance(0);
    },
  };
}

/** A window that has copied one partner, Utrecht, from the server. */
export async function withPartner(): Promise<Browser & { readonly replica: OpenReplica }> {
  const all = browser();
  all.records.seed(partners, [{ key: 'gm0344', title: 'Utrecht', kind: 'gemeente', wishes: 'bellen' }]);
  const replica = await all.open();
  await replica.refresh();
  return { ...all, replica };
}

function oneAtATime(): Locks {
  const last = new Map<string, Promise<unknown>>();
  return {
    request(name, work) {
      const mine = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(name, mine.catch(() => undefined));
      return mine;
    },
  };
}

function channels(): (name: string) => Channel {
  const open = new Set<{ readonly name: string; readonly hear: Set<(event: { data: unknown }) => void> }>();
  return (name) => {
    const mine = { name, hear: new Set<(event: { data: unknown }) => void>() };
    open.add(mine);
    return {
      postMessage: (data) => {
        for (const other of open) if (other !== mine && other.name === name) for (const hear of other.hear) queueMicrotask(() => hear({ data }));
      },
      addEventListener: (_, listener) => void mine.hear.add(listener),
      close: () => void open.delete(mine),
    };
  };
}
