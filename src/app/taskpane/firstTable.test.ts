import type { SeenItem } from '../../domain/seenItem';
import type { ListSchema } from '../../lists/schema';
import type { LookBy } from '../../replica/firstLook';
import { firstRows, firstTable } from './firstTable';

const ROWS: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  Partners: [
    { key: 'gm0632', title: 'Woerden', kind: 'gemeente', inProvince: true },
    { key: 'gm1961', title: 'Vijfheerenlanden', kind: 'gemeente', inProvince: true },
    { key: 'gm0620', title: 'Vianen', kind: 'gemeente', inProvince: true, validUntil: '2018-12-31', successor: 'gm1961' },
  ],
  MailDomains: [
    { key: 'woerden.nl|gm0632', domain: 'woerden.nl', reach: 'domein', partner: 'gm0632' },
    { key: 'vianen.nl|gm0620', domain: 'vianen.nl', reach: 'domein', partner: 'gm0620' },
  ],
};

/** Rows as the browser's copy would find them, by any column. */
const lookBy = (rows = ROWS): LookBy =>
  async (list: ListSchema, column: string, values: readonly string[]) => (rows[list.name] ?? []).filter((row) => values.includes(String(row[column]))) as never;
const tableFor = async (item: SeenItem, rows = ROWS) => firstTable(await firstRows(lookBy(rows), item.people, configuration), item, configuration, NOW);
const meeting = (...addresses: readonly string[]): SeenItem => ({
  kind: 'appointment',
  mode: 'read',
  subject: 'Overleg',
  people: addresses.map((address) => ({ name: address, address, part: 'required' })),
  isPrivate: false,
  missing: [],
});
const configuration = { ownDomains: ['provincie-utrecht.nl'], ownPartner: 'pv26' };
const NOW = Date.parse('2026-11-23T09:00:00Z');

describe('the first sentence', () => {
  it('names the partners at the table, under the name that they have now', async () => {
    const table = await tableFor(meeting('a@woerden.nl', 'b@vianen.nl', 'c@provincie-utrecht.nl'));
    expect(table).toEqual({ parties: 3, names: ['Woerden', 'Vijfheerenlanden'] });
  });

  it('stays away where nobody of a partner is recognised: the panel says that in its own words', async () => {
    expect(await tableFor(meeting('x@elders.example'))).toBeUndefined();
    expect(await tableFor(meeting('a@woerden.nl'), {})).toBeUndefined();
  });

  it('shows nothing of an item that a rule of the province shuts out', async () => {
    const rule = [{ name: 'Rijksorgaan', owners: [], categories: [], subjectWords: ['ambtsinstructie'], attendees: [] }];
    const shutting = { ...ROWS, Settings: [{ key: 'shut-out', title: 'Uitsluiten', value: rule }] };
    const item = { ...meeting('a@woerden.nl'), subject: 'Ambtsinstructie: gesprek' };
    expect(await tableFor(item, shutting)).toBeUndefined();
    expect(await tableFor(meeting('a@woerden.nl'), shutting)).toBeDefined();
  });
});
