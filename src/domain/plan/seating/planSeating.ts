import { below, shuffled, type Chance } from '../seededChance';
import type { Pair, SeatingPlan, SeatingProblem } from './seating';
import { seatingBound, seatingModel, type SeatingModel } from './seatingModel';

export interface SeatingTools {
  readonly chance: Chance;
  /** Asked often; true ends the work with the best so far. */
  readonly shouldStop: () => boolean;
  /** Exchanges tried; 600,000 take about a second. Absent: as many as the size asks for. */
  readonly exchanges?: number;
  /** Told now and then: the best so far, and which part of the work is done, from 0 to 1. */
  readonly onProgress?: (plan: SeatingPlan, part: number) => void;
}

/** Enough for 60 people in five rounds; more people get as many each. */
const LEAST_EXCHANGES = 600_000;
const EXCHANGES_PER_SEAT = 2000;
const ASK_EVERY = 2000;
const TELL_TIMES = 20;

/**
 * Simulated annealing over exchanges of two people in one round (as is usual for the social golfer problem, where exact methods
 * stop at a dozen people). Must-meet and must-not-meet weigh more than everything else together.
 */
export function planSeating(problem: SeatingProblem, { chance, shouldStop, onProgress, ...given }: SeatingTools): SeatingPlan {
  const model = seatingModel(problem);
  const exchanges = given.exchanges ?? Math.max(LEAST_EXCHANGES, EXCHANGES_PER_SEAT * model.people * model.rounds);
  const tellEvery = Math.ceil(exchanges / TELL_TIMES);
  const search = new SeatingSearch(model, chance);
  const highest = model.weight.reduce((one, other) => Math.max(one, other), 1);
  for (let step = 0; step < exchanges && search.canExchange; step++) {
    if (step % ASK_EVERY === 0 && shouldStop()) break;
    if (onProgress && step % tellEvery === 0) onProgress(planOf(problem, model, search.bestSeats), step / exchanges);
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
  /** Per round and table, its first seat of all; per seat of all, its table and whether somebody keeps it. */
  private readonly starts: readonly (readonly number[])[];
  private readonly tableOf: Uint16Array;
  private readonly kept: Uint8Array;
  private readonly missing: number;
  private readonly repeat: number;
  private loss = 0;
  private lowest = 0;

  constructor(
    private readonly model: SeatingModel,
    private readonly chance: Chance,
  ) {
    const { people, sizes, fixed, weight } = model;
    this.starts = sizes.map((round, number) => round.map((_, table) => round.slice(0, table).reduce((sum, size) => sum + size, number * people)));
    this.tableOf = Uint16Array.from(sizes.flatMap((round) => round.flatMap((size, table) => new Array<number>(size).fill(table))));
    this.kept = Uint8Array.from(sizes.flatMap((round, number) => round.flatMap((size, table) => Array.from({ length: size }, (_, seat) => (seat < fixed[number]![table]!.length ? 1 : 0)))));
    this.canExchange = sizes.some((round) => round.filter((size) => size > 0).length > 1) && this.kept.includes(0);
    this.seats = Uint16Array.from(sizes.flatMap((round, number) => seatedAtFirst(people, round, fixed[number]!, chance)));
    this.bestSeats = this.seats.slice();
    this.meetings = countMeetings(model, this.seats);
    this.repeat = weight.reduce((one, other) => Math.max(one, other), 1);
    this.missing = this.repeat * 10;
  }

  /** Tries one exchange; a loss is taken with a chance that falls with the temperature. */
  step(temperature: number): void {
    const { people, rounds } = this.model;
    const round = below(this.chance, rounds) * people;
    const [one, other] = [round + below(this.chance, people), round + below(this.chance, people)];
    const [from, to] = [this.tableOf[one]!, this.tableOf[other]!];
    if (from === to || this.kept[one] || this.kept[other]) return;
    const [first, second] = [this.seats[one]!, this.seats[other]!];
    const number = round / people;
    const change = this.move(number, from, first, second) + this.move(number, to, second, first);
    if (change > 0 && this.chance() >= Math.exp(-change / temperature)) {
      this.shift(number, from, first, second, -1);
      this.shift(number, to, second, first, -1);
      return;
    }
    this.seats[one] = second;
    this.seats[other] = first;
    this.loss += change;
    if (this.loss >= this.lowest) return;
    this.lowest = this.loss;
    this.bestSeats.set(this.seats);
  }

  /** Counts `gone` away from the table and `come` to it; answers how the loss changes. */
  private move(round: number, table: number, gone: number, come: number): number {
    const { people, sizes } = this.model;
    let change = 0;
    for (let seat = this.starts[round]![table]!, end = seat + sizes[round]![table]!; seat < end; seat++) {
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
    for (let seat = this.starts[round]![table]!, end = seat + sizes[round]![table]!; seat < end; seat++) {
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

/** Those who keep a table first at theirs, the others over what is left, by chance. */
function seatedAtFirst(people: number, sizes: readonly number[], fixed: readonly (readonly number[])[], chance: Chance): readonly number[] {
  const keepers = new Set(fixed.flat());
  const others = shuffled([...Array(people).keys()].filter((guest) => !keepers.has(guest)), chance);
  return sizes.flatMap((size, table) => [...fixed[table]!, ...others.splice(0, size - fixed[table]!.length)]);
}

function countMeetings({ people, sizes }: SeatingModel, seats: Uint16Array): Uint8Array {
  const meetings = new Uint8Array(people ** 2);
  let start = 0;
  for (const size of sizes.flat()) {
    const table = seats.subarray(start, start + size);
    for (const one of table) for (const other of table) if (one !== other) meetings[one * people + other]!++;
    start += size;
  }
  return meetings;
}

function planOf({ guests }: SeatingProblem, model: SeatingModel, seats: Uint16Array): SeatingPlan {
  const { people, sizes, weight, must, mustNot } = model;
  const meetings = countMeetings(model, seats);
  const pairs = Array.from({ length: people }, (_, one) => Array.from({ length: people - one - 1 }, (_, more) => one * people + one + 1 + more)).flat();
  const named = (pair: number): Pair => [guests[Math.floor(pair / people)]!.id, guests[pair % people]!.id];
  return {
    rounds: sizes.map((round, number) => {
      let start = number * people;
      return round.map((size) => [...seats.subarray(start, (start += size))].map((guest) => guests[guest]!.id));
    }),
    score: pairs.reduce((sum, pair) => sum + (meetings[pair]! > 0 ? weight[pair]! : 0), 0),
    bound: seatingBound(model),
    repeats: pairs.reduce((sum, pair) => sum + Math.max(0, meetings[pair]! - 1), 0),
    unmet: pairs.filter((pair) => must[pair] && meetings[pair] === 0).map(named),
    clashes: pairs.filter((pair) => mustNot[pair] && meetings[pair]! > 0).map(named),
  };
}
