import { dayAt } from '../../domain/days';
import { seriesPeople } from '../../domain/panel/againstSeries';
import { mayShow } from '../../domain/panel/mayShow';
import { recognise } from '../../domain/panel/recognise';
import { readSettings, type PanelSettings } from '../../domain/panel/settings';
import { asProblem, Problem } from '../../domain/problem';
import type { SeenItem } from '../../domain/seenItem';
import { contactMoments } from '../../lists/contactMoments';
import { itemContexts, itemContextsBestuurlijk } from '../../lists/itemContexts';
import { ourMeetings } from '../../lists/ourMeetings';
import { settings } from '../../lists/settings';
import type { Services } from '../../ui/services';
import { awaitedId, awaitedKey, DRAFT_SETTING, keysOf, PRIVATE_COLUMNS, releaseValues, type Identity } from './identity';
import { contextsAt, meetingsAround, readRows, type PanelRowsStored } from './panelRows';
import { journalOf } from './partnerJournalQuery';

/** Whether the rows of context have come, per circle. */
export interface ContextsState {
  readonly kind: 'none' | 'asking' | 'ready' | 'failed';
  readonly problem?: Problem;
  /** The person isn't in the narrow circle, or has no right on its site. */
  readonly narrowRefused: boolean;
}

export interface PanelState {
  /** Goes up with each other item; a form being filled in belongs to one turn. */
  readonly turn: number;
  readonly item: SeenItem | null | undefined;
  readonly itemProblem?: Problem;
  /** A rule that shuts this item out, known before anything was asked about it. */
  readonly shutOutBy?: string;
  readonly identity: Identity;
  readonly contexts: ContextsState;
  /** Id of the form being written, under which changes wait. */
  readonly draft: string;
  readonly rows?: PanelRowsStored;
}

export type SessionServices = Pick<Services, 'host' | 'replica' | 'itemKeys' | 'clock' | 'newId' | 'configuration'>;

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
  private reading: Promise<void> | undefined;
  private readsOnceMore = false;
  private firstRead: Promise<void> = Promise.resolve();
  private refreshed: Promise<void> = Promise.resolve();
  private looking = 0;
  private afresh = false;

  constructor(
    private readonly services: SessionServices,
    private readonly tell: (state: PanelState) => void,
  ) {}

  start(): () => void {
    const { host, replica } = this.services;
    const stops = [host.onItem(() => void this.look()), replica.onChange(() => void this.readAgain())];
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
    await Promise.all([this.readAgain(), savedNow ? this.identify(turn, item) : this.keepLooking(turn, item)]);
  }

  private async open(item: SeenItem): Promise<void> {
    const turn = this.next({ item });
    if (!(await this.mayGoOn(item, turn))) return;
    let identified: Promise<void> | undefined;
    const along = () => {
      if (turn === this.state.turn) identified = this.identify(turn, item);
    };
    this.refreshed = this.services.replica.refresh({ along }).catch(() => undefined);
    this.firstRead = this.readAgain();
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
      await Promise.all([this.release(item), this.fetchContexts(turn)]);
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
    const draft = await this.draftId();
    if (turn !== this.state.turn) return;
    this.show({ draft, identity: { kind: item.mode === 'compose' && !item.missing.includes('id') ? 'unsaved' : 'untold' } });
    this.keepLooking(turn, item);
  }

  private keepLooking(turn: number, item: SeenItem): void {
    if (item.id === undefined && item.mode === 'compose') this.wait(LOOK_AGAIN_MS, () => turn === this.state.turn && void this.look());
  }

  private async draftId(): Promise<string> {
    const { host, newId } = this.services;
    const kept = await host.readDraft(DRAFT_SETTING).catch(() => undefined);
    if (kept) return kept;
    const draft = this.state.draft || newId();
    await host.saveDraft(DRAFT_SETTING, draft).catch(() => undefined);
    return draft;
  }

  /** Lets go what waited for this item: under its own id, and under the form that it was written in. */
  private async release(item: SeenItem): Promise<void> {
    const { replica, host } = this.services;
    const { identity, draft } = this.state;
    if (identity.kind !== 'known') return;
    const kept = draft || (item.mode === 'compose' ? await host.readDraft(DRAFT_SETTING).catch(() => undefined) : undefined);
    const awaited = [awaitedId(item, ''), ...(kept ? [kept] : [])];
    const waits = new Set(replica.outbox.entries().map(({ state }) => (state.kind === 'waiting' ? state.waitsFor : undefined)));
    for (const id of awaited.filter((one) => waits.has(one))) {
      const values = releaseValues(identity.known, id);
      if (values) await replica.outbox.release(id, values, { without: identity.known.isPrivate || item.isPrivate ? PRIVATE_COLUMNS : [] });
    }
  }

  private async fetchContexts(turn: number): Promise<void> {
    const { replica, clock } = this.services;
    const keys = keysOf(this.state.identity).map(({ key }) => key);
    if (keys.length === 0) return;
    this.show({ contexts: { kind: 'asking', narrowRefused: false } });
    const read = readSettings(await replica.all(settings)).settings;
    const only = await this.onlyPartner(read);
    const [wide, narrow] = await Promise.allSettled([
      replica.fetch(itemContexts, contextsAt(keys)),
      replica.fetch(itemContextsBestuurlijk, contextsAt(keys)),
      replica.fetch(ourMeetings, meetingsAround(clock.now(), read)),
      ...only.map((partner) => replica.fetch(contactMoments, journalOf(partner, clock.now()))),
    ]);
    if (turn !== this.state.turn) return;
    const narrowRefused = narrow.status === 'rejected';
    this.show({ contexts: wide.status === 'rejected' ? { kind: 'failed', problem: asProblem(wide.reason), narrowRefused } : { kind: 'ready', narrowRefused } });
    await this.readAgain();
  }

  /** A talk with one partner shows its journal at once; with more, each journal comes when it is opened. */
  private async onlyPartner(read: PanelSettings): Promise<readonly string[]> {
    await this.firstRead;
    const { item, rows } = this.state;
    if (!item || !rows) return [];
    const { configuration, clock } = this.services;
    const { partners } = recognise(item.people, { ...configuration, ...rows, domains: rows.mailDomains, settings: read, today: dayAt(clock.now(), read.timeZone) });
    return partners.length === 1 ? partners.map(({ key }) => key) : [];
  }

  /**
   * One reading at a time, and one more for whatever changed meanwhile. During a first copying the copy changes faster than it can
   * be read; each reading shows what has come so far.
   */
  private readAgain(): Promise<void> {
    if (this.reading) {
      this.readsOnceMore = true;
      return this.reading;
    }
    const { turn } = this.state;
    this.readsOnceMore = false;
    this.reading = this.readOnce().finally(() => {
      if (turn !== this.state.turn) return;
      this.reading = undefined;
      if (this.readsOnceMore) void this.readAgain();
    });
    return this.reading;
  }

  private async readOnce(): Promise<void> {
    const { item, turn, identity, draft } = this.state;
    if (!item) return;
    const { replica, configuration, clock } = this.services;
    const read = readSettings(await replica.all(settings)).settings;
    const keys = [...(await this.keysOf(item, identity)), awaitedKey(awaitedId(item, draft))];
    const series = identity.kind === 'known' ? identity.known.series : undefined;
    const people = [...item.people, ...(series ? seriesPeople(series) : [])];
    const rows = await readRows(replica, { people, keys, ownPartner: configuration.ownPartner, now: clock.now(), settings: read });
    if (turn === this.state.turn) this.show({ rows });
  }

  /**
   * Until Graph has told the item's keys, those of the last time count: else a second opening would ask anew about absences that
   * colleagues have confirmed, until the answer is there.
   */
  private async keysOf(item: SeenItem, identity: Identity): Promise<readonly string[]> {
    if (identity.kind === 'known') return keysOf(identity).map(({ key }) => key);
    return item.id === undefined ? [] : ((await this.services.replica.recall(awaitedId(item, ''))) ?? []);
  }

  private wait(ms: number, run: () => void): void {
    this.stopWaiting();
    this.stopWaiting = this.services.clock.after(ms, run);
  }

  /** Another item: nothing of the one before stays. */
  private next(about: { readonly item: SeenItem | null; readonly itemProblem?: Problem }): number {
    this.stopWaiting();
    this.reading = undefined;
    this.state = { turn: this.state.turn + 1, identity: { kind: 'asking' }, contexts: NO_CONTEXTS, draft: '', ...about };
    this.tell(this.state);
    return this.state.turn;
  }

  private show(more: Partial<PanelState>): void {
    this.state = { ...this.state, ...more };
    this.tell(this.state);
  }
}
