import { asProblem } from '../../domain/problem';
import { DAY_LISTS, dayColumnOf } from '../../lists/dayLists';
import type { DeltaToken } from '../../ports/records';
import type { ServiceParts } from '../server/parts';

type DayList = (typeof DAY_LISTS)[number];
type Tell = (lists: readonly string[]) => void;

export interface DayChanges {
  /** Tells in which lists rows of this day changed, those of the last minutes first. The answer ends it. */
  watch(day: string, tell: Tell): () => void;
}

/** Nine lists by delta, one resource unit each: 108 units a minute of SharePoint's budget while anybody watches, however many do. */
export const LOOK_EVERY_MS = 5_000;
/** A page reads its lists, and then begins to watch: what came in between counts as news to it. */
const NEWS_MS = 120_000;

/** What is known of one list: which day each row is of, for when it is gone. */
interface Seen {
  token: DeltaToken | undefined;
  readonly dayOf: Map<string, string>;
  readonly changedAt: Map<string, number>;
}

/** Looks after the lists of network days for everybody at once (PD 16), and not at all while nobody watches. */
export function dayChanges({ records, clock }: Pick<ServiceParts, 'records' | 'clock'>): DayChanges {
  const watchers = new Map<Tell, string>();
  const seen = new Map<DayList, Seen>(DAY_LISTS.map((list) => [list, { token: undefined, dayOf: new Map(), changedAt: new Map() }]));
  let cancel: (() => void) | undefined;
  let looking = false;

  async function look(): Promise<void> {
    looking = true;
    const found = await Promise.all(DAY_LISTS.map(async (list) => [list.name, await changedIn(list).catch(nothing)] as const));
    looking = false;
    for (const [tell, day] of watchers) {
      const lists = found.flatMap(([name, days]) => (days.has(day) ? [name] : []));
      if (lists.length > 0) tell(lists);
    }
    cancel = watchers.size > 0 ? clock.after(LOOK_EVERY_MS, () => void look()) : undefined;
  }

  /** The days of which rows changed since the last look; at the first look those of the last minutes. */
  async function changedIn(list: DayList): Promise<ReadonlySet<string>> {
    const known = seen.get(list)!; // made for each list above
    const { rows, removed, next, isFirst } = await changesSince(list, known);
    // Where the old token is worth nothing any more, nobody can tell what changed in between.
    const days = new Set<string>(isFirst && known.token !== undefined ? watchers.values() : []);
    const now = clock.now();
    for (const row of rows) {
      const day = String(Reflect.get(row, dayColumnOf(list)));
      const before = known.dayOf.get(row.item.id);
      known.dayOf.set(row.item.id, day);
      const isNews = !isFirst || now - Date.parse(row.item.modified) < NEWS_MS;
      if (isNews) days.add(day).add(before ?? day);
    }
    for (const id of removed) {
      const day = known.dayOf.get(id);
      if (day !== undefined) days.add(day);
      known.dayOf.delete(id);
    }
    for (const day of days) known.changedAt.set(day, now);
    known.token = next;
    return days;
  }

  async function changesSince(list: DayList, { token }: Seen) {
    const changes = token === undefined ? undefined : await records.delta(list, token).catch(ifExpired);
    return changes ? { ...changes, isFirst: false } : { ...(await records.delta(list)), isFirst: true };
  }

  return {
    watch(day, tell) {
      watchers.set(tell, day);
      const lately = [...seen].flatMap(([{ name }, { changedAt }]) => (clock.now() - (changedAt.get(day) ?? -Infinity) < NEWS_MS ? [name] : []));
      if (lately.length > 0) tell(lately);
      if (!cancel && !looking) void look();
      return () => {
        watchers.delete(tell);
        if (watchers.size === 0) cancel = void cancel?.();
      };
    },
  };
}

/** The next look asks for the same again. */
const nothing = (): ReadonlySet<string> => new Set();

const ifExpired = (thrown: unknown): undefined => {
  if (asProblem(thrown).code !== 'startAgain') throw thrown;
};
