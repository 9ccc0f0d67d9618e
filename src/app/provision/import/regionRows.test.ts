/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { misfitsOf } from '../../../lists/checks';
import { regionRows } from './regionRows';

const text = readFileSync('data/region.json', 'utf8');
const { rows, faults, remarks } = regionRows('region.json', text);
const of = (list: string) => rows.filter((one) => one.list.name === list).map(({ row }) => row);

describe("the region's file", () => {
  it('gives rows that all fit their lists, each with a key of its own', () => {
    expect(faults).toEqual([]);
    expect(rows.flatMap(({ list, row }) => misfitsOf(list, row))).toEqual([]);
    expect(new Set(rows.map(({ list, row }) => `${list.name}|${row.key}`)).size).toBe(rows.length);
  });

  it('holds the 26 municipalities, 4 water boards and the province', () => {
    const within = of('Partners').filter((row) => row['inProvince'] === true && row['validUntil'] === undefined);
    expect(within.filter((row) => row['kind'] === 'gemeente')).toHaveLength(26);
    expect(within.filter((row) => row['kind'] === 'waterschap')).toHaveLength(4);
    expect(within.filter((row) => row['kind'] === 'provincie').map(({ key }) => key)).toEqual(['pv26']);
  });

  it('keeps merged municipalities with their successor and the last day of their existence', () => {
    expect(of('Partners').find(({ key }) => key === 'gm0620')).toMatchObject({ title: 'Vianen', successor: 'gm1961', validUntil: '2018-12-31' });
  });

  it.each([
    ['woerden.nl', ['gm0589', 'gm0632']],
    ['waternet.nl', ['gm0363', 'ws0155']],
    ['belcombinatie.nl', ['gm0317', 'gm0376', 'gm0417']],
    ['provincie-utrecht.nl', []],
  ])('says that %s stands for %j', (domain, expected) => {
    const found = of('MailDomains').filter((row) => row['domain'] === domain);
    expect(found.map((row) => row['partner']).sort()).toEqual(expected);
  });

  it('seats 22 parties in RES U16, and the supporting province in the Lopikerwaard', () => {
    const seats = (collaboration: string) => of('Participations').filter((row) => row['collaboration'] === collaboration);
    expect(seats('res-u16')).toHaveLength(22);
    expect(seats('lopikerwaard').map((row) => row['partner'])).toContain('pv26');
    expect(seats('regio-amersfoort').filter((row) => row['partly'] === true)).toHaveLength(2);
  });

  it('says which members it could not place', () => {
    expect(remarks).toEqual([expect.stringContaining('waterschap (vermoedelijk Vallei en Veluwe)')]);
  });

  it('takes no side on a legal form that the source is unsure of', () => {
    const forms = Object.fromEntries(of('Collaborations').map((row) => [row.key, row['legalForm']]));
    expect(forms).toMatchObject({ foodvalley: 'onbekend', 'regio-amersfoort': 'bestuursconvenant', u10: 'netwerksamenwerking', vru: 'OL openbaar lichaam' });
  });

  it('puts a suffix behind every mail domain for a demonstration', () => {
    const domains = regionRows('region.json', text, '.example').rows.filter(({ list }) => list.name === 'MailDomains');
    expect(domains.every(({ row }) => String(row['domain']).endsWith('.nl.example') || String(row['domain']).endsWith('.example'))).toBe(true);
    expect(domains.length).toBeGreaterThan(35);
  });

  it('names the entry that has no code', () => {
    expect(() => regionRows('x.json', '{"provincie":{"code":"a","naam":"b"},"gemeenten":[{"naam":"Baarn"}]}')).toThrow('gemeenten, nummer 1');
    expect(() => regionRows('x.json', '{')).toThrow('geen geldige JSON');
  });
});
