import { seriesPeople } from '../../domain/panel/againstSeries';
import { readSettings } from '../../domain/panel/settings';
import type { SeenItem } from '../../domain/seenItem';
import { settings } from '../../lists/settings';
import { awaitedId, awaitedKey, keysOf, type Identity } from './identity';
import { readRows } from './panelRows';
import type { SessionServices, Stand } from './panelState';

/**
 * Reads what belongs to the item from the browser's own copy. One reading at a time, and one more for whatever changed meanwhile:
 * during a first copying the copy changes faster than it can be read; each reading shows what has come so far.
 */
export class RowsReading {
  private reading: Promise<void> | undefined;
  private readsOnceMore = false;

  constructor(
    private readonly services: SessionServices,
    private readonly stand: Stand,
  ) {}

  /** Another item: a reading that is under way is no longer its own. */
  begin(): void {
    this.reading = undefined;
  }

  again(): Promise<void> {
    if (this.reading) {
      this.readsOnceMore = true;
      return this.reading;
    }
    const { turn } = this.stand.state();
    this.readsOnceMore = false;
    this.reading = this.once().finally(() => {
      if (!this.stand.isAt(turn)) return;
      this.reading = undefined;
      if (this.readsOnceMore) void this.again();
    });
    return this.reading;
  }

  private async once(): Promise<void> {
    const { item, turn, identity, draft } = this.stand.state();
    if (!item) return;
    const { replica, configuration, clock } = this.services;
    const read = readSettings(await replica.all(settings)).settings;
    const keys = [...(await this.keysOf(item, identity)), awaitedKey(awaitedId(item, draft))];
    const series = identity.kind === 'known' ? identity.known.series : undefined;
    const people = [...item.people, ...(series ? seriesPeople(series) : [])];
    const rows = await readRows(replica, { people, keys, ownPartner: configuration.ownPartner, now: clock.now(), settings: read });
    if (this.stand.isAt(turn)) this.stand.show({ rows });
  }

  /**
   * Until Graph has told the item's keys, those of the last time count: else a second opening would ask anew about absences that
   * colleagues have confirmed, until the answer is there.
   */
  private async keysOf(item: SeenItem, identity: Identity): Promise<readonly string[]> {
    if (identity.kind === 'known') return keysOf(identity).map(({ key }) => key);
    return item.id === undefined ? [] : ((await this.services.replica.recall(awaitedId(item, ''))) ?? []);
  }
}
