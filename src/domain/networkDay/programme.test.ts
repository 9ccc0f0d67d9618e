/** @jest-environment node */
import type { Proposal, Slot } from './agenda';
import { pinsInTheWay, placeWrites, problemOf, standingIn, warningsIn, type ProgrammeParts } from './programme';
import { faultOfSlot, usualSlots } from './usualSlots';

const session = (key: string, more: Partial<Proposal> = {}): Proposal => ({ key, day: 'd', title: key, form: 'gesprek', minutes: 45, status: 'aangenomen', ...more });
const slot = (key: string, kind: Slot['kind'], start: string, end: string): Slot => ({ key, day: 'd', kind, start, end });

const PARTS: ProgrammeParts = {
  day: { key: 'd', title: 'Dag', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:00', end: '14:00', capacity: 50, meetingShare: 40 },
  proposals: [session('a', { speakers: ['A. Jansen'] }), session('b', { speakers: ['a. jansen'] }), session('c', { status: 'ingediend' }), session('m', { status: 'samengevoegd', mergedInto: 'b' })],
  supports: [
    { key: '1', proposal: 'a', partner: 'zeist', people: 2 }, { key: '2', proposal: 'b', partner: 'zeist', people: 3 },
    { key: '3', proposal: 'm', partner: 'soest', people: 9 }, { key: '4', proposal: 'c', partner: 'lopik', people: 1 },
  ],
  rooms: [{ key: 'big', day: 'd', title: 'Groot', capacity: 40 }, { key: 'small', day: 'd', title: 'Klein', capacity: 10 }],
  slots: [slot('s2', 'sessies', '11:00', '12:00'), slot('open', 'plenair', '09:00', '09:30'), slot('s1', 'sessies', '09:30', '10:30'), slot('lunch', 'ontmoeten', '12:00', '13:00')],
  places: [{ key: 'a', proposal: 'a', slot: 's1', room: 'big', pinned: true }, { key: 'c', proposal: 'c', slot: 's1', room: 'small' }],
};

describe('a programme as the planner’s question', () => {
  const problem = problemOf(PARTS);

  it('holds what is accepted, in the parts that are for sessions, in time', () => {
    expect(problem.items.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(problem.slots.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(problem.fixed).toEqual([{ item: 'a', slot: 's1', room: 'big' }]);
  });

  it('lets organisations vote, with what was merged', () => {
    expect(problem.voters).toEqual(expect.arrayContaining([{ id: 'zeist', people: 3, wants: { a: 1, b: 1 } }, { id: 'soest', people: 9, wants: { b: 1 } }]));
    expect(problem.voters).toHaveLength(2);
  });

  it('keeps the time for meeting free, and what is plenary besides', () => {
    expect(problem.meetingShare).toBeCloseTo(0.4 + 30 / 300);
  });

  it('knows one speaker under two spellings, and warns of a room that is too small', () => {
    const warnings = warningsIn(problem, [{ item: 'a', slot: 's1', room: 'big' }, { item: 'b', slot: 's1', room: 'small' }]);
    expect(warnings).toEqual([{ rule: 'presenterTwice', items: ['a', 'b'] }, { rule: 'roomSmall', items: ['b'], people: 12, seats: 10 }]);
    expect(warningsIn(problem, [{ item: 'a', slot: 's1', room: 'big' }, { item: 'b', slot: 's2', room: 'big' }])).toEqual([]);
  });

  it('says which two pinned sessions stand in each other’s way', () => {
    const both = [{ key: 'a', proposal: 'a', slot: 's1', room: 'big', pinned: true }, { key: 'b', proposal: 'b', slot: 's1', room: 'big', pinned: true }];
    expect(pinsInTheWay(problemOf({ ...PARTS, places: both }))).toEqual([{ rule: 'sameRoom', items: ['a', 'b'] }, { rule: 'presenterTwice', items: ['a', 'b'] }]);
    expect(pinsInTheWay(problem)).toEqual([]);
  });

  it('leaves out the places of what is off the agenda', () => {
    expect(standingIn(problem, PARTS.places)).toEqual([{ item: 'a', slot: 's1', room: 'big' }]);
  });

  it('writes only what differs', () => {
    const now = { list: 'Placements', day: 'd', places: PARTS.places, standing: [{ item: 'a', slot: 's1', room: 'big' }] };
    expect(placeWrites(now, [{ item: 'a', slot: 's1', room: 'small' }, { item: 'b', slot: 's2', room: 'big' }])).toEqual([
      { kind: 'update', list: 'Placements', key: 'a', changes: { slot: 's1', room: 'small' }, seen: PARTS.places[0] },
      { kind: 'create', list: 'Placements', row: { key: 'b', day: 'd', proposal: 'b', slot: 's2', room: 'big' } },
    ]);
    expect(placeWrites(now, [])).toEqual([{ kind: 'remove', list: 'Placements', key: 'a', seen: PARTS.places[0] }]);
    expect(placeWrites(now, now.standing)).toEqual([]);
  });
});

describe('the usual parts of a day', () => {
  it.each([['09:30', '16:30'], ['13:00', '17:00'], ['09:00', '09:20']])('fill it from %s to %s without a gap', (start, end) => {
    const slots = usualSlots({ start, end });
    expect([slots[0]?.start, slots.at(-1)?.end]).toEqual([start, end]);
    slots.slice(1).forEach((next, place) => expect(next.start).toBe(slots[place]?.end));
  });

  it('keep a third of an ordinary day for meeting', () => {
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const meeting = usualSlots({ start: '09:30', end: '16:30' }).filter(({ kind }) => kind === 'ontmoeten').reduce((sum, { start, end }) => sum + minutes(end) - minutes(start), 0);
    expect(meeting / 420).toBeGreaterThan(0.34);
  });

  it.each([
    ['10:00', '09:00', 'hours'], ['9 uur', '10:00', 'hours'], ['08:00', '09:30', 'outside'], ['15:00', '17:00', 'outside'], ['10:30', '11:30', 'overlap'], ['09:00', '10:00', undefined], ['11:00', '12:00', undefined],
  ])('from %s to %s is refused as %s', (start, end, fault) => {
    expect(faultOfSlot({ start, end }, { start: '09:00', end: '16:00' }, [{ start: '10:00', end: '11:00' }])).toBe(fault);
  });
});
