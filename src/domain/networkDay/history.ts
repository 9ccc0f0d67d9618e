import type { Placement } from '../plan/agenda/agenda';

type Place = { readonly slot: string; readonly room: string };

/** One thing that an organiser did with the programme: for each session, where it stood and where it was put; absent is off it. */
export interface Step {
  /** In words, for the buttons that take it back and do it again. */
  readonly what: string;
  readonly moves: readonly { readonly item: string; readonly from?: Place; readonly to?: Place }[];
}

/** What was done, and what was taken back since; both end with the latest. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NOTHING_DONE: History = { past: [], future: [] };

/** More than anybody goes back by hand. */
const MOST = 50;

export const stepOf = (what: string, before: readonly Placement[], after: readonly Placement[]): Step => {
  const items = [...new Set([...before, ...after].map(({ item }) => item))];
  const moves = items.map((item) => ({ item, from: placeOf(before, item), to: placeOf(after, item) })).filter(({ from, to }) => !isSame(from, to));
  return { what, moves: moves.map(({ item, from, to }) => ({ item, ...(from ? { from } : {}), ...(to ? { to } : {}) })) };
};

/** Doing something new ends what could be done again. */
export const done = ({ past }: History, step: Step): History => (step.moves.length === 0 ? { past, future: [] } : { past: [...past, step].slice(-MOST), future: [] });

export interface Stepped {
  readonly history: History;
  readonly step: Step;
  /** The programme afterwards. */
  readonly after: readonly Placement[];
  /** Sessions that stand elsewhere by now, because a colleague moved them: they are left where they are. */
  readonly left: readonly string[];
}

/** Takes the latest step back; undefined where there is none. */
export function stepBack({ past, future }: History, standing: readonly Placement[]): Stepped | undefined {
  const step = past.at(-1);
  if (!step) return undefined;
  return { step, history: { past: past.slice(0, -1), future: [...future, step] }, ...moved(standing, step.moves.map(({ item, from, to }) => ({ item, expected: to, wanted: from }))) };
}

/** Does again what was taken back last; undefined where there is nothing. */
export function stepForward({ past, future }: History, standing: readonly Placement[]): Stepped | undefined {
  const step = future.at(-1);
  if (!step) return undefined;
  return { step, history: { past: [...past, step], future: future.slice(0, -1) }, ...moved(standing, step.moves.map(({ item, from, to }) => ({ item, expected: from, wanted: to }))) };
}

function moved(standing: readonly Placement[], wishes: readonly { readonly item: string; readonly expected: Place | undefined; readonly wanted: Place | undefined }[]): Pick<Stepped, 'after' | 'left'> {
  const mine = wishes.filter(({ item, expected }) => isSame(placeOf(standing, item), expected));
  const put = mine.flatMap(({ item, wanted }): readonly Placement[] => (wanted ? [{ item, slot: wanted.slot, room: wanted.room }] : []));
  return {
    after: [...standing.filter(({ item }) => !mine.some((one) => one.item === item)), ...put],
    left: wishes.filter((wish) => !mine.includes(wish)).map(({ item }) => item),
  };
}

function placeOf(placements: readonly Placement[], item: string): Place | undefined {
  const found = placements.find((one) => one.item === item);
  return found && { slot: found.slot, room: found.room };
}

const isSame = (one: Place | undefined, other: Place | undefined) => one?.slot === other?.slot && one?.room === other?.room;
