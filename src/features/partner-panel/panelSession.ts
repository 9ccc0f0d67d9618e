import { mayShow } from '../../domain/panel/mayShow';
import { readSettings } from '../../domain/panel/settings';
import { asProblem, type Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import { settings } from '../../lists/settings';
import { fetchContexts } from './contextsFetching';
import { awaitedId } from './identity';
import type { ContextsState, PanelState, SessionServices, Stand } from './panelState';
import { RowsReading } from './rowsReading';
import { draftId, releaseWaiting } from './waitingChanges';

const NO_CONTEXTS: ContextsState = { kind: 'none', narrowRefused: false };
/** How often a form that hasn't been saved is looked at again; the host has no event for saving. */
const LOOK_AGAIN_MS = 10_000;
/** Graph finds a saved item late: ask again after these waits, then at the last one. */
const ASK_AGAIN_MS = [5_000, 10_000, 20_000, 40_000, 60_000];

/**
 * Follows the item beside the pane and gathers what belongs to it, in as few round trips as can be: first the browser's own
 * copy, without a request; then the registers and the item's identity in one turn, so that they share a `$batch`; then, under
 * that identity, the context of both circles. Whatever comes for an item that is no longer there is dropped.
 */
export class PanelSession {
  private state: PanelState = { turn: 0, item: undefined, identity: { kind: 'asking' }, contexts: NO_CONTEXTS, draft: '' };
  private stopWaiting: () => void = () => undefined;
  private firstRead: Promise<void> = Promise.resolve();
  private refreshed: Promise<void> = Promise.resolve();
  private looking = 0;
  private afresh = false;

  private readonly stand: Stand = {
    state: () => this.state,
    show: (more) => this.show(more),
    isAt: (turn) => turn === this.state.turn,
  };
  private readonly rows: RowsReading;

  constructor(
    private readonly services: SessionServices,
    private readonly tell: (state: PanelState) => void,
  ) {
    this.rows = new RowsReading(services, this.stand);
  }

  start(): () => void {
    const { host, replica } = this.services;
    const stops = [host.onItem(() => void this.look()), replica.onChange(() => void this.rows.again())];
    void this.look();
    return () => {
      this.stopWaiting();
      this.looking += 1;
      this.state = { ...this.state, turn: this.state.turn + 1 };
      stops.forEach((stop) => stop());
    };
  }

  /** After a failure: the item, its identity and the registers again. */
  async retry(): Promise<void> {
    await this.services.replica.refresh({ force: true });
    this.afresh = true;
    await this.look();
  }

  /** The host may take long over one item and not over the next: only the last look counts, else one item's facts would stand beside another. */
  private async look(): Promise<void> {
    const mine = (this.looking += 1);
    try {
      const item = await this.services.host.item();
      if (mine !== this.looking) return;
      if (!item) return void this.next({ item: null });
      if (!this.afresh && this.isSame(item)) return await this.update(item);
      this.afresh = false;
      await this.open(item);
    } catch (thrown) {
      if (mine === this.looking) this.next({ item: null, itemProblem: asProblem(thrown) });
    }
  }

  /** The same item with other people or another time, or a form that has been saved meanwhile. One that was shut out is looked at anew. */
  private isSame(item: SeenItem): boolean {
    const { item: before, shutOutBy } = this.state;
    if (!before || shutOutBy !== undefined || before.mode !== item.mode || before.kind !== item.kind) return false;
    return before.id === item.id || (item.mode === 'compose' && before.id === undefined);
  }

  private async update(item: SeenItem): Promise<void> {
    const savedNow = this.state.item?.id === undefined && item.id !== undefined;
    this.show({ item });
    const turn = this.state.turn;
    if (!(await this.mayGoOn(item, turn))) return;
    await Promise.all([this.rows.again(), savedNow ? this.identify(turn, item) : this.keepLooking(turn, item)]);
  }

  private async open(item: SeenItem): Promise<void> {
    const turn = this.next({ item });
    if (!(await this.mayGoOn(item, turn))) return;
    let identified: Promise<void> | undefined;
    const along = () => {
      if (turn === this.state.turn) identified = this.identify(turn, item);
    };
    this.refreshed = this.services.replica.refresh({ along }).catch(() => undefined);
    this.firstRead = this.rows.again();
    await Promise.all([this.refreshed, this.firstRead]);
    await identified;
  }

  /**
   * G9: the rule is asked of the browser's own copy, before anything is asked about the item. A copy that holds nothing yet knows
   * only the built-in rules, so it is asked again before context is read or written.
   */
  private async mayGoOn(item: SeenItem, turn: number): Promise<boolean> {
    const rows = await this.services.replica.all(settings);
    const answer = mayShow(item, readSettings(rows).settings);
    if (turn !== this.state.turn) return false;
    if (answer.show) return true;
    this.show({ shutOutBy: answer.rule });
    return false;
  }

  private async identify(turn: number, item: SeenItem, tries = 0): Promise<void> {
    if (item.id === undefined) return this.awaitSaving(turn, item);
    if (tries === 0) this.show({ identity: { kind: 'asking' } });
    try {
      const known = await this.services.itemKeys.of(item);
      if (turn !== this.state.turn) return;
      this.show({ identity: { kind: 'known', known } });
      if ((await this.services.replica.all(settings)).length === 0) await this.refreshed;
      if (!(await this.mayGoOn(item, turn))) return;
      void this.services.replica.remember(awaitedId(item, ''), known.keys.map(({ key }) => key));
      await Promise.all([releaseWaiting(this.services, this.state, item), this.fetchContexts(turn)]);
    } catch (thrown) {
      if (turn !== this.state.turn) return;
      const problem = asProblem(thrown);
      if (problem.code !== 'notFound') return this.show({ identity: { kind: 'failed', problem } });
      this.show({ identity: { kind: 'notYet' } });
      const wait = ASK_AGAIN_MS[Math.min(tries, ASK_AGAIN_MS.length - 1)] ?? LOOK_AGAIN_MS;
      this.wait(wait, () => void this.identify(turn, item, tries + 1));
    }
  }

  private async awaitSaving(turn: number, item: SeenItem): Promise<void> {
    const draft = await draftId(this.services, this.state);
    if (turn !== this.state.turn) return;
    this.show({ draft, identity: { kind: item.mode === 'compose' && !item.missing.includes('id') ? 'unsaved' : 'untold' } });
    this.keepLooking(turn, item);
  }

  private keepLooking(turn: number, item: SeenItem): void {
    if (item.id === undefined && item.mode === 'compose') this.wait(LOOK_AGAIN_MS, () => turn === this.state.turn && void this.look());
  }

  private async fetchContexts(turn: number): Promise<void> {
    // Who the only partner is, is known once the copy was read.
    await this.firstRead;
    if (!this.stand.isAt(turn)) return;
    await fetchContexts(this.services, this.stand);
    if (this.stand.isAt(turn)) await this.rows.again();
  }

  private wait(ms: number, run: () => void): void {
    this.stopWaiting();
    this.stopWaiting = this.services.clock.after(ms, run);
  }

  /** Another item: nothing of the one before stays. */
  private next(about: { readonly item: SeenItem | null; readonly itemProblem?: Problem }): number {
    this.stopWaiting();
    this.rows.begin();
    this.state = { turn: this.state.turn + 1, identity: { kind: 'asking' }, contexts: NO_CONTEXTS, draft: '', ...about };
    this.tell(this.state);
    return this.state.turn;
  }

  private show(more: Partial<PanelState>): void {
    this.state = { ...this.state, ...more };
    this.tell(this.state);
  }
}
