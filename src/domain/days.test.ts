/** @jest-environment node */
import { addDays, dayAt, daysBetween, holdsOn, isTimeZone, minuteOfDay, minutesBetween, msOf, weekOf } from './days';

const UTRECHT = 'Europe/Amsterdam';

describe('days and weeks', () => {
  it('belong to the ISO week of their Thursday', () => {
    expect(['2026-11-23', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(weekOf)).toEqual(['2026-w48', '2026-w53', '2026-w53', '2027-w01', '2025-w01']);
    expect(weekOf('soon')).toBeUndefined();
  });

  it('turn over at midnight where the meeting is, not in Greenwich', () => {
    expect(dayAt('2026-07-01T22:30:00Z', UTRECHT)).toBe('2026-07-02');
    expect(dayAt('2026-12-01T22:30:00Z', UTRECHT)).toBe('2026-12-01');
    expect(minuteOfDay('2026-07-01T22:30:00Z', UTRECHT)).toBe(30);
  });

  it('are counted across the change of the clock', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(minutesBetween('2026-11-23T13:00:00Z', '2026-11-23T13:30:00Z')).toBe(30);
  });

  it('survive what is no date', () => {
    expect([msOf('x'), msOf(NaN), msOf(Infinity), msOf(-1), msOf('2026-13-45')]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(dayAt(NaN, UTRECHT)).toBe('1970-01-01');
    expect(addDays('x', 3)).toBe('x');
    expect(addDays('9999-12-30', 30)).toBe('9999-12-30');
    expect(daysBetween('x', '2026-01-01')).toBeUndefined();
    expect(minuteOfDay(undefined, UTRECHT)).toBeUndefined();
    expect([isTimeZone(UTRECHT), isTimeZone('Mars/Base')]).toEqual([true, false]);
  });

  it('hold with open ends', () => {
    expect([holdsOn('2026-01-02', undefined, '2026-01-01'), holdsOn('2026-01-02', '2026-01-02', '2026-01-02'), holdsOn('2026-01-02', undefined, undefined)]).toEqual([false, true, true]);
  });
});
