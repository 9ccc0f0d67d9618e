/** @jest-environment node */
import fc from 'fast-check';
import { INTERNAL_MARKER } from './internalMarker';
import { ALERT_LIMIT, alertText, NOTICE_LIMIT, noticeLanguage, noticeText, outsideDomains, recognisedPartners } from './recipientNotice';

const table = { own: ['provincie-utrecht.nl'], names: { 'utrecht.nl': 'Utrecht', 'zeist.nl': 'Zeist', 'provincie-utrecht.nl': 'Provincie Utrecht' } };

describe('recognisedPartners', () => {
  it('names each partner once, in the order of the invitation', () => {
    expect(recognisedPartners(['a@zeist.nl', 'b@utrecht.nl', 'C@ZEIST.NL'], table)).toEqual(['Zeist', 'Utrecht']);
  });

  it('never counts our own house, not even where the table names it', () => {
    expect(recognisedPartners(['femke@provincie-utrecht.nl'], table)).toEqual([]);
  });

  it('recognises nobody by a private address or by something that is no address', () => {
    expect(recognisedPartners(['elif@post.example', 'Vergaderzaal 3', ''], table)).toEqual([]);
  });
});

describe('noticeText', () => {
  it.each([
    [[], ''],
    [['Utrecht'], '1 partner: Utrecht'],
    [['Utrecht', 'Zeist'], '2 partners: Utrecht en Zeist'],
    [['Utrecht', 'Zeist', 'Lopik'], '3 partners: Utrecht, Zeist en Lopik'],
    [['Utrecht', 'Zeist', 'Lopik', 'Woerden'], '4 partners: Utrecht, Zeist en 2 andere'],
  ])('of %j reads "%s"', (partners, text) => {
    expect(noticeText(partners, 'nl')).toBe(text);
  });

  it('speaks English too', () => {
    expect(noticeText(['Utrecht', 'Zeist', 'Lopik', 'Woerden'], 'en')).toBe('4 partners: Utrecht, Zeist and 2 others');
  });

  it('never exceeds what Outlook accepts', () => {
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 300 }), { minLength: 1, maxLength: 500 }), (names) => {
      expect(noticeText(names, 'nl').length).toBeLessThanOrEqual(NOTICE_LIMIT);
    }), { seed: 10, numRuns: 50 });
  });
});

describe('outsideDomains', () => {
  it('gives each domain outside the house once', () => {
    expect(outsideDomains(['a@zeist.nl', 'b@zeist.nl', 'c@provincie-utrecht.nl', 'zaal'], table.own)).toEqual(['zeist.nl']);
  });

  it('holds a subdomain of our own for inside, unless a partner uses it; a name that only ends alike is outside', () => {
    const others = { own: table.own, names: { 'rud.provincie-utrecht.nl': 'RUD' } };
    const addresses = ['a@mail.provincie-utrecht.nl', 'b@rud.provincie-utrecht.nl', 'c@nepprovincie-utrecht.nl'];
    expect(outsideDomains(addresses, table.own, others)).toEqual(['rud.provincie-utrecht.nl', 'nepprovincie-utrecht.nl']);
    expect(recognisedPartners(addresses, others)).toEqual(['RUD']);
  });

  it('calls nobody an outsider while our own domain is unknown', () => {
    expect(outsideDomains(['a@zeist.nl'], [])).toEqual([]);
  });
});

describe('alertText', () => {
  it.each([
    ['nl', /staat “INTERN – niet doorsturen”.*\(zeist\.nl\).*Haal het interne deel weg.*Verstuur daarna opnieuw/],
    ['en', /holds “INTERN – niet doorsturen”.*\(zeist\.nl\).*Remove the internal part.*Then send again/],
  ] as const)('says in %s what was found and what to do', (language, words) => {
    expect(alertText(['zeist.nl'], INTERNAL_MARKER, language)).toMatch(words);
  });

  it('fits the alert with the longest domains that exist', () => {
    const longest = Array.from({ length: 400 }, (_, index) => `${'x'.repeat(249)}${index}.nl`);
    for (const language of ['nl', 'en'] as const) expect(alertText(longest, INTERNAL_MARKER, language)).toMatch(/\.$/);
    expect(alertText(longest, INTERNAL_MARKER, 'nl').length).toBeLessThan(ALERT_LIMIT);
  });
});

describe('noticeLanguage', () => {
  it.each([['nl-NL', 'nl'], ['NL', 'nl'], ['en-US', 'en'], ['de-DE', 'en'], ['', 'en'], [undefined, 'nl']])('reads %s in %s', (tag, language) => {
    expect(noticeLanguage(tag)).toBe(language);
  });

  it('follows what the person chose in the pane, and nothing else that stands there', () => {
    expect(noticeLanguage('nl-NL', 'en')).toBe('en');
    expect(noticeLanguage('en-US', 'nl')).toBe('nl');
    expect(noticeLanguage('nl-NL', 'fr')).toBe('nl');
  });
});
