/** @jest-environment node */
import type { AgendaProgress } from '../../domain/plan/agenda/planAgenda';
import { agendaOfSize } from '../../../tests/support/plan/agendaOfSize';
import { planSeating } from '../../domain/plan/seating/planSeating';
import { seededChance } from '../../domain/plan/seededChance';
import { workerPlanner, workerSeatingPlanner, type PlanMessage, type PlanWorker, type SeatingMessage, type SeatingWorker } from './workerPlanner';

const plan = { placements: [], score: 4 };

function started() {
  const done: string[] = [];
  const heard = new Map<string, (event: never) => void>();
  const worker: PlanWorker = { addEventListener: (kind: string, hear: (event: never) => void) => void heard.set(kind, hear), postMessage: () => void done.push('asked'), terminate: () => void done.push('ended') };
  const progress: AgendaProgress[] = [];
  const run = workerPlanner(() => worker).plan(agendaOfSize({ items: 2, slots: 1, rooms: [10], voters: 2, support: [1, 2] }, 1), (one) => progress.push(one));
  const tell = (kind: string, event: unknown) => heard.get(kind)?.(event as never);
  return { run, done, progress, tell, say: (data: PlanMessage) => tell('message', { data }) };
}

describe('planning in a worker', () => {
  it('passes on where it stands, and ends the worker with the outcome', async () => {
    const { run, done, progress, say } = started();
    say({ kind: 'progress', progress: { plan, bound: 6 } });
    say({ kind: 'outcome', outcome: { kind: 'best', plan, bound: 4 } });
    await expect(run.outcome).resolves.toEqual({ kind: 'best', plan, bound: 4 });
    expect({ progress, done }).toEqual({ progress: [{ plan, bound: 6 }], done: ['asked', 'ended'] });
  });

  it('is stopped at once, with the best so far and its bound', async () => {
    const { run, done, say } = started();
    say({ kind: 'progress', progress: { plan, bound: 6 } });
    run.stop();
    await expect(run.outcome).resolves.toEqual({ kind: 'stopped', plan, bound: 6 });
    expect(done).toEqual(['asked', 'ended']);
  });

  it('says so where it was stopped before there was a plan', async () => {
    const { run } = started();
    run.stop();
    await expect(run.outcome).resolves.toEqual({ kind: 'stopped', bound: Number.POSITIVE_INFINITY });
  });

  it('fails where the worker does, in itself or in starting', async () => {
    const one = started();
    one.say({ kind: 'failed', message: 'no memory' });
    await expect(one.run.outcome).rejects.toMatchObject({ code: 'serverFailed', message: 'no memory' });
    const other = started();
    other.tell('error', { preventDefault: () => undefined });
    await expect(other.run.outcome).rejects.toMatchObject({ code: 'serverFailed' });
  });
});

describe('seating in a worker', () => {
  const problem = { guests: ['a', 'b'].map((id) => ({ id })), tables: [{ id: '0', seats: 2 }], rounds: 1, known: [], weights: [], mustMeet: [], mustNotMeet: [] };
  const best = planSeating(problem, { chance: seededChance(1), shouldStop: () => false });

  function seatingStarted() {
    let hear: (event: { readonly data: SeatingMessage }) => void = () => undefined;
    const done: string[] = [];
    const worker: SeatingWorker = { addEventListener: (kind: string, listen: (event: never) => void) => void (kind === 'message' && (hear = listen as typeof hear)), postMessage: () => void done.push('asked'), terminate: () => void done.push('ended') };
    const parts: number[] = [];
    const run = workerSeatingPlanner(() => worker).seat(problem, (_, part) => parts.push(part));
    return { run, done, parts, say: (data: SeatingMessage) => hear({ data }) };
  }

  it('tells how far it is, and ends the worker with the outcome', async () => {
    const { run, done, parts, say } = seatingStarted();
    say({ kind: 'progress', progress: { plan: best, part: 0.5 } });
    say({ kind: 'outcome', outcome: best });
    await expect(run.outcome).resolves.toEqual({ plan: best, isStopped: false });
    expect({ parts, done }).toEqual({ parts: [0.5], done: ['asked', 'ended'] });
  });

  it('is stopped at once with the best so far, or with none', async () => {
    const one = seatingStarted();
    one.say({ kind: 'progress', progress: { plan: best, part: 0.5 } });
    one.run.stop();
    await expect(one.run.outcome).resolves.toEqual({ plan: best, isStopped: true });
    const other = seatingStarted();
    other.run.stop();
    await expect(other.run.outcome).resolves.toEqual({ plan: undefined, isStopped: true });
  });
});
