import { dutchDay, utcOfDutchTime } from './dutchTime';

describe('time in the Netherlands', () => {
  it.each([
    ['2026-11-24', '14:00', '2026-11-24T13:00:00Z'],
    ['2026-07-01', '9:30', '2026-07-01T07:30:00Z'],
    // The night in which the clocks go back, after they did, and the one in which they go forward.
    ['2026-10-25', '04:00', '2026-10-25T03:00:00Z'],
    ['2026-10-25', '00:30', '2026-10-24T22:30:00Z'],
    ['2027-03-28', '03:30', '2027-03-28T01:30:00Z'],
  ])('%s %s is %s', (day, time, utc) => {
    expect(utcOfDutchTime(day, time)).toBe(utc);
  });

  it('is a day ahead of UTC in the evening', () => {
    expect(dutchDay(Date.parse('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
    expect(dutchDay(Date.parse('2026-11-23T22:30:00Z'))).toBe('2026-11-23');
  });
});
