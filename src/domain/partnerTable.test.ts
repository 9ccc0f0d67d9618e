/** @jest-environment node */
import fc from 'fast-check';
import { domainOf, PARTNER_TABLE_BYTES, partnerTableText, readPartnerTable, type PartnerDomain } from './partnerTable';

const row = (domain: string, over: Partial<PartnerDomain> = {}): PartnerDomain => ({
  domain, partners: [domain.split('.')[0] ?? domain], held: false, lastContact: '', ...over,
});

/** The table as the launch events read it, and what its text takes in the settings. */
const tableOf = (...needs: Parameters<typeof partnerTableText>) => readPartnerTable(partnerTableText(...needs)) ?? { own: [], names: {} };
const storedSize = (text: string) => Buffer.byteLength(JSON.stringify(text));

describe('partnerTableText', () => {
  it('names each domain once, and every partner of a shared service organisation', () => {
    const table = tableOf([row('Zeist.nl', { partners: ['Zeist'] }), row('woerden.nl', { partners: ['Woerden', 'Oudewater'] })], []);
    expect(table.names).toEqual({ 'zeist.nl': 'Zeist', 'woerden.nl': 'Woerden / Oudewater' });
  });

  it('keeps our own house out of the partners', () => {
    const table = tableOf([row('provincie-utrecht.nl')], ['Provincie-Utrecht.nl']);
    expect(table).toEqual({ own: ['provincie-utrecht.nl'], names: {} });
  });

  it('leaves out a domain that no partner uses any more', () => {
    expect(tableOf([row('vianen.nl', { partners: [] })], []).names).toEqual({});
  });

  it('drops, where space is short, first whom this person does not hold and has not met for longest', () => {
    const domains = [
      row('oud.nl', { lastContact: '2025-01-10' }),
      row('nooit.nl'),
      row('pas.nl', { lastContact: '2026-11-20' }),
      row('eigen.nl', { held: true }),
    ];
    expect(Object.keys(tableOf(domains, [], 78).names)).toEqual(['eigen.nl', 'pas.nl']);
    expect(Object.keys(tableOf(domains, [], 100).names)).toEqual(['eigen.nl', 'pas.nl', 'oud.nl']);
  });

  it('stays under its limit in bytes, whatever the names', () => {
    const rows = fc.array(fc.record({
      domain: fc.domain(), partners: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 3 }), held: fc.boolean(), lastContact: fc.constantFrom('', '2026-01-01'),
    }), { maxLength: 60 });
    fc.assert(fc.property(rows, fc.integer({ min: 60, max: 2_000 }), (domains, limit) => {
      expect(storedSize(partnerTableText(domains, ['ons.nl'], limit))).toBeLessThanOrEqual(limit);
    }), { seed: 10 });
  });

  it('holds the whole region, and stays under 32 KB with 2,000 partners', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => row(`gemeente-${index}.nl`, { partners: [`Gemeente nummer ${index}`] }));
    expect(Object.keys(tableOf(many.slice(0, 60), []).names)).toHaveLength(60);
    expect(storedSize(partnerTableText(many, []))).toBeLessThanOrEqual(PARTNER_TABLE_BYTES);
  });
});

describe('readPartnerTable', () => {
  it('gives back what the pane wrote', () => {
    expect(readPartnerTable(partnerTableText([row('zeist.nl')], ['ons.nl']))).toEqual({ own: ['ons.nl'], names: { 'zeist.nl': 'zeist' } });
  });

  it.each([undefined, null, 3, {}, '', 'x', '[]', '{}', '{"own":"ons.nl","names":{}}', '{"own":[],"names":[]}'])('takes %j for no table', (stored) => {
    expect(readPartnerTable(stored)).toBeUndefined();
  });

  it('skips a name or a domain that is not text', () => {
    expect(readPartnerTable('{"own":[1,"ons.nl"],"names":{"a.nl":1,"b.nl":"B"}}')).toEqual({ own: ['ons.nl'], names: { 'b.nl': 'B' } });
  });

  it('knows no partner by a word that every object has', () => {
    expect(readPartnerTable('{"own":[],"names":{}}')?.names['constructor']).toBeUndefined();
  });
});

describe('domainOf', () => {
  it.each([
    ['Noortje@Woerden.NL', 'woerden.nl'],
    ['"a@b"@zeist.nl ', 'zeist.nl'],
    ['/o=ExchangeLabs/cn=zaal', ''],
    ['@zeist.nl', ''],
    [undefined, ''],
  ])('%s gives "%s"', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });
});
