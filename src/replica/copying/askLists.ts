import { asProblem, type Problem } from '../../domain/problem';
import type { ListSchema } from '../../lists/schema';
import type { Chance, Clock } from '../../ports/clock';
import type { Delta, Found, Records } from '../../ports/records';
import { MARKS, type Store } from '../storage/store';
import { applyDelta, copyWhole, replaceOpen, type Copied } from './copyList';
import { listMark, listState, type ListState } from './marks';

/** Not to be asked again sooner by itself after a failure: every opened item would ask. */
const AFTER_FAILURE_MS = 60_000;

export type States = ReadonlyMap<string, ListState>;

interface Needs {
  readonly store: Store;
  readonly records: Records;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly freshMs: number;
}

export interface Asking {
  /** Called in the turn in which the lists are asked for. */
  readonly along: () => void;
  /** As in `copyWhole`. */
  readonly go: (done: number) => boolean;
}

/** Asks the server for lists and keeps what it answers; gives the problems of those that failed. */
export async function askLists(needs: Needs, lists: readonly ListSchema[], states: States, { along, go }: Asking): Promise<readonly Problem[]> {
  const asked = needs.clock.now();
  // All in one turn, so that they travel in one batch.
  const asking = lists.map((list) => ask(needs.records, list, states.get(list.name)));
  along();
  const answers = await Promise.allSettled(asking);
  const problems: Problem[] = [];
  for (const [index, list] of lists.entries()) {
    const answer = answers[index];
    if (answer?.status === 'fulfilled') await keep(needs, list, answer.value, asked, go);
    else problems.push(await noteFailure(needs, list, asProblem(answer?.reason)));
  }
  return problems;
}

interface Answered {
  readonly answer: Delta<ListSchema> | Found<ListSchema>;
  readonly whole: boolean;
}

async function ask(records: Records, list: ListSchema, state: ListState | undefined): Promise<Answered> {
  if (list.copying.as === 'open') {
    const [column, value] = openWhere(list);
    return { answer: await records.find(list, column, [value]), whole: false };
  }
  const token = state?.token;
  try {
    return { answer: await records.delta(list, token), whole: token === undefined };
  } catch (thrown) {
    if (asProblem(thrown).code !== 'startAgain') throw thrown;
    return { answer: await records.delta(list), whole: true };
  }
}

function openWhere(list: ListSchema): readonly [string, string] {
  const where = list.copying.as === 'open' ? Object.entries(list.copying.where)[0] : undefined;
  if (!where) throw new Error(`${list.name} is copied by a query on one column`);
  return where;
}

async function keep(needs: Needs, list: ListSchema, { answer, whole }: Answered, asked: number, go: (done: number) => boolean): Promise<void> {
  const spread = 0.9 + 0.2 * needs.chance();
  const copied: Copied = { asked, now: needs.clock.now, freshUntil: asked + needs.freshMs * spread };
  if (!('next' in answer)) {
    const [column, value] = openWhere(list);
    await replaceOpen(needs.store, list, { column, values: [value] }, answer, copied);
  } else if (whole) await copyWhole(needs.store, list, answer, { ...copied, go });
  else await applyDelta(needs.store, list, answer, copied);
}

async function noteFailure(needs: Needs, list: ListSchema, problem: Problem): Promise<Problem> {
  const noted = needs.clock.now();
  const freshUntil = noted + Math.max(AFTER_FAILURE_MS, problem.retryAfterMs ?? 0);
  await needs.store.write([MARKS], async (transaction) => {
    const state = await listState(transaction, list.name);
    transaction.putMark({ name: listMark(list.name), value: { ...state, freshUntil, noted, failed: problem.code } });
  });
  return problem;
}
