import { relativeDay } from './relativeDay';

describe('a day relative to today', () => {
  it.each([
    ['T', '2026-11-23', '2026-11-23'],
    ['T+1', '2026-11-27', '2026-11-30'],
    ['T-3', '2026-11-23', '2026-11-18'],
    ['t+5', '2026-11-23', '2026-11-30'],
    ['T-12d', '2026-11-23', '2026-11-11'],
    ['T-7m', '2026-11-23', '2026-04-23'],
    ['1 maart', '2026-11-23', '2027-03-01'],
    ['1 maart', '2027-03-01', '2027-03-01'],
    ['12 Januari', '2026-11-23', '2027-01-12'],
  ])('%s on %s is %s', (text, today, day) => {
    expect(relativeDay(text, today)).toBe(day);
  });

  it('takes Friday for today on a weekend, so that tomorrow is Monday', () => {
    expect(relativeDay('T', '2026-11-22')).toBe('2026-11-20');
    expect(relativeDay('T+1', '2026-11-22')).toBe('2026-11-23');
  });

  it.each(['', 'T+', 'T+x', '2026-11-23', '31 februari', 'morgen'])('knows no day in "%s"', (text) => {
    expect(relativeDay(text, '2026-11-23')).toBeUndefined();
  });
});
