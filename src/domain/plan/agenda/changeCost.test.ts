/** @jest-environment node */
import type { AgendaProblem } from './agenda';
import { changeCost } from './changeCost';

const day: AgendaProblem = {
  day: { date: '2027-04-15', start: '09:00', end: '12:00' },
  meetingShare: 0,
  slots: [{ id: 's1', start: '09:00', end: '10:00' }, { id: 's2', start: '10:00', end: '11:00' }],
  rooms: [{ id: 'groot', capacity: 20 }, { id: 'klein', capacity: 1 }],
  blocked: [],
  presenters: [{ id: 'anna' }, { id: 'bas' }],
  tracks: [],
  items: [{ id: 'a', minutes: 60, presenters: ['anna'], required: false }, { id: 'b', minutes: 60, presenters: ['bas'], required: false }],
  conflicts: [],
  fixed: [],
  voters: [{ id: 'beide', people: 2, wants: { a: 3, b: 1 } }, { id: 'ander', people: 1, wants: { b: 1 } }, { id: 'geen', people: 5, wants: {} }],
};
const before = [{ item: 'a', slot: 's1', room: 'groot' }, { item: 'b', slot: 's2', room: 'groot' }];

describe('what a change costs', () => {
  it('says nothing when nothing changes', () => {
    expect(changeCost(day, before, [...before].reverse())).toEqual({ before: 9, after: 9, moved: [], breaches: [], differences: [], told: { presenters: [], voters: [] } });
  });

  it('says what moves, who loses and who would be told when two wanted sessions come side by side', () => {
    const cost = changeCost(day, before, [before[0]!, { item: 'b', slot: 's1', room: 'klein' }]);
    expect(cost).toMatchObject({ before: 9, after: 7, breaches: [], told: { presenters: ['bas'], voters: ['beide', 'ander'] } });
    expect(cost.moved).toEqual([{ item: 'b', from: { slot: 's2', room: 'groot' }, to: { slot: 's1', room: 'klein' } }]);
    expect(cost.differences).toEqual([{ voter: 'beide', points: -2 }]);
  });

  it('says which hard rules it breaks', () => {
    const cost = changeCost(day, before, [before[0]!, { item: 'b', slot: 's1', room: 'groot' }]);
    expect(cost.breaches).toEqual([{ rule: 'sameRoom', items: ['a', 'b'] }]);
  });
});
