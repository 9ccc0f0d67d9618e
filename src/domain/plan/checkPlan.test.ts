/** @jest-environment node */
import type { AgendaProblem, Placement } from './agenda/agenda';
import { checkPlan } from './checkPlan';

const day: AgendaProblem = {
  day: { date: '2027-04-15', start: '09:00', end: '12:00' },
  meetingShare: 0,
  slots: [{ id: 's1', start: '09:00', end: '10:00' }, { id: 's2', start: '10:00', end: '11:00' }],
  rooms: [{ id: 'r1', capacity: 20 }, { id: 'r2', capacity: 20 }],
  blocked: [],
  presenters: [{ id: 'p' }],
  tracks: [{ id: 't', keep: 'room' }],
  items: ['a', 'b'].map((id) => ({ id, minutes: 60, presenters: [], required: false })),
  conflicts: [],
  fixed: [],
  voters: [],
};
const at = (item: string, slot: string, room: string): Placement => ({ item, slot, room });
const withItem = (more: Partial<AgendaProblem['items'][number]>): AgendaProblem['items'] => day.items.map((item) => ({ ...item, ...more }));

describe('checking a programme', () => {
  it('finds nothing wrong with sessions side by side in two rooms', () => {
    expect(checkPlan(day, [at('a', 's1', 'r1'), at('b', 's1', 'r2')])).toEqual([]);
  });

  it.each<[string, Partial<AgendaProblem>, readonly Placement[]]>([
    ['unknown', {}, [at('a', 's9', 'r1')]],
    ['twice', {}, [at('a', 's1', 'r1'), at('a', 's2', 'r1')]],
    ['sameRoom', {}, [at('a', 's1', 'r1'), at('b', 's1', 'r1')]],
    ['blocked', { blocked: [{ slot: 's1' }] }, [at('a', 's1', 'r1')]],
    ['blocked', { blocked: [{ slot: 's1', room: 'r1' }] }, [at('a', 's1', 'r1')]],
    ['tooLong', { items: withItem({ minutes: 61 }) }, [at('a', 's1', 'r1')]],
    ['itemSlot', { items: withItem({ slots: ['s2'] }) }, [at('a', 's1', 'r1')]],
    ['itemRoom', { items: withItem({ rooms: ['r2'] }) }, [at('a', 's1', 'r1')]],
    ['presenterAway', { presenters: [{ id: 'p', slots: ['s2'] }], items: withItem({ presenters: ['p'] }) }, [at('a', 's1', 'r1')]],
    ['presenterTwice', { items: withItem({ presenters: ['p'] }) }, [at('a', 's1', 'r1'), at('b', 's1', 'r2')]],
    ['conflict', { conflicts: [['b', 'a']] }, [at('a', 's1', 'r1'), at('b', 's1', 'r2')]],
    ['trackSlot', { tracks: [{ id: 't', keep: 'room', slots: ['s2'] }], items: withItem({ track: 't' }) }, [at('a', 's1', 'r1')]],
    ['trackParallel', { tracks: [{ id: 't', keep: 'apart' }], items: withItem({ track: 't' }) }, [at('a', 's1', 'r1'), at('b', 's1', 'r2')]],
    ['trackRoom', { items: withItem({ track: 't' }) }, [at('a', 's1', 'r1'), at('b', 's2', 'r2')]],
    ['fixed', { fixed: [{ item: 'a', slot: 's2' }] }, [at('a', 's1', 'r1')]],
    ['required', { items: withItem({ required: true }) }, [at('a', 's1', 'r1')]],
    ['meetingTime', { meetingShare: 0.5 }, [at('a', 's1', 'r1'), at('b', 's2', 'r1')]],
  ])('finds %s', (rule, change, placements) => {
    expect(checkPlan({ ...day, ...change }, placements).map((breach) => breach.rule)).toEqual([rule]);
  });
});
