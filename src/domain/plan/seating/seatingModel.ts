import { ACROSS_LAYERS, STRANGERS, type Pair, type SeatingProblem } from './seating';

/** The problem in numbers; pairs at `one * people + other`, both ways. */
export interface SeatingModel {
  readonly people: number;
  readonly rounds: number;
  /** People per table, as even as the seats allow. */
  readonly sizes: readonly number[];
  readonly weight: Float64Array;
  readonly must: Uint8Array;
  readonly mustNot: Uint8Array;
}

export function seatingModel({ guests, tables, rounds, known, weights, mustMeet, mustNotMeet }: SeatingProblem): SeatingModel {
  const people = guests.length;
  const place = new Map(guests.map(({ id }, index) => [id, index]));
  const both = <T extends Float64Array | Uint8Array>(matrix: T, pairs: readonly Pair[], value: (index: number) => number): T => {
    pairs.forEach(([one, other], index) => {
      const [first, second] = [place.get(one) ?? 0, place.get(other) ?? 0];
      matrix[first * people + second] = matrix[second * people + first] = value(index);
    });
    return matrix;
  };
  const usual = Float64Array.from({ length: people ** 2 }, (_, index) => {
    const [one, other] = [guests[Math.floor(index / people)]!, guests[index % people]!];
    if (one === other || (one.organisation !== undefined && one.organisation === other.organisation)) return 0;
    return one.layer !== undefined && other.layer !== undefined && one.layer !== other.layer ? ACROSS_LAYERS : STRANGERS;
  });
  both(usual, known, () => 0);
  return {
    people,
    rounds,
    sizes: evenly(people, tables.map(({ seats }) => seats)),
    weight: both(usual, weights.map(({ pair }) => pair), (index) => weights[index]!.weight),
    must: both(new Uint8Array(people ** 2), mustMeet, () => 1),
    mustNot: both(new Uint8Array(people ** 2), mustNotMeet, () => 1),
  };
}

/** One more at the emptiest table that has a seat, until all sit. */
function evenly(people: number, seats: readonly number[]): readonly number[] {
  const sizes = seats.map(() => 0);
  for (let left = people; left > 0; left--) {
    const open = [...sizes.keys()].filter((table) => sizes[table]! < seats[table]!);
    const emptiest = open.reduce((one, other) => (sizes[other]! < sizes[one]! ? other : one), open[0] ?? 0);
    sizes[emptiest]!++;
  }
  return sizes;
}

/** What no seating exceeds: a person meets at most the others at the largest table in each round, and best those that bring most. */
export function seatingBound({ people, rounds, sizes, weight }: SeatingModel): number {
  const most = rounds * Math.max(0, Math.max(0, ...sizes) - 1);
  let sum = 0;
  for (let one = 0; one < people; one++) {
    const best = weight.slice(one * people, (one + 1) * people).sort().reverse().slice(0, most);
    sum += best.reduce((total, gain) => total + Math.max(0, gain), 0);
  }
  return sum / 2;
}
