import { agendaModel } from '../../src/domain/plan/agenda/agendaModel';
import { plainModel } from '../../src/domain/plan/agenda/plainModel';
import { planSeating } from '../../src/domain/plan/seating/planSeating';
import type { Pair, SeatingProblem } from '../../src/domain/plan/seating/seating';
import { seededChance, shuffled, type Chance } from '../../src/domain/plan/seededChance';
import { agendaOfSize, NETWORK_DAY } from '../support/plan/agendaOfSize';
import { planned, planTools } from '../support/plan/planner';
import type { Row } from './report';
import { median, row } from './rows';

const SEEDS = Array.from({ length: 20 }, (_, place) => place + 1);
/** An instance that isn't proven by then counts with this time. */
const MOST_MS = 60_000;
/** The plain model is given as long as ours took, on so many of the seeds: it only has to show its order of size. */
const PLAIN_SEEDS = 5;

interface Proof {
  readonly seed: number;
  readonly firstMs: number;
  readonly ms: number;
  readonly isProven: boolean;
}

/** The agenda of a network day (40 proposals, 6 slots x 5 rooms with capacity, 120 voters), on one thread of Node, without a browser. */
export async function measureAgenda(): Promise<readonly Row[]> {
  const proofs: Proof[] = [];
  for (const seed of SEEDS) proofs.push(await proof(seed));
  const gaps: number[] = [];
  for (const { seed, ms } of proofs.slice(0, PLAIN_SEEDS)) gaps.push(await plainGap(seed, ms));
  const seconds = proofs.map(({ ms }) => ms / 1000);
  return [
    row('agenda.proven.seconds', median(seconds), 's', `median of ${SEEDS.length} seeds of 40 x 6 x 5 x 120 with room capacities`),
    row('agenda.proven.worst', Math.max(...seconds), 's', 'the slowest of them'),
    row('agenda.proven.share', proofs.filter(({ isProven }) => isProven).length, `of ${SEEDS.length}`, `proven best within ${MOST_MS / 1000} s`),
    row('agenda.first.ms', median(proofs.map(({ firstMs }) => firstMs)), 'ms', 'until the first whole programme, median'),
    row('agenda.mip.gap', 100 * median(gaps), '%', `the plain mixed-integer model of the same HiGHS after the same time, median of ${PLAIN_SEEDS} seeds, 100 where it has no programme yet (ours: 0 where proven)`),
  ];
}

async function proof(seed: number): Promise<Proof> {
  const began = performance.now();
  let first: number | undefined;
  const outcome = await planned(agendaOfSize(NETWORK_DAY, seed), {
    chance: seededChance(seed),
    shouldStop: () => performance.now() - began > MOST_MS,
    onProgress: ({ plan }) => plan && (first ??= performance.now() - began),
  });
  const ms = performance.now() - began;
  return { seed, ms, firstMs: first ?? ms, isProven: outcome.kind === 'best' };
}

/** How far the plain model's best stands below what it can't rule out; 1 where it has no programme at all. */
async function plainGap(seed: number, ms: number): Promise<number> {
  const { solver } = await planTools();
  const { program } = plainModel(agendaModel(agendaOfSize(NETWORK_DAY, seed)));
  const end = performance.now() + ms;
  const { values, bound } = solver.solveWhole(program, { shouldStop: () => performance.now() > end, within: 0 });
  if (!values) return 1;
  const best = program.columns.reduce((sum, { gain }, place) => sum + gain * (values[place] ?? 0), 0);
  return bound > 0 ? Math.max(0, (bound - best) / bound) : 0;
}

const GUESTS = 60;
const TABLES = 6;
const ROUNDS = 5;
const MUST_MEET = 120;

/** Sixty people at six tables in five rounds, with 120 pairs who must meet. */
export function measureSeating(): readonly Row[] {
  const runs = SEEDS.map((seed) => {
    const problem = seating(seededChance(seed));
    const began = performance.now();
    const { unmet } = planSeating(problem, { chance: seededChance(seed), shouldStop: () => false });
    return { met: MUST_MEET - unmet.length, seconds: (performance.now() - began) / 1000 };
  });
  return [
    row('seating.mustmeet', Math.min(...runs.map(({ met }) => met)), `of ${MUST_MEET}`, `fewest that met, over ${SEEDS.length} seeds of ${GUESTS} x ${TABLES} x ${ROUNDS}`),
    row('seating.seconds', Math.max(...runs.map(({ seconds }) => seconds)), 's', 'the slowest of them'),
  ];
}

function seating(chance: Chance): SeatingProblem {
  const guests = Array.from({ length: GUESTS }, (_, place) => ({ id: `g${place}`, organisation: `o${place % 30}`, layer: ['bestuurder', 'volksvertegenwoordiger', 'ambtenaar'][place % 3]! }));
  const pairs = guests.flatMap(({ id }, place) => guests.slice(place + 1).map((other): Pair => [id, other.id]));
  return {
    guests,
    tables: Array.from({ length: TABLES }, (_, place) => ({ id: `t${place}`, seats: GUESTS / TABLES })),
    rounds: ROUNDS,
    known: [],
    weights: [],
    mustMeet: shuffled(pairs, chance).slice(0, MUST_MEET),
    mustNotMeet: [],
  };
}
