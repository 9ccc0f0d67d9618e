/** @jest-environment node */
import { contactMoments } from '../lists/contactMoments';
import { mailDomains } from '../lists/mailDomains';
import { ourMeetings } from '../lists/ourMeetings';
import { equalFilters, rangeFilter } from './filters';

describe('filters on a list', () => {
  it('compare a lookup by its indexed twin, and values only once', () => {
    expect(equalFilters(mailDomains, 'partner', ['gm1', 'gm2', 'gm1'])).toEqual(["fields/PartnerKey eq 'gm1' or fields/PartnerKey eq 'gm2'"]);
  });

  it('take an apostrophe for a sign, not for an end', () => {
    expect(equalFilters(mailDomains, 'key', ["o'dijk or true"])).toEqual(["fields/Key eq 'o''dijk or true'"]);
  });

  it('are cut so that each fits an address, with no value lost', () => {
    const values = Array.from({ length: 75 }, (_, index) => `een-lange-sleutel-met-ë-${index}`);
    const filters = equalFilters(mailDomains, 'key', values);
    expect(Math.max(...filters.map((filter) => encodeURIComponent(filter).length))).toBeLessThanOrEqual(1_000);
    expect(filters.flatMap((filter) => filter.match(/-\d+'/g))).toHaveLength(75);
  });

  it('compare no more than twenty values at once', () => {
    expect(equalFilters(mailDomains, 'key', Array.from({ length: 41 }, (_, index) => `${index}`)).map((filter) => filter.split(' or ').length)).toEqual([20, 20, 1]);
  });

  it('take in both ends, days from noon to noon', () => {
    expect(rangeFilter(ourMeetings, { column: 'week', from: '2026-w01', to: '2026-w09' })).toBe("fields/Week ge '2026-w01' and fields/Week le '2026-w09'");
    expect(rangeFilter(contactMoments, { column: 'date', from: '2026-03-01', to: '2026-03-31' })).toBe(
      "fields/Date ge '2026-02-28T12:00:00Z' and fields/Date le '2026-03-31T11:59:59Z'",
    );
  });
});
