import { ACROSS_LAYERS, fixedIn, STRANGERS, type Pair, type SeatingProblem } from './seating';

/** The problem in numbers; pairs at `one * people + other`, both ways. */
export interface SeatingModel {
  readonly people: number;
  readonly rounds: number;
  /** Per round, people per table: as even as the seats and those who keep a table allow. */
  readonly sizes: readonly (readonly number[])[];
  /** Per round, per table, those who keep it. */
  readonly fixed: readonly (readonly (readonly number[])[])[];
  readonly weight: Float64Array;
  readonly must: Uint8Array;
  readonly mustNot: Uint8Array;
}

export function seatingModel(problem: SeatingProblem): SeatingModel {
  const { guests, tables, rounds, known, weights, mustMeet, mustNotMeet } = problem;
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
  const fixed = Array.from({ length: rounds }, (_, round) => tables.map(({ id }) => [...new Set(fixedIn(problem, round).filter(({ table }) => table === id).flatMap(({ guest }) => place.get(guest) ?? []))]));
  return {
    people,
    rounds,
    sizes: fixed.map((keepers) => evenly(people, tables.map(({ seats }) => seats), keepers.map(({ length }) => length))),
    fixed,
    weight: both(usual, weights.map(({ pair }) => pair), (index) => weights[index]!.weight),
    must: both(new Uint8Array(people ** 2), mustMeet, () => 1),
    mustNot: both(new Uint8Array(people ** 2), mustNotMeet, () => 1),
  };
}

/** One more at the emptiest table that has a seat, until all sit. */
function evenly(people: number, seats: readonly number[], least: readonly number[]): readonly number[] {
  const sizes = [...least];
  for (let left = people - least.reduce((sum, count) => sum + count, 0); left > 0; left--) {
    const open = [...sizes.keys()].filter((table) => sizes[table]! < seats[table]!);
    const emptiest = open.reduce((one, other) => (sizes[other]! < sizes[one]! ? other : one), open[0] ?? 0);
    sizes[emptiest]!++;
  }
  return sizes;
}

/** What no seating exceeds: a person meets at most the others at the largest table in each round, and best those that bring most. */
export function seatingBound({ people, sizes, weight }: SeatingModel): number {
  const most = sizes.reduce((sum, round) => sum + Math.max(0, Math.max(0, ...round) - 1), 0);
  let sum = 0;
  for (let one = 0; one < people; one++) {
    const best = weight.slice(one * people, (one + 1) * people).sort().reverse().slice(0, most);
    sum += best.reduce((total, gain) => total + Math.max(0, gain), 0);
  }
  return sum / 2;
}
