import { timeOf, type CalendarOn, type Taken } from './colleagueTime';

const span = { date: '2027-04-15', start: '09:30', end: '11:15' };
const hours = { days: [1, 2, 3, 4], start: '08:00', end: '17:00' };
const said = (slots: readonly Taken[], more: Partial<CalendarOn> = {}) => timeOf({ account: 'a', date: span.date, slots, ...more }, span);

describe('what a calendar says of a colleague on a date', () => {
  it('is free where nothing stands in it', () => {
    expect(said(['free', 'free', 'free', 'free'], { hours })).toEqual({ kind: 'free' });
  });

  it('joins neighbouring half hours of one kind and ends with the day', () => {
    expect(said(['free', 'busy', 'busy', 'tentative'])).toEqual({
      kind: 'partly',
      parts: [{ from: '10:00', to: '11:00', taken: 'busy' }, { from: '11:00', to: '11:15', taken: 'tentative' }],
    });
  });

  it('is taken only where no minute is left', () => {
    expect(said(['busy', 'away', 'away', 'busy'])).toMatchObject({ kind: 'taken' });
    expect(said(['busy', 'away', 'free', 'busy'])).toMatchObject({ kind: 'partly' });
  });

  it('counts hours in which somebody does not work, and days off', () => {
    expect(said(['free', 'free', 'free', 'free'], { hours: { ...hours, start: '10:30' } })).toEqual({ kind: 'partly', parts: [{ from: '09:30', to: '10:30', taken: 'outside' }] });
    expect(said(['free', 'free', 'free', 'free'], { hours: { ...hours, days: [1, 2] } })).toEqual({ kind: 'offDay' });
  });

  it('claims nothing about a calendar that could not be read', () => {
    expect(timeOf({ account: 'a', date: span.date, hours }, span)).toEqual({ kind: 'unknown' });
    expect(said([])).toEqual({ kind: 'unknown' });
  });
});
