/** @jest-environment node */
import { HOLIDAYS, holidayOn } from './dutchHolidays';

describe('Dutch holidays', () => {
  it.each([
    ['2008-03-23'], ['2024-03-31'], ['2025-04-20'], ['2026-04-05'], ['2027-03-28'], ['2028-04-16'], ['2038-04-25'], ['2049-04-18'],
  ])('know Easter Sunday %s, early and late', (day) => {
    expect(holidayOn(day)).toBe('eerste paasdag');
  });

  it.each([
    ['2027-01-01', 'nieuwjaarsdag'], ['2027-03-26', 'goede vrijdag'], ['2027-03-29', 'tweede paasdag'], ['2027-04-27', 'koningsdag'], ['2025-04-26', 'koningsdag'], ['2025-04-27', undefined],
    ['2027-05-05', 'bevrijdingsdag'], ['2027-05-06', 'hemelvaartsdag'], ['2027-05-16', 'eerste pinksterdag'], ['2027-05-17', 'tweede pinksterdag'], ['2027-12-26', 'tweede kerstdag'],
    ['2027-04-15', undefined], ['', undefined], ['gisteren', undefined],
  ])('say of %s: %s', (day, holiday) => {
    expect(holidayOn(day)).toBe(holiday);
  });

  it('are eleven in a year', () => {
    const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10));
    expect(new Set(days.flatMap((day) => holidayOn(day) ?? []))).toEqual(new Set(HOLIDAYS));
  });
});
