import type { AgendaModel } from './agendaModel';

export interface Attendance {
  /** Units gained by all people together. */
  readonly value: number;
  /** How many are at each session. */
  readonly load: Float64Array;
  /** What one more seat in each session would bring at most: the value is concave in the seats, with these as its slopes. */
  readonly prices: Float64Array;
  /** People per group and session, group after group. */
  readonly at: Float64Array;
}

export type Serve = (items: readonly number[], seats: readonly number[]) => Attendance;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Who goes where within one slot, at best: each person to one of the sessions that they want, no session over its seats.
 *
 * Everybody first goes to what they want most. While a session is too full, the cheapest chain of people moves on: the
 * shortest path in the network of sessions, ending at a free seat or outside. Each chain keeps the whole at its best, so the
 * last one is exact (the successive shortest path method for flows of least cost).
 */
export const attendanceOf =
  (model: Pick<AgendaModel, 'wants' | 'people'>): Serve =>
  (items, seats) => {
    const flow = everybodyToTheirBest(model, items);
    const { load, n } = flow;
    if (load.every((count, q) => count <= seats[q]!)) return { ...flow, prices: new Float64Array(n) };
    for (let q = 0; q < n; q++) refresh(flow, q);
    for (let full = tooFull(flow, seats); full >= 0; full = tooFull(flow, seats)) flow.value -= relieve(flow, full, seats);
    return { ...flow, prices: seatPrices(flow, seats) };
  };

/** The people as they stand, and for each session the cheapest loss when one of its people goes to another, or outside (`n`). */
interface Flow {
  readonly n: number;
  readonly groups: number;
  readonly gains: Float64Array;
  readonly at: Float64Array;
  readonly load: Float64Array;
  readonly cost: Float64Array;
  readonly who: Int32Array;
  value: number;
}

function everybodyToTheirBest({ wants, people }: Pick<AgendaModel, 'wants' | 'people'>, items: readonly number[]): Flow {
  const [n, groups] = [items.length, people.length];
  const gains = new Float64Array(groups * n);
  items.forEach((item, q) => wants[item]!.forEach((gain, group) => (gains[group * n + q] = gain)));
  const flow: Flow = { n, groups, gains, at: new Float64Array(groups * n), load: new Float64Array(n), cost: new Float64Array(n * (n + 1)), who: new Int32Array(n * (n + 1)), value: 0 };
  for (let group = 0; group < groups; group++) {
    let best = -1;
    let most = 0;
    for (let q = 0; q < n; q++) {
      const gain = gains[group * n + q]!;
      if (gain <= most) continue;
      most = gain;
      best = q;
    }
    if (best < 0) continue;
    flow.at[group * n + best] = people[group]!;
    flow.load[best]! += people[group]!;
    flow.value += most * people[group]!;
  }
  return flow;
}

function tooFull({ load, n }: Flow, seats: readonly number[]): number {
  for (let q = 0; q < n; q++) if (load[q]! > seats[q]!) return q;
  return -1;
}

function refresh({ n, groups, gains, at, cost, who }: Flow, from: number): void {
  const row = from * (n + 1);
  cost.fill(NEVER, row, row + n + 1);
  for (let group = 0; group < groups; group++) {
    const first = group * n;
    if (at[first + from]! <= 0) continue;
    const own = gains[first + from]!;
    if (own < cost[row + n]!) {
      cost[row + n] = own;
      who[row + n] = group;
    }
    for (let to = 0; to < n; to++) {
      const gain = gains[first + to]!;
      if (gain > 0 && to !== from && own - gain < cost[row + to]!) {
        cost[row + to] = own - gain;
        who[row + to] = group;
      }
    }
  }
}

/** Moves as many as can go along the cheapest chain out of `full`; answers what that costs in all. */
function relieve(flow: Flow, full: number, seats: readonly number[]): number {
  const { n, at, load, who } = flow;
  const { distance, before } = shortest(flow, full);
  let end = n;
  for (let q = 0; q < n; q++) if (load[q]! < seats[q]! && distance[q]! < distance[end]!) end = q;
  let count = Math.min(load[full]! - seats[full]!, end < n ? seats[end]! - load[end]! : NEVER);
  for (let to = end; to !== full; to = before[to]!) count = Math.min(count, at[who[before[to]! * (n + 1) + to]! * n + before[to]!]!);
  for (let to = end; to !== full; to = before[to]!) {
    const mover = who[before[to]! * (n + 1) + to]! * n;
    at[mover + before[to]!]! -= count;
    if (to < n) at[mover + to]! += count;
  }
  load[full]! -= count;
  if (end < n) load[end]! += count;
  for (let to = end; ; to = before[to]!) {
    if (to < n) refresh(flow, to);
    if (to === full) return count * distance[end]!;
  }
}

function shortest({ n, cost }: Flow, source: number): { readonly distance: Float64Array; readonly before: Int32Array } {
  const distance = new Float64Array(n + 1).fill(NEVER);
  const before = new Int32Array(n + 1).fill(-1);
  distance[source] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let from = 0; from < n; from++) {
      for (let to = 0; to <= n; to++) {
        const reached = distance[from]! + cost[from * (n + 1) + to]!;
        if (reached >= distance[to]!) continue;
        distance[to] = reached;
        before[to] = from;
        changed = true;
      }
    }
  }
  return { distance, before };
}

/** The cheapest way to free a seat in each session; nothing where one is free. */
function seatPrices({ n, groups, gains, cost, load }: Flow, seats: readonly number[]): Float64Array {
  const prices = Float64Array.from(load, (count, q) => (count < seats[q]! ? 0 : NEVER));
  for (let changed = true; changed; ) {
    changed = false;
    for (let from = 0; from < n; from++) {
      for (let to = 0; to <= n; to++) {
        const price = cost[from * (n + 1) + to]! + (to < n ? prices[to]! : 0);
        if (price >= prices[from]!) continue;
        prices[from] = price;
        changed = true;
      }
    }
  }
  // A session without seats frees none: no more than the highest wish could come of one.
  return prices.map((price, q) => {
    if (price < NEVER) return price;
    let highest = 0;
    for (let group = 0; group < groups; group++) highest = Math.max(highest, gains[group * n + q]!);
    return highest;
  });
}
