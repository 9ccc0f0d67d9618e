import type { AgendaModel } from './agendaModel';

/**
 * A bound on what a set of items is worth in rooms of these capacities, however the rooms are handed out: `largest` has the open
 * capacities, largest first; `held` a capacity for an item whose room is given, else -1.
 */
export type SeatBound = (items: readonly number[], held: readonly number[], largest: readonly number[]) => number;

/** Times that the prices are raised; after that little is gained. */
const RAISES = 8;

/**
 * Puts a price on a seat in each session: people then gain their wish less the price, and the seats are worth their prices. Any prices
 * give a bound (duality), so a few rough steps, up wherever more people come than there are seats, do in microseconds most of
 * what the exact flow does in a tenth of a millisecond; and only sets that pass this bound are worked out.
 */
export function seatBound({ wants, people }: AgendaModel): SeatBound {
  const groups = people.length;
  const highest = Math.max(1, ...wants.map((gains) => gains.reduce((one, other) => Math.max(one, other), 0)));
  const steps = [...new Set([highest / 3, highest / 6].map((step) => Math.max(1, Math.round(step))))];

  return (items, held, largest) => {
    const n = items.length;
    const gains = items.map((item) => wants[item]!);
    const prices = new Float64Array(n);
    const load = new Float64Array(n);
    const worth = (): number => {
      load.fill(0);
      let sum = seatsAtPrice(prices, held, largest);
      for (let group = 0; group < groups; group++) {
        let best = -1;
        let most = 0;
        for (let q = 0; q < n; q++) {
          const gain = gains[q]![group]! - prices[q]!;
          if (gain <= most) continue;
          most = gain;
          best = q;
        }
        if (best < 0) continue;
        sum += most * people[group]!;
        load[best]! += people[group]!;
      }
      return sum;
    };
    let lowest = worth();
    for (const step of steps) {
      for (let left = RAISES; left > 0; left--) {
        const kept = prices.slice();
        if (!raise(prices, load, held, largest, step)) return lowest;
        const next = worth();
        if (next < lowest) lowest = next;
        else {
          prices.set(kept);
          worth();
          break;
        }
      }
    }
    return lowest;
  };
}

/** The dearest sessions in the largest rooms: no way to hand them out is worth more. */
function seatsAtPrice(prices: Float64Array, held: readonly number[], largest: readonly number[]): number {
  let sum = 0;
  const open: number[] = [];
  for (const [q, price] of prices.entries()) {
    if (held[q]! >= 0) sum += held[q]! * price;
    else open.push(price);
  }
  open.sort((one, other) => other - one).forEach((price, place) => (sum += price === 0 ? 0 : price * (largest[place] ?? 0)));
  return sum;
}

/** Raises the price where more come than fit, rooms going to the dearest and then the fullest. False where all fit. */
function raise(prices: Float64Array, load: Float64Array, held: readonly number[], largest: readonly number[], step: number): boolean {
  const open = [...prices.keys()].filter((q) => held[q]! < 0).sort((one, other) => prices[other]! - prices[one]! || load[other]! - load[one]!);
  const full = [...prices.keys()].filter((q) => load[q]! > (held[q]! >= 0 ? held[q]! : largest[open.indexOf(q)]!));
  for (const q of full) prices[q]! += step;
  return full.length > 0;
}
