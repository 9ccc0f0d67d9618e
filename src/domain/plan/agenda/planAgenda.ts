import type { LinearSolver } from '../linearSolver';
import type { Chance } from '../seededChance';
import type { AgendaPlan, AgendaProblem } from './agenda';
import { agendaModel, planFrom, type AgendaModel, type Standing } from './agendaModel';
import { searchGap, columnsWithin, type Choice, type GapWork } from './closeGap';
import { firstPlan, guessedPrices, improved, type Found } from './firstPlan';
import { enumeratePatterns, type Patterns } from './patterns';
import { patternValues, type PatternValues } from './patternValues';
import { plainAnswer } from './plainModel';

import { artificial, columnOf, relax, type Proof } from './relaxation';
import type { MasterRows } from './masterRows';
import { slotTable, type SlotTable } from './slotTable';

/** Where the planner stands: the best plan so far, and what no plan can exceed. */
export interface AgendaProgress {
  readonly plan?: AgendaPlan;
  readonly bound: number;
}

/** `best`: proven, no plan is better. `stopped`: time or the person ended it; the bound says how much could be gained at most. `impossible`: the hard rules leave no plan. */
export type AgendaOutcome =
  | { readonly kind: 'best'; readonly plan: AgendaPlan; readonly bound: number }
  | { readonly kind: 'stopped'; readonly plan?: AgendaPlan; readonly bound: number }
  | { readonly kind: 'impossible' };

export interface AgendaTools {
  readonly solver: LinearSolver;
  readonly chance: Chance;
  /** Asked often; true ends the work with the best so far. A deadline is one, an AbortSignal another. */
  readonly shouldStop: () => boolean;
  /** Lets whoever runs this hear a stop or draw a frame. */
  readonly breathe: () => Promise<void>;
  readonly onProgress?: (progress: AgendaProgress) => void;
}

/** Rounds of shaking after the first plan; a tenth of a second on the largest day that is promised. */
const ROUNDS = 3;
/** Programmes looked at per budget before the mixed-integer solver takes over. */
const NODES = 20_000_000;

/**
 * The programme that serves the support best. A lawful one at once by building and exchanging; then the proof: all sets of items that
 * can run side by side as patterns, their relaxation by column generation, and a search of what its gap leaves.
 */
export async function planAgenda(problem: AgendaProblem, tools: AgendaTools): Promise<AgendaOutcome> {
  return new AgendaRun(agendaModel(problem), tools).outcome();
}

class AgendaRun {
  private readonly table: SlotTable;
  private found: Found | undefined;
  private bound: number;

  constructor(
    private readonly model: AgendaModel,
    private readonly tools: AgendaTools,
  ) {
    this.table = slotTable(model);
    this.bound = everybodyServed(model);
  }

  async outcome(): Promise<AgendaOutcome> {
    const { model, tools } = this;
    this.take(firstPlan(model, this.table));
    await tools.breathe();
    if (this.found) this.take(improved(model, this.table, this.found, { chance: tools.chance, rounds: ROUNDS, shouldStop: tools.shouldStop }));
    const patterns = await enumeratePatterns(model, this.pause);
    const complete = patterns ? await this.prove(patterns) : this.provePlainly();
    if (!this.found) return complete ? { kind: 'impossible' } : { kind: 'stopped', bound: this.points(this.bound) };
    const plan = this.plan(this.found);
    return this.found.value >= this.bound ? { kind: 'best', plan, bound: plan.score } : { kind: 'stopped', plan, bound: this.points(this.bound) };
  }

  /** True when everything within the bound was looked at. */
  private async prove(patterns: Patterns): Promise<boolean> {
    const { model, tools } = this;
    const values = patternValues(model, patterns);
    const { proof, master } = await relax({ model, patterns, values, solver: tools.solver, pause: this.pause, onBound: (bound) => this.lower(bound) }, this.found ? guessedPrices(model, this.table, this.found.draft) : []);
    if (!proof || tools.shouldStop()) return false;
    const work = { model, patterns, values, proof, pause: this.pause, shouldStop: tools.shouldStop };
    for (let aim = Math.floor(proof.bound + 1e-6); !this.proven(); aim -= Math.ceil(Math.max(proof.bound / 2000, (proof.bound - aim) / 5))) {
      const budget = proof.bound - aim;
      const lists = columnsWithin(work, budget);
      const search = lists && (await searchGap(work, lists, budget, this.found?.value ?? -1, NODES));
      if (search?.best) this.take(this.fromChoice(patterns, values, search.best));
      if (tools.shouldStop()) return false;
      if (!search?.complete) return this.solveColumns(work, master, proof, budget);
      this.lower(proof.bound - budget);
      if (!this.found && budget > proof.bound) return true;
    }
    return true;
  }

  /** The columns that could still gain, as a mixed-integer program. */
  private solveColumns(work: GapWork, master: MasterRows, proof: Proof, budget: number): boolean {
    const { model, tools, found } = this;
    const lists = columnsWithin(work, found ? proof.bound - found.value - 1 : proof.bound) ?? columnsWithin(work, budget) ?? columnsWithin(work, budget / 2);
    if (!lists) return false;
    const whole = lists.flat();
    const spare = [...master.helpers, ...artificial(model, work.patterns)];
    const columns = [...spare, ...whole.map((one) => ({ ...columnOf(one, work.values, master), most: 1 }))];
    const answer = tools.solver.solveWhole({ rows: master.rows, columns }, { shouldStop: tools.shouldStop, within: 0.999 });
    const chosen = whole.filter((_, place) => (answer.values?.[spare.length + place] ?? 0) > 0.5);
    if (chosen.length > 0) this.take(this.fromChoice(work.patterns, work.values, { chosen, value: chosen.reduce((sum, { option }) => sum + option.value, 0) }));
    const all = found && columnsWithin(work, proof.bound - found.value - 1) !== undefined;
    if (all) this.lower(Math.max(answer.bound, found.value));
    return false;
  }

  private provePlainly(): boolean {
    if (this.tools.shouldStop()) return false;
    const answer = plainAnswer(this.model, this.tools.solver, this.tools.shouldStop);
    if (answer.draft) this.take({ draft: answer.draft, value: this.table.worth(answer.draft) ?? -1 });
    this.lower(answer.bound);
    return answer.impossible;
  }

  private readonly pause = async (): Promise<boolean> => {
    await this.tools.breathe();
    return this.tools.shouldStop();
  };

  private proven(): boolean {
    return this.found !== undefined && this.found.value >= this.bound;
  }

  /** A new bound: scores are whole units, so it is rounded down. True when the plan reaches it. */
  private lower(bound: number): boolean {
    const whole = Math.floor(bound + 1e-6);
    if (whole < this.bound) {
      this.bound = Math.max(whole, this.found?.value ?? whole);
      this.report();
    }
    return this.proven();
  }

  private take(found: Found | undefined): void {
    if (!found || found.value <= (this.found?.value ?? -1)) return;
    this.found = found;
    this.report();
  }

  private report(): void {
    this.tools.onProgress?.({ ...(this.found ? { plan: this.plan(this.found) } : {}), bound: this.points(this.bound) });
  }

  private points(units: number): number {
    return units / this.model.scale;
  }

  private fromChoice(patterns: Patterns, values: PatternValues, { chosen, value }: Choice): Found {
    const slots: (readonly number[])[] = [...this.model.minutes].map(() => []);
    const trackRooms = new Array<number>(this.model.roomTracks).fill(-1);
    const next = new Map<number, number>();
    for (const { pattern, slotClass, option } of chosen) {
      const turn = next.get(slotClass) ?? 0;
      next.set(slotClass, turn + 1);
      slots[patterns.classes[slotClass]!.slots[turn]!] = values.itemsOf(pattern);
      for (const { item, room } of option.held) trackRooms[this.model.roomTrack[item]!] = room;
    }
    return { draft: { slots, trackRooms }, value };
  }

  private plan({ draft, value }: Found): AgendaPlan {
    const standing: Standing = { slot: new Int32Array(this.model.items).fill(-1), room: new Int32Array(this.model.items).fill(-1) };
    draft.slots.forEach((items, slot) => {
      const rooms = this.table.choose(slot, items, draft.trackRooms)?.rooms ?? [];
      items.forEach((item, place) => {
        standing.slot[item] = slot;
        standing.room[item] = rooms[place] ?? -1;
      });
    });
    return planFrom(this.model, standing, value);
  }
}

/** What no programme exceeds before anything is known: each person at the things they want most, one per slot. */
function everybodyServed({ wants, people, slots }: AgendaModel): number {
  return people.reduce((sum, count, group) => {
    const best = wants.map((gains) => gains[group]!).sort((one, other) => other - one).slice(0, slots);
    return sum + count * best.reduce((one, other) => one + other, 0);
  }, 0);
}
