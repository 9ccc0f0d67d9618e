import { asProblem, Problem } from '../../domain/problem';
import type { ListSchema } from '../../lists/schema';
import type { Chance, Clock } from '../../ports/clock';
import type { Freshness } from '../../ports/replica';
import type { GuardedRecords } from '../guardedRecords';
import { isFull } from '../storage/failures';
import { MARKS, type Store } from '../storage/store';
import type { Windows } from '../windows';
import { askLists, type States } from './askLists';
import { listState } from './marks';
import { pruneJournals } from './pruneJournals';

/** Lists that nobody waits for are copied somewhere in this while after the first ones. */
const LATER_WITHIN_MS = 60_000;
/** Whoever wants to ask along waits no longer than this for another window that is copying. */
const ALONG_WITHIN_MS = 1_000;
/** Progress is told in so many steps: whoever hears of it reads again. */
const STEPS = 10;

export interface RegistersNeeds {
  readonly store: Store;
  readonly records: GuardedRecords;
  readonly lists: readonly ListSchema[];
  readonly clock: Clock;
  readonly chance: Chance;
  readonly windows: Windows;
  /** How long a copy counts as fresh; each time up to a tenth longer or shorter, so that colleagues don't ask together. */
  readonly freshMs: number;
  /** Something to be shown has changed. */
  readonly changed: () => void;
}

interface Refreshing {
  readonly force?: boolean;
  readonly along?: () => void;
}

export interface Registers {
  freshness(): Freshness;
  refresh(how?: Refreshing): Promise<void>;
  /** Takes over what another window has copied. */
  reload(): Promise<void>;
  stop(): void;
}

/** Keeps the register lists: asks for all that are due in one turn, and applies each answer by itself. */
export function registers(needs: RegistersNeeds): Registers {
  const { store, clock, windows } = needs;
  const kept = needs.lists.filter(({ copying }) => copying.as !== 'journal');
  let states: States = new Map();
  let freshness: Freshness = { kind: 'empty' };
  let last: Promise<void> = Promise.resolve();
  let refreshing: Promise<void> | undefined;
  let stopped = false;
  let cancelLater = () => {};

  const show = (next: Freshness) => {
    freshness = next;
    needs.changed();
  };

  /** A failure stays told until the list that failed has come. */
  const showStanding = () => {
    if (freshness.kind !== 'failed' || ![...states.values()].some(({ failed }) => failed)) show(standing(kept, states));
  };

  const reload = async () => {
    states = await loadStates(store, kept);
    if (freshness.kind !== 'refreshing') showStanding();
  };

  const goOn = (done: number): boolean => {
    const progress = Math.floor(done * STEPS) / STEPS;
    const told = freshness.kind === 'refreshing' ? freshness.progress : undefined;
    if (progress !== told) show({ ...since(kept, states), kind: 'refreshing', progress });
    return !stopped;
  };

  async function refreshLists(due: () => readonly ListSchema[], along: () => void): Promise<void> {
    states = await loadStates(store, kept);
    const lists = due();
    if (lists.length === 0 || stopped) return showStanding();
    show({ ...since(kept, states), kind: 'refreshing' });
    const problems = await askLists(needs, lists, states, { along, go: goOn });
    states = await loadStates(store, kept);
    const [problem] = problems;
    windows.tell('rows');
    if (problem) show({ ...since(kept, states), kind: 'failed', problem });
    else show(standing(kept, states));
  }

  /** One copying after another, so that a refresh isn't lost because a lazy list is on its way. */
  const begin = (due: () => readonly ListSchema[], along: () => void): Promise<void> => {
    const askAlong = once(along);
    const cancel = clock.after(ALONG_WITHIN_MS, askAlong);
    last = last
      .then(() => windows.alone('refresh', () => refreshLists(due, askAlong)))
      // A copy that can't be kept (the disk is full) is said, like one that can't be fetched.
      .catch((thrown: unknown) => show({ ...since(kept, states), kind: 'failed', problem: keepingProblem(thrown) }))
      .finally(() => {
        cancel();
        askAlong();
      });
    return last;
  };

  const isHeld = () => needs.records.heldUntil() > clock.now();
  const dueNow = (force: boolean) => () => {
    if (isHeld()) return [];
    return kept.filter((list) => !isLater(list, states) && (force || isDue(list, states, clock.now())));
  };

  const copyLater = () => {
    cancelLater();
    const missing = () => (isHeld() ? [] : kept.filter((list) => isLater(list, states)));
    if (missing().length === 0 || stopped) return;
    cancelLater = clock.after(needs.chance() * LATER_WITHIN_MS, () => void begin(missing, nothing));
  };

  return {
    freshness: () => freshness,
    reload,
    async refresh({ force = false, along = nothing } = {}) {
      const due = dueNow(force);
      const isIdle = !refreshing && due().length === 0;
      if (refreshing || isIdle) along();
      if (isIdle) return;
      refreshing ??= begin(due, along).finally(() => {
        refreshing = undefined;
        copyLater();
      });
      await refreshing;
      await pruneJournals(store, needs.lists, clock.now());
    },
    stop() {
      stopped = true;
      cancelLater();
    },
  };
}

const nothing = () => undefined;

function once(run: () => void): () => void {
  let ran = false;
  return () => {
    if (!ran) run();
    ran = true;
  };
}

const keepingProblem = (thrown: unknown) => (isFull(thrown) ? new Problem('full', 'the copy does not fit', { cause: thrown }) : asProblem(thrown));

async function loadStates(store: Store, lists: readonly ListSchema[]): Promise<States> {
  return store.read([MARKS], async (transaction) => {
    const found = await Promise.all(lists.map(async ({ name }) => [name, await listState(transaction, name)] as const));
    return new Map(found.flatMap(([name, state]) => (state ? [[name, state] as const] : [])));
  });
}

function isDue({ name }: ListSchema, states: States, now: number): boolean {
  const state = states.get(name);
  return state === undefined || state.freshUntil <= now || state.noted > now;
}

/** A list that nobody waits for, as long as it has never been copied; then it travels along with the others. */
const isLater = ({ name, copying }: ListSchema, states: States) => copying.as === 'whole' && copying.when === 'later' && states.get(name)?.at === undefined;

/** Why a list that stands nowhere didn't come: a window that opens before it may be asked for again must not take it for empty. */
const neverCame = (lists: readonly ListSchema[], states: States) =>
  lists.map(({ name }) => states.get(name)).find((state) => state?.failed !== undefined && state.at === undefined)?.failed;

/** Since when all that stands here was true: the oldest copy counts. */
function since(lists: readonly ListSchema[], states: States): { readonly since?: number; readonly partial?: true } {
  const moments = lists.flatMap(({ name }) => states.get(name)?.at ?? []);
  const lacks = lists.some((list) => !isLater(list, states) && states.get(list.name)?.at === undefined);
  return moments.length === 0 ? {} : { since: Math.min(...moments), ...(lacks ? { partial: true } : {}) };
}

function standing(lists: readonly ListSchema[], states: States): Freshness {
  const { since: moment, ...rest } = since(lists, states);
  const refused = neverCame(lists, states);
  if (refused !== undefined) return { ...since(lists, states), kind: 'failed', problem: new Problem(refused, 'a list has not come yet') };
  return moment === undefined ? { kind: 'empty' } : { kind: 'kept', since: moment, ...rest };
}
