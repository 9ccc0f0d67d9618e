import { collaborations } from '../../src/lists/collaborations';
import { contactMoments } from '../../src/lists/contactMoments';
import { mailDomains } from '../../src/lists/mailDomains';
import { partners } from '../../src/lists/partners';
import type { ListSchema, Row } from '../../src/lists/schema';
import { settings } from '../../src/lists/settings';
import type { Records } from '../../src/ports/records';

/** A place to try `Records` on: what every adapter must allow a test to arrange behind the port's back. */
export interface RecordsPlace {
  readonly records: Records;
  /** Keys and texts of this run start with it, so that a shared site can be tried on. */
  readonly mark: string;
  /** Writes raw columns, as somebody in SharePoint's own screens could. Absent where that can't be arranged. */
  readonly bend?: (list: ListSchema, fields: Readonly<Record<string, unknown>>, id?: string) => Promise<string>;
  readonly expireTokens?: () => Promise<void>;
  /** The next write of this kind reaches the store, or doesn't, and its answer is lost. */
  readonly cut?: (call: 'create' | 'update' | 'remove', at: 'before' | 'after') => Promise<void>;
  readonly close?: () => Promise<void>;
}

/** What every adapter of `Records` promises. */
export function recordsSuite(name: string, open: () => Promise<RecordsPlace>): void {
  describe(`records: ${name}`, () => {
    let place: RecordsPlace;
    let records: Records;
    beforeEach(async () => {
      place = await open();
      ({ records } = place);
    });
    afterEach(() => place.close?.());

    const key = (word: string) => `${place.mark}${word}`;
    const partner = (word: string, more: Partial<Row<typeof partners>> = {}): Row<typeof partners> => ({ key: key(word), title: `Gemeente ${word}`, kind: 'gemeente', ...more });
    const moment = (word: string, date: string): Row<typeof contactMoments> => ({
      key: key(word),
      partner: key('gm1'),
      partnerYear: key(`gm1-${date.slice(0, 4)}`),
      date,
      layer: 'management',
      form: 'bezoek',
      group: key(word),
      note: 'Eerste regel\nen "aanhalingstekens", l\'apostrof & meer',
    });
    const keys = (found: { readonly rows: readonly { readonly key: string }[] }) => found.rows.map((row) => row.key).sort();

    it('gives back what was stored, every kind of column', async () => {
      const row = partner('gm1', { code: 'GM0344', inProvince: true, validFrom: '2026-01-01', tile: { x: 3, y: 4 }, wishes: 'Twee regels:\nde tweede.' });
      const stored = await records.create(partners, row);
      expect(stored).toMatchObject(row);
      expect(stored.item).toMatchObject({ id: expect.stringMatching(/./), etag: expect.stringMatching(/./), modified: expect.stringMatching(/Z$/) });
      expect(await records.findByKey(partners, row.key)).toEqual(stored);
      const collaboration: Row<typeof collaborations> = { key: key('res'), title: 'RES', subjects: ['energie', 'wonen'], alsoCalled: ["RES'je"] };
      expect(await records.create(collaborations, collaboration)).toMatchObject({ ...collaboration });
    });

    it('answers nothing for a key that is not there', async () => {
      expect(await records.findByKey(partners, key('nergens'))).toBeUndefined();
      expect(await records.find(partners, 'key', [key('nergens')])).toEqual({ rows: [], bent: [] });
      expect(await records.find(partners, 'key', [])).toEqual({ rows: [], bent: [] });
    });

    it('finds by a lookup through the key it points at, and by several values at once', async () => {
      await records.create(partners, partner('gm1'));
      await records.create(mailDomains, { key: key('a|gm1'), domain: key('a.example'), reach: 'domein', partner: key('gm1') });
      await records.create(mailDomains, { key: key('b|gm2'), domain: key('b.example'), reach: 'domein', partner: key('gm2') });
      await records.create(mailDomains, { key: key('c|gm3'), domain: key("c'd.example"), reach: 'domein', partner: key('gm3') });
      expect(keys(await records.find(mailDomains, 'partner', [key('gm1')]))).toEqual([key('a|gm1')]);
      expect(keys(await records.find(mailDomains, 'partner', [key('gm1'), key('gm3')]))).toEqual([key('a|gm1'), key('c|gm3')]);
      expect(keys(await records.find(mailDomains, 'domain', [key("c'd.example")]))).toEqual([key('c|gm3')]);
    });

    it('finds among more values than fit one address', async () => {
      const many = Array.from({ length: 120 }, (_, index) => key(`een-vrij-lange-sleutel-van-een-partner-${index}`));
      await records.create(partners, { ...partner('x'), key: many[7] ?? '' });
      await records.create(partners, { ...partner('y'), key: many[113] ?? '' });
      expect(keys(await records.find(partners, 'key', many))).toEqual([many[113], many[7]].sort());
    });

    it('finds a range of days with both ends', async () => {
      for (const date of ['2026-03-01', '2026-03-15', '2026-03-31', '2026-04-01']) await records.create(contactMoments, moment(date, date));
      const found = await records.findRange(contactMoments, { column: 'partnerYear', from: key('gm1-2026'), to: key('gm1-2026') });
      expect(found.rows).toHaveLength(4);
      const march = await records.findRange(contactMoments, { column: 'date', from: '2026-03-01', to: '2026-03-31' });
      expect(keys({ rows: march.rows.filter((row) => row.key.startsWith(place.mark)) })).toEqual([key('2026-03-01'), key('2026-03-15'), key('2026-03-31')]);
    });

    it('makes no second row when a create is tried again, and tells another row under the same key apart', async () => {
      const first = await records.create(partners, partner('gm1'));
      expect(await records.create(partners, partner('gm1'))).toEqual(first);
      await expect(records.create(partners, partner('gm1', { title: 'Een andere gemeente' }))).rejects.toMatchObject({ code: 'alreadyThere' });
      expect((await records.find(partners, 'key', [key('gm1')])).rows).toHaveLength(1);
    });

    it('refuses a row that does not fit its list, before it travels', async () => {
      await expect(records.create(partners, { ...partner('gm1'), title: '' })).rejects.toMatchObject({ code: 'badData' });
      expect(await records.findByKey(partners, key('gm1'))).toBeUndefined();
    });

    it('changes what is named, empties what is null, and leaves the rest', async () => {
      const stored = await records.create(partners, partner('gm1', { region: 'Lekstroom', code: 'GM0344' }));
      const changed = await records.update(partners, stored.item.id, stored.item.etag, { title: 'Gemeente Nieuw', region: null });
      expect(changed).toMatchObject({ key: key('gm1'), title: 'Gemeente Nieuw', code: 'GM0344' });
      expect(changed).not.toHaveProperty('region');
      expect(changed.item.etag).not.toBe(stored.item.etag);
      expect(await records.findByKey(partners, key('gm1'))).toEqual(changed);
    });

    it('writes nothing over a row that somebody else changed', async () => {
      const stored = await records.create(partners, partner('gm1'));
      const theirs = await records.update(partners, stored.item.id, stored.item.etag, { title: 'Van hen' });
      await expect(records.update(partners, stored.item.id, stored.item.etag, { title: 'Van mij' })).rejects.toMatchObject({ code: 'changedMeanwhile' });
      await expect(records.remove(partners, stored.item.id, stored.item.etag)).rejects.toMatchObject({ code: 'changedMeanwhile' });
      expect(await records.findByKey(partners, key('gm1'))).toEqual(theirs);
    });

    it('removes a row, and says so where it is gone already', async () => {
      const stored = await records.create(partners, partner('gm1'));
      await records.remove(partners, stored.item.id, stored.item.etag);
      await expect(records.remove(partners, stored.item.id, stored.item.etag)).rejects.toMatchObject({ code: 'notFound' });
      expect(await records.findByKey(partners, key('gm1'))).toBeUndefined();
      await expect(records.update(partners, stored.item.id, stored.item.etag, { title: 'Weg' })).rejects.toMatchObject({ code: 'notFound' });
    });

    it('tells all rows first, then only what changed and what is gone', async () => {
      const [one, two] = [await records.create(partners, partner('gm1')), await records.create(partners, partner('gm2'))];
      const all = await records.delta(partners);
      expect(keys({ rows: all.rows.filter((row) => row.key.startsWith(place.mark)) })).toEqual([key('gm1'), key('gm2')]);
      expect(await records.delta(partners, all.next)).toMatchObject({ rows: [], removed: [], bent: [] });
      await records.update(partners, one.item.id, one.item.etag, { title: 'Anders' });
      await records.remove(partners, two.item.id, two.item.etag);
      const later = await records.delta(partners, all.next);
      expect(later.rows).toMatchObject([{ key: key('gm1'), title: 'Anders' }]);
      expect(later.removed).toEqual([two.item.id]);
      expect(await records.delta(partners, later.next)).toMatchObject({ rows: [], removed: [] });
    });

    it('says to start again when a delta token has expired', async () => {
      if (!place.expireTokens) return;
      await records.create(partners, partner('gm1'));
      const { next } = await records.delta(partners);
      await place.expireTokens();
      await expect(records.delta(partners, next)).rejects.toMatchObject({ code: 'startAgain' });
      expect(keys(await records.delta(partners))).toContain(key('gm1'));
    });

    it('leaves bent rows out and reports them', async () => {
      if (!place.bend) return;
      await records.create(settings, { key: key('assen'), title: 'Assen', value: { a: 1 } });
      const id = await place.bend(settings, { Key: key('kapot'), Title: 'Kapot', Value: '{"a":' });
      const found = await records.find(settings, 'key', [key('assen'), key('kapot')]);
      expect(keys(found)).toEqual([key('assen')]);
      expect(found.bent).toMatchObject([{ list: 'Settings', id, misfits: [{ column: 'Value', why: 'wrongType' }] }]);
    });

    it('takes a bent row neither for no row nor for our own', async () => {
      if (!place.bend) return;
      await place.bend(settings, { Key: key('kapot'), Title: 'Kapot', Value: '{"a":' });
      await expect(records.findByKey(settings, key('kapot'))).rejects.toMatchObject({ code: 'badData' });
      await expect(records.create(settings, { key: key('kapot'), title: 'Kapot', value: { a: 1 } })).rejects.toMatchObject({ code: 'alreadyThere' });
    });

    it.each(['before', 'after'] as const)('loses and doubles nothing when the connection is cut %s a create is stored', async (at) => {
      if (!place.cut) return;
      await place.cut('create', at);
      await expect(records.create(partners, partner('gm1'))).rejects.toMatchObject({ code: expect.stringMatching(/^(offline|timedOut)$/) });
      const stored = await records.create(partners, partner('gm1'));
      expect((await records.find(partners, 'key', [key('gm1')])).rows).toEqual([stored]);
    });

    it('tells an update whose answer was lost from somebody else’s change by what stands there', async () => {
      if (!place.cut) return;
      const stored = await records.create(partners, partner('gm1'));
      await place.cut('update', 'after');
      await expect(records.update(partners, stored.item.id, stored.item.etag, { title: 'Van mij' })).rejects.toMatchObject({ code: expect.stringMatching(/^(offline|timedOut)$/) });
      await expect(records.update(partners, stored.item.id, stored.item.etag, { title: 'Van mij' })).rejects.toMatchObject({ code: 'changedMeanwhile' });
      expect(await records.findByKey(partners, key('gm1'))).toMatchObject({ title: 'Van mij' });
    });
  });
}
