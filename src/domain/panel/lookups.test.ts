/** @jest-environment node */
import { contact, context, mailDomain, person, seat, vianen, vijfheerenlanden } from '../../../tests/support/panelRows';
import { lookupsFor, partnerKeysOf, successorKeysOf } from './lookups';

describe('what to read for an item', () => {
  it('asks for each domain, its parents and the address, once', () => {
    expect(lookupsFor([person('A@raad.woerden.nl'), person('b@woerden.nl'), { name: 'Zaal', part: 'required' }])).toEqual({
      domains: ['raad.woerden.nl', 'woerden.nl', 'a@raad.woerden.nl', 'b@woerden.nl'],
      addresses: ['a@raad.woerden.nl', 'b@woerden.nl'],
    });
  });

  it('asks for both spellings of a domain that is written in Unicode', () => {
    expect(lookupsFor([person('a@cöoperatie.example')]).domains).toEqual(expect.arrayContaining(['cöoperatie.example', 'xn--coperatie-07a.example']));
  });

  it('goes on with the partners that were found, ourselves, and what is attached', () => {
    const keys = partnerKeysOf({
      domains: [mailDomain('a.nl', 'p1')],
      contacts: [contact('x@a.nl', 'p2', 'griffie')],
      participations: [seat('res', 'p1')],
      contexts: [context('vertegenwoordiging', { aboutKind: 'partner', about: 'p3', representedBy: 'p4' }), context('koppeling', { aboutKind: 'samenwerkingsverband', about: 'res' })],
      ownPartner: 'pv26',
    });
    expect(keys).toEqual(['pv26', 'p1', 'p2', 'p3', 'p4']);
  });

  it('goes on with what a partner merged into, until that is there too', () => {
    expect(successorKeysOf([vianen])).toEqual(['gm1961']);
    expect(successorKeysOf([vianen, vijfheerenlanden])).toEqual([]);
  });
});
