/** @jest-environment node */
import { parentsOf, readAddress } from './mailAddress';

describe('mail addresses', () => {
  it('are compared in small letters, with domains in ASCII', () => {
    expect(readAddress(' Noortje.Vlasblom@Woerden.NL ')).toEqual({ address: 'noortje.vlasblom@woerden.nl', domain: 'woerden.nl' });
    expect(readAddress('info@cöoperatie.example')?.domain).toBe('xn--coperatie-07a.example');
    expect(readAddress('SMTP:a@b.nl')?.address).toBe('a@b.nl');
  });

  it('are not what Exchange gives for rooms and old accounts, nor what a prankster types', () => {
    const garbage = [undefined, '', '@b.nl', 'a@', 'a', '/o=ExchangeLabs/cn=Recipients', 'a b@c.nl', 'a@b/c.nl', 'a@b..nl', `${'a'.repeat(400)}@b.nl`, 'a@\u0000.nl', 'a@.nl'];
    expect(garbage.map(readAddress)).toEqual(garbage.map(() => undefined));
  });

  it('have a domain with parents, longest first, the top level left out', () => {
    expect(parentsOf('raad.woerden.nl')).toEqual(['raad.woerden.nl', 'woerden.nl']);
    expect(parentsOf('localhost')).toEqual([]);
    expect(parentsOf(Array(100).fill('a').join('.'))).toHaveLength(7);
  });
});
