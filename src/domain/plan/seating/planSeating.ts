import { below, shuffled, type Chance } from '../seededChance';
import type { Pair, SeatingPlan, SeatingProblem } from './seating';
import { seatingBound, seatingModel, type SeatingModel } from './seatingModel';

export interface SeatingTools {
  readonly chance: Chance;
  /** Asked often; true ends the work with the best so far. */
  readonly shouldStop: () => boolean;
  /** Exchanges tried; 600,000 take about a second. */
  readonly exchanges?: number;
}

const EXCHANGES = 600_000;
const ASK_EVERY = 2000;

/**
 * Simulated annealing over exchanges of two people in one round (as is usual for the social golfer problem, where exact methods
 * stop at a dozen people). Must-meet and must-not-meet weigh more than everything else together.
 */
export function planSeating(problem: SeatingProblem, { chance, shouldStop, exchanges = EXCHANGES }: SeatingTools): SeatingPlan {
  const model = seatingModel(problem);
  const search = new SeatingSearch(model, chance);
  const highest = model.weight.reduce((one, other) => Math.max(one, other), 1);
  for (let step = 0; step < exchanges && search.canExchange; step++) {
    if (step % ASK_EVERY === 0 && shouldStop()) break;
    search.step(highest * 2 * (0.02 / 2) ** (step / exchanges));
  }
  return planOf(problem, model, search.bestSeats);
}

class SeatingSearch {
  bestSeats: Uint16Array;
  readonly canExchange: boolean;
  /** Per round, the people table after table. */
  private readonly seats: Uint16Array;
  private readonly meetings: Uint8Array;
  private readonly starts: readonly number[];
  private readonly tableOf: readonly number[];
  private readonly missing: number;
  private readonly repeat: number;
  private loss = 0;
  private lowest = 0;

  constructor(
    private readonly model: SeatingModel,
    private readonly chance: Chance,
  ) {
    const { people, rounds, sizes, weight } = model;
    this.starts = sizes.map((_, table) => sizes.slice(0, table).reduce((sum, size) => sum + size, 0));
    this.tableOf = sizes.flatMap((size, table) => new Array<number>(size).fill(table));
    this.canExchange = sizes.filter((size) => size > 0).length > 1 && rounds > 0;
    this.seats = Uint16Array.from(Array.from({ length: rounds }, () => shuffled([...Array(people).keys()], chance)).flat());
    this.bestSeats = this.seats.slice();
    this.meetings = countMeetings(model, this.seats);
    this.repeat = weight.reduce((one, other) => Math.max(one, other), 1);
    this.missing = this.repeat * 10;
  }

  /** Tries one exchange; a loss is taken with a chance that falls with the temperature. */
  step(temperature: number): void {
    const { people, rounds } = this.model;
    const round = below(this.chance, rounds) * people;
    const [one, other] = [below(this.chance, people), below(this.chance, people)];
    const [from, to] = [this.tableOf[one]!, this.tableOf[other]!];
    if (from === to) return;
    const [first, second] = [this.seats[round + one]!, this.seats[round + other]!];
    const change = this.move(round, from, first, second) + this.move(round, to, second, first);
    if (change > 0 && this.chance() >= Math.exp(-change / temperature)) {
      this.shift(round, from, first, second, -1);
      this.shift(round, to, second, first, -1);
      return;
    }
    this.seats[round + one] = second;
    this.seats[round + other] = first;
    this.loss += change;
    if (this.loss >= this.lowest) return;
    this.lowest = this.loss;
    this.bestSeats.set(this.seats);
  }

  /** Counts `gone` away from the table and `come` to it; answers how the loss changes. */
  private move(round: number, table: number, gone: number, come: number): number {
    const { people, sizes } = this.model;
    let change = 0;
    for (let seat = round + this.starts[table]!, end = seat + sizes[table]!; seat < end; seat++) {
      const guest = this.seats[seat]!;
      if (guest === gone) continue;
      change += this.recount(gone * people + guest, -1) + this.recount(come * people + guest, 1);
      this.meetings[guest * people + gone]!--;
      this.meetings[guest * people + come]!++;
    }
    return change;
  }

  private shift(round: number, table: number, gone: number, come: number, sign: number): void {
    const { people, sizes } = this.model;
    for (let seat = round + this.starts[table]!, end = seat + sizes[table]!; seat < end; seat++) {
      const guest = this.seats[seat]!;
      if (guest === gone) continue;
      for (const [person, count] of [[gone, -sign], [come, sign]] as const) {
        this.meetings[person * people + guest]! += count;
        this.meetings[guest * people + person]! += count;
      }
    }
  }

  private recount(pair: number, by: number): number {
    const before = this.lossOf(pair, this.meetings[pair]!);
    this.meetings[pair]! += by;
    return this.lossOf(pair, this.meetings[pair]!) - before;
  }

  private lossOf(pair: number, meetings: number): number {
    const { weight, must, mustNot } = this.model;
    if (mustNot[pair]) return meetings * this.missing;
    if (meetings === 0) return must[pair] ? this.missing : 0;
    return (meetings - 1) * this.repeat - weight[pair]!;
  }
}

function countMeetings({ people, rounds, sizes }: SeatingModel, seats: Uint16Array): Uint8Array {
  const meetings = new Uint8Array(people ** 2);
  for (let round = 0; round < rounds; round++) {
    let start = round * people;
    for (const size of sizes) {
      const table = seats.subarray(start, start + size);
      for (const one of table) for (const other of table) if (one !== other) meetings[one * people + other]!++;
      start += size;
    }
  }
  return meetings;
}

function planOf({ guests }: SeatingProblem, model: SeatingModel, seats: Uint16Array): SeatingPlan {
  const { people, rounds, sizes, weight, must, mustNot } = model;
  const meetings = countMeetings(model, seats);
  const pairs = Array.from({ length: people }, (_, one) => Array.from({ length: people - one - 1 }, (_, more) => one * people + one + 1 + more)).flat();
  const named = (pair: number): Pair => [guests[Math.floor(pair / people)]!.id, guests[pair % people]!.id];
  return {
    rounds: Array.from({ length: rounds }, (_, round) => {
      let start = round * people;
      return sizes.map((size) => [...seats.subarray(start, (start += size))].map((guest) => guests[guest]!.id));
    }),
    score: pairs.reduce((sum, pair) => sum + (meetings[pair]! > 0 ? weight[pair]! : 0), 0),
    bound: seatingBound(model),
    repeats: pairs.reduce((sum, pair) => sum + Math.max(0, meetings[pair]! - 1), 0),
    unmet: pairs.filter((pair) => must[pair] && meetings[pair] === 0).map(named),
    clashes: pairs.filter((pair) => mustNot[pair] && meetings[pair]! > 0).map(named),
  };
}
