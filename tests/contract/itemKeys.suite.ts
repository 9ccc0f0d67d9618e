import type { SeenItem } from '../../src/domain/seenItem';
import type { ItemKeys } from '../../src/ports/itemKeys';

/** An item as its readers see it: the same meeting or mail has another id in each mailbox. */
export interface ItemKeysPlace {
  /** `ItemKeys` of one person. */
  readonly of: (person: string) => Promise<ItemKeys>;
  /** A single meeting of two people; the item as each of them has it. */
  readonly meeting: Readonly<Record<'organiser' | 'attendee', Copy>>;
  /** A monthly series: an occurrence like the others, one that was changed, and the changed one for somebody invited to that alone. */
  readonly series: Readonly<Record<'usual' | 'changed' | 'changedForGuest' | 'master', Copy>>;
  /** A mail and a reply to it. */
  readonly mail: Readonly<Record<'first' | 'reply', Copy>>;
  readonly privateMeeting: Copy;
  readonly close: () => Promise<void>;
}

export interface Copy {
  readonly person: string;
  readonly item: SeenItem;
}

/** What every adapter of `ItemKeys` promises. */
export function itemKeysSuite(name: string, open: () => Promise<ItemKeysPlace>): void {
  describe(`item keys: ${name}`, () => {
    let place: ItemKeysPlace;
    beforeEach(async () => {
      place = await open();
    });
    afterEach(() => place.close());

    const known = async ({ person, item }: Copy) => (await place.of(person)).of(item);
    const keys = async (copy: Copy) => (await known(copy)).keys.map(({ reach, key }) => `${reach} ${key}`);

    it('are the same in every mailbox', async () => {
      const { organiser, attendee } = place.meeting;
      expect(organiser.item.id).not.toBe(attendee.item.id);
      expect(await keys(attendee)).toEqual(await keys(organiser));
      expect((await known(organiser)).keys.map(({ reach }) => reach)).toEqual(['afspraak']);
    });

    it('of an occurrence are its own first, then its series’', async () => {
      const [usual, changed, master] = [await keys(place.series.usual), await keys(place.series.changed), await keys(place.series.master)];
      expect(usual[1]).toBe(changed[1]);
      expect(usual[0]).not.toBe(changed[0]);
      expect(master).toEqual([usual[1]]);
    });

    it('tell what is different from the series, only where it is', async () => {
      const usual = await known(place.series.usual);
      expect({ isException: usual.isException, series: usual.series }).toEqual({ isException: false, series: undefined });
      const changed = await known(place.series.changed);
      expect(changed).toMatchObject({ isException: true, seriesUnreadable: false, series: { people: expect.arrayContaining([expect.stringContaining('@')]), start: expect.stringMatching(/Z$/) } });
    });

    it('are shared by somebody who was invited to one occurrence and cannot read the series', async () => {
      const guest = await known(place.series.changedForGuest);
      expect(guest).toMatchObject({ seriesUnreadable: true });
      expect(guest).not.toHaveProperty('series');
      expect(await keys(place.series.changedForGuest)).toEqual(await keys(place.series.changed));
    });

    it('of a reply hold the thread that the first mail began', async () => {
      const [first, reply] = [await known(place.mail.first), await known(place.mail.reply)];
      const thread = (one: typeof first) => one.keys.find(({ reach }) => reach === 'gesprek')?.key;
      expect(thread(reply)).toBe(thread(first));
      expect(reply.keys[0]).toMatchObject({ reach: 'bericht' });
      expect(reply.keys[0]?.key).not.toBe(first.keys[0]?.key);
    });

    it('say that an item is private', async () => {
      expect(await known(place.privateMeeting)).toMatchObject({ isPrivate: true });
      expect(await known(place.meeting.organiser)).toMatchObject({ isPrivate: false });
    });

    it('are not found for an item that has not been saved, or that the mailbox does not hold', async () => {
      const { person, item } = place.meeting.organiser;
      const { id: _, ...unsaved } = item;
      await expect(known({ person, item: unsaved })).rejects.toMatchObject({ code: 'notFound' });
      await expect(known({ person, item: { ...item, id: place.meeting.attendee.item.id ?? '' } })).rejects.toMatchObject({ code: 'notFound' });
    });
  });
}
