import { checkPlan, type Breach } from '../checkPlan';
import type { AgendaProblem, Placement } from './agenda';
import { attendanceOf } from './attendance';

export interface Moved {
  readonly item: string;
  /** Absent for an item that comes on or goes off the programme. */
  readonly from?: { readonly slot: string; readonly room: string };
  readonly to?: { readonly slot: string; readonly room: string };
}

/** What a change by hand does, before anything is sent. */
export interface ChangeCost {
  readonly before: number;
  readonly after: number;
  readonly moved: readonly Moved[];
  /** Hard rules that the new programme breaks. */
  readonly breaches: readonly Breach[];
  /** Points that each voter loses (below zero) or gains, for those to whom it makes a difference; largest loss first. */
  readonly differences: readonly { readonly voter: string; readonly points: number }[];
  /** Who would be told: presenters of what moved, and voters who wanted it. */
  readonly told: { readonly presenters: readonly string[]; readonly voters: readonly string[] };
}

/** Compares two programmes. Where people can be seated in several ways that are equally good, one of them is taken for each. */
export function changeCost(problem: AgendaProblem, before: readonly Placement[], after: readonly Placement[]): ChangeCost {
  const [had, has] = [gainsOf(problem, before), gainsOf(problem, after)];
  const moved = movedItems(problem, before, after);
  const items = problem.items.filter(({ id }) => moved.some(({ item }) => item === id));
  return {
    before: total(had),
    after: total(has),
    moved,
    breaches: checkPlan(problem, after),
    differences: problem.voters
      .map(({ id }, voter) => ({ voter: id, points: has[voter]! - had[voter]! }))
      .filter(({ points }) => Math.abs(points) > 1e-9)
      .sort((one, other) => one.points - other.points),
    told: {
      presenters: [...new Set(items.flatMap(({ presenters }) => presenters))],
      voters: problem.voters.filter(({ wants }) => items.some(({ id }) => (Object.hasOwn(wants, id) ? wants[id]! : 0) > 0)).map(({ id }) => id),
    },
  };
}

const total = (gains: readonly number[]): number => gains.reduce((sum, gain) => sum + gain, 0);

/** What each voter gains over the whole day. */
function gainsOf(problem: AgendaProblem, placements: readonly Placement[]): readonly number[] {
  const { items, rooms, slots, voters } = problem;
  const wants = items.map(({ id }) => Float64Array.from(voters, (voter) => (Object.hasOwn(voter.wants, id) ? voter.wants[id]! : 0)));
  const serve = attendanceOf({ wants, people: Float64Array.from(voters, ({ people }) => people) });
  const gains = voters.map(() => 0);
  for (const { id } of slots) {
    const here = placements.filter(({ slot }) => slot === id).map(({ item, room }) => ({ item: items.findIndex((one) => one.id === item), seats: rooms.find((one) => one.id === room)?.capacity ?? 0 }));
    const known = here.filter(({ item }) => item >= 0);
    const { at } = serve(known.map(({ item }) => item), known.map(({ seats }) => seats));
    voters.forEach((_, voter) => known.forEach(({ item }, place) => (gains[voter]! += at[voter * known.length + place]! * wants[item]![voter]!)));
  }
  return gains;
}

function movedItems({ items }: AgendaProblem, before: readonly Placement[], after: readonly Placement[]): readonly Moved[] {
  const place = (placements: readonly Placement[], item: string) => {
    const found = placements.find((one) => one.item === item);
    return found && { slot: found.slot, room: found.room };
  };
  return items.flatMap(({ id }) => {
    const [from, to] = [place(before, id), place(after, id)];
    if (from?.slot === to?.slot && from?.room === to?.room) return [];
    return [{ item: id, ...(from ? { from } : {}), ...(to ? { to } : {}) }];
  });
}
