import fc from 'fast-check';
import { agreements } from '../../src/lists/agreements';
import { collaborations } from '../../src/lists/collaborations';
import { contacts } from '../../src/lists/contacts';
import { fieldsOfRow } from '../../src/lists/items';
import { lastContacts } from '../../src/lists/lastContacts';
import { mailDomains } from '../../src/lists/mailDomains';
import { participations } from '../../src/lists/participations';
import { partners } from '../../src/lists/partners';
import { internalName, queryName, type ListSchema, type Row } from '../../src/lists/schema';
import { settings } from '../../src/lists/settings';
import { signals } from '../../src/lists/signals';

const row = <L extends ListSchema>(list: L, values: Row<L>) => ({ list, key: values.key, fields: fieldsOfRow(list, values, () => undefined) });

/** A whole row of each list that the panel copies when it opens. */
export const WHOLE = [
  row(partners, { key: 'gm0331', title: 'Lopik', kind: 'gemeente', inProvince: true, validFrom: '1989-01-01', tile: { x: 1, y: 2 } }),
  row(mailDomains, { key: 'lopik.nl.example|gm0331', domain: 'lopik.nl.example', reach: 'domein', partner: 'gm0331' }),
  row(contacts, { key: 'gm0331|a@lopik.nl.example', title: 'A', partner: 'gm0331', layer: 'bestuurder', mail: 'a@lopik.nl.example', since: '2026-11-01' }),
  row(collaborations, { key: 'res-u16', title: 'RES U16', alsoCalled: ['RES'], phaseSince: '2026-11-11' }),
  row(participations, { key: 'res-u16|gm0331|-', collaboration: 'res-u16', partner: 'gm0331', hats: ['partner'] }),
  row(agreements, { key: 'stukken', title: 'Stukken', kind: 'werkwijze', aboutKind: 'samenwerkingsverband', about: 'res-u16', status: 'open', open: 'ja' }),
  row(signals, { key: 'te-laat', title: 'Te laat', kind: 'grens', status: 'gemeld', open: 'ja', reportedBy: 'ons', reportedOn: '2026-11-01' }),
  row(lastContacts, { key: 'gm0331|management', partner: 'gm0331', layer: 'management', date: '2026-09-01', contact: 'c' }),
  row(settings, { key: 'house-days', title: 'Dagen', value: 30 }),
];

/** What somebody with SharePoint's own screens, a script or an import puts in a column. */
const rubbish = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<unknown>(null, '', 0, -1, 1e308, true, [], [null], {}, ['a', 3], { a: 1 }, '{"half', '<script>alert(1)</script>', '=HYPERLINK("http://x")', '9999-99-99', '2026-02-30T00:00:00Z', '__proto__', '\uD800', '\u0000\u202E', 'x'.repeat(300)) },
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
const place = fc.constantFrom(...WHOLE.flatMap(({ list, fields }, at) => ['Key', ...Object.keys(list.columns).map((name) => queryName(list, name))].map((column) => ({ at, column, gone: column in fields }))));
/** What happens to a whole row: one column gets rubbish or goes, sometimes a second gets rubbish too. */
export const bend = fc.record({ place, value: rubbish, missing: fc.boolean(), again: fc.option(fc.record({ column: fc.nat({ max: 30 }), value: rubbish }), { nil: undefined, freq: 3 }) });
export type Bend = typeof bend extends fc.Arbitrary<infer B> ? B : never;

export function bent({ place: { at, column }, value, missing, again }: Bend, index: number): { readonly list: ListSchema; readonly fields: Record<string, unknown> } {
  const one = WHOLE[at];
  if (!one) throw new Error('no such list');
  const names = Object.keys(one.list.columns);
  const fields: Record<string, unknown> = { ...one.fields, Key: `bent-${index}`, [column]: value };
  if (missing) Reflect.deleteProperty(fields, column);
  if (again) fields[internalName(names[again.column % names.length] ?? '')] = again.value;
  return { list: one.list, fields };
}
