import { momentsIn, weekNumber } from './moments';

const amsterdam = momentsIn('nl', 'W. Europe Standard Time');
const NOW = Date.UTC(2026, 10, 23, 9);

describe('days and times', () => {
  it('are written in full in Dutch', () => {
    expect(amsterdam.day('2026-11-23')).toBe('23 november 2026');
    expect(amsterdam.span('2026-11-23T13:00:00Z', '2026-11-23T15:00:00Z')).toBe('maandag 23 november, 14.00-16.00 (week 48)');
  });

  it('are written in English for who chose that', () => {
    expect(momentsIn('en', 'Europe/Amsterdam').span('2026-11-23T13:00:00Z', undefined)).toBe('Monday 23 November, 14:00 (week 48)');
  });

  it('leave the hours out of an all-day item', () => {
    expect(amsterdam.span('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z', true)).toBe('maandag 23 november (week 48)');
  });

  it('count the days that people here have lived, not those of UTC', () => {
    expect(amsterdam.dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23');
    expect(amsterdam.away('2026-11-11', NOW)).toBe('12 dagen geleden');
    expect(amsterdam.away('2026-11-22', NOW)).toBe('gisteren');
    expect(amsterdam.away('2026-12-23', NOW)).toBe('over 4 weken');
  });

  it('say how long ago the copy was refreshed', () => {
    expect(amsterdam.ago(NOW - 20_000, NOW)).toBe('zojuist');
    expect(amsterdam.ago(NOW - 5 * 60_000, NOW)).toBe('5 minuten geleden');
    expect(amsterdam.ago(NOW - 50 * 3_600_000, NOW)).toBe('21 november 2026');
  });

  it('show a bent date as it stands instead of failing', () => {
    expect(amsterdam.day('morgen')).toBe('morgen');
    expect(amsterdam.span('', undefined)).toBe('');
  });

  it('use the device’s zone where the host names one that nobody knows', () => {
    expect(momentsIn('nl', 'Customized Time Zone').day('2026-11-23')).toBe('23 november 2026');
  });

  it('count weeks as ISO does around New Year', () => {
    expect(['2026-01-01', '2026-11-23', '2027-01-01', '2020-12-31', '2024-12-30'].map(weekNumber)).toEqual([1, 48, 53, 53, 1]);
  });
});
