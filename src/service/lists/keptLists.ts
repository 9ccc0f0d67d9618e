import { asProblem, Problem } from '../../domain/problem';
import type { ListSchema, Stored } from '../../lists/schema';
import type { DeltaToken, Records } from '../../ports/records';

/** One list as the service keeps it in memory, for all who ask. */
export interface KeptList<L extends ListSchema> {
  /** All rows, at most so old as the kept lists are made for. Throws only where the list was never read. */
  rows(): Promise<readonly Stored<L>[]>;
  /** Looks on the server too where nobody knows the key yet. */
  byKey(key: string): Promise<Stored<L> | undefined>;
  /** A row that the service wrote itself counts at once. */
  put(row: Stored<L>): void;
}

export interface KeptLists {
  of<L extends ListSchema>(list: L): KeptList<L>;
}

/** What passes: the rows that are there go on serving. */
const PASSING: readonly Problem['code'][] = ['busy', 'offline', 'timedOut', 'serverFailed', 'notSignedIn'];

/**
 * Lists that every link's page needs, read once for all by delta (PD 16): two thousand people who answer in a minute cost SharePoint's
 * budget no more reading than one does, and while it is too busy the doors stay open on what is known.
 */
export function keptLists(records: Records, now: () => number, freshMs = 10_000): KeptLists {
  const lists = new Map<string, unknown>();
  return {
    of<L extends ListSchema>(list: L): KeptList<L> {
      // Each name has one schema, so what was kept under it is of this list.
      const kept = (lists.get(list.name) as KeptList<L> | undefined) ?? keptList(records, list, now, freshMs);
      lists.set(list.name, kept);
      return kept;
    },
  };
}

function keptList<L extends ListSchema>(records: Records, list: L, now: () => number, freshMs: number): KeptList<L> {
  let byId = new Map<string, Stored<L>>();
  let token: DeltaToken | undefined;
  let readAt = -Infinity;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const began = now();
    const changes = token === undefined ? undefined : await records.delta(list, token).catch(ifExpired);
    const { rows, bent, removed, next } = changes ?? (await records.delta(list));
    if (!changes) byId = new Map();
    for (const row of rows) byId.set(row.item.id, row);
    for (const id of [...removed, ...bent.map((one) => one.id)]) byId.delete(id);
    token = next;
    readAt = began;
  }

  async function refresh(): Promise<void> {
    reading ??= read().finally(() => (reading = undefined));
    await reading.catch((thrown: unknown) => {
      if (token === undefined || !PASSING.includes(asProblem(thrown).code)) throw thrown;
    });
  }

  const find = (key: string) => [...byId.values()].find((row) => row.key === key.toLowerCase());
  const isStale = () => now() - readAt > freshMs;
  return {
    async rows() {
      if (isStale()) await refresh();
      return [...byId.values()];
    },
    async byKey(key) {
      const known = isStale() ? undefined : find(key);
      if (known) return known;
      await refresh();
      return find(key);
    },
    put: (row) => void byId.set(row.item.id, row),
  };
}

const ifExpired = (thrown: unknown): undefined => {
  if (asProblem(thrown).code !== 'startAgain') throw thrown;
};
