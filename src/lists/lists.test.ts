import { allLists } from './all';
import { faultsOfList, graphColumns } from './graphColumns';
import { fieldsOfRow, readItem, selectedFields } from './items';
import { contactMoments, type ContactMomentRow } from './contactMoments';
import { settings } from './settings';

const noIds = () => undefined;
const moment = {
  key: 'g1|gm0331',
  partner: 'gm0331',
  partnerYear: 'gm0331-2026',
  date: '2026-11-23',
  layer: 'management',
  form: 'bezoek',
  group: 'g1',
} as const;

describe('the lists', () => {
  it.each(allLists.map((list) => [list.name, list] as const))('%s can be made in SharePoint', (_, list) => {
    expect(faultsOfList(list)).toEqual([]);
  });

  it.each(allLists.map((list) => [list.name, list] as const))('%s stands after the lists that it looks up', (_, list) => {
    const before = allLists.slice(0, allLists.findIndex(({ name }) => name === list.name) + 1).map(({ name }) => name as string);
    const targets = Object.values(list.columns).flatMap((column) => (column.kind === 'lookup' ? [column.to as string] : []));
    expect(targets.filter((target) => !before.includes(target))).toEqual([]);
  });

  it('filter on indexed columns only: what is copied by a query is indexed', () => {
    for (const list of allLists) {
      if (list.copying.as !== 'open') continue;
      for (const name of Object.keys(list.copying.where)) expect(graphColumns(list).find((one) => one.name.toLowerCase() === name)?.indexed).toBe(true);
    }
  });

  it('store a relation twice: as a lookup, and as an indexed text that a query uses', () => {
    expect(graphColumns(contactMoments).filter(({ name }) => name.startsWith('Partner'))).toMatchObject([
      { name: 'Partner', lookup: { listId: 'list:Partners', columnName: 'Title' } },
      { name: 'PartnerKey', indexed: true, text: { maxLength: 255 } },
      { name: 'PartnerYear', indexed: true },
    ]);
  });
});

describe('a row on its way to SharePoint and back', () => {
  it('comes back as it went', () => {
    const fields = fieldsOfRow(contactMoments, moment, () => '12');
    expect(fields).toMatchObject({ Key: 'g1|gm0331', PartnerKey: 'gm0331', PartnerLookupId: '12', Date: '2026-11-23' });
    const back = readItem(contactMoments, { id: '3', eTag: '"x,1"', lastModifiedDateTime: '2026-11-23T09:00:00Z', fields: { ...fields, Date: '2026-11-23T00:00:00Z' } });
    expect(back).toEqual({ ok: true, row: { ...moment, item: { id: '3', etag: '"x,1"', modified: '2026-11-23T09:00:00Z' } } });
  });

  it.each(['2026-11-23T00:00:00Z', '2026-11-22T23:00:00Z', '2026-11-23'])('keeps the day that people saw when SharePoint says %s', (date) => {
    const fields = { ...fieldsOfRow(contactMoments, moment, noIds), Date: date };
    expect(readItem(contactMoments, { id: '3', fields })).toMatchObject({ ok: true, row: { date: '2026-11-23' } });
  });

  it('is refused, with the columns named, when it does not fit', () => {
    const wrong = { ...moment, layer: 'baas', date: '23-11-2026' } as unknown as ContactMomentRow;
    expect(() => fieldsOfRow(contactMoments, wrong, noIds)).toThrow('ContactMoments: Date wrongType, Layer notAChoice');
  });

  it.each([
    ['nothing at all', undefined],
    ['a list where fields should be', []],
    ['a number for a text', { ...fieldsOfRow(contactMoments, moment, noIds), Subject: 7 }],
    ['a missing required column', { ...fieldsOfRow(contactMoments, moment, noIds), Form: null }],
  ])('is reported as bent when somebody left %s', (_, fields) => {
    expect(readItem(contactMoments, { id: '9', fields })).toMatchObject({ ok: false, bent: { list: 'ContactMoments', id: '9' } });
  });

  it('is bent when a Settings value is not JSON, and whole when it is', () => {
    const fields = { Key: 'axes', Title: 'Assen', Value: '{"horizontal":' };
    expect(readItem(settings, { id: '1', fields })).toMatchObject({ ok: false, bent: { misfits: [{ column: 'Value', why: 'wrongType' }] } });
    expect(readItem(settings, { id: '1', fields: { ...fields, Value: '{"a":1}' } })).toMatchObject({ ok: true, row: { value: { a: 1 } } });
  });

  it('asks for the twin of a lookup, because a lookup column does not come by default', () => {
    expect(selectedFields(contactMoments).slice(0, 3)).toEqual(['Key', 'PartnerKey', 'PartnerYear']);
  });
});
