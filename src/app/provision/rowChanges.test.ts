/** @jest-environment node */
import { partners } from '../../lists/partners';
import type { ListSchema, Stored } from '../../lists/schema';
import { rowPlan } from './rowChanges';

const stored = (version: number, more: object): Stored<ListSchema> => ({
  key: 'gm0344',
  title: 'Utrecht',
  kind: 'gemeente',
  item: { id: '1', etag: `"0f5c,${version}"`, modified: '2026-11-23T09:00:00Z' },
  ...more,
});

const plan = (row: object, there: Stored<ListSchema> | undefined, overwrite = false) =>
  rowPlan([{ list: partners, row: { key: 'gm0344', title: 'Utrecht', kind: 'gemeente', ...row }, at: { file: 'x' } }], () => there, overwrite);

describe('importing a row', () => {
  it('makes it where it is not there yet', () => {
    expect(plan({}, undefined).creates).toHaveLength(1);
  });

  it('changes nothing where the row says the same, in whatever way SharePoint spells it', () => {
    expect(plan({ wishes: 'Bel\nliever', inProvince: false }, stored(4, { wishes: 'Bel\r\nliever ' }))).toEqual({ creates: [], updates: [], kept: [], same: 1 });
  });

  it('follows the file while nobody has touched the row', () => {
    expect(plan({ region: 'U16' }, stored(1, { region: 'U10' })).updates).toMatchObject([{ changes: { region: 'U16' } }]);
  });

  it('fills what is empty, and leaves what somebody made different and says so', () => {
    const { updates, kept } = plan({ region: 'U16', wishes: 'Bel liever' }, stored(2, { region: 'U10' }));
    expect(updates).toMatchObject([{ changes: { wishes: 'Bel liever' } }]);
    expect(kept).toMatchObject([{ key: 'gm0344', columns: ['Bestuurlijke regio'] }]);
  });

  it('overwrites when the person says so', () => {
    expect(plan({ region: 'U16' }, stored(7, { region: 'U10' }), true)).toMatchObject({ updates: [{ changes: { region: 'U16' } }], kept: [] });
  });

  it('leaves columns alone that the file does not hold', () => {
    expect(plan({}, stored(1, { wishes: 'Bel liever' })).updates).toEqual([]);
  });
});
