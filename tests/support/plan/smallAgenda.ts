import fc from 'fast-check';
import type { AgendaProblem } from '../../../src/domain/plan/agenda/agenda';

const SLOTS = ['s1', 's2'] as const;
const ROOMS = ['r1', 'r2'] as const;
const ITEMS = ['a', 'b', 'c', 'd', 'e'] as const;

/** Days small enough to try every programme, with each kind of rule in many of them. */
export const smallAgenda: fc.Arbitrary<AgendaProblem> = fc.record({
  day: fc.constant({ date: '2027-04-15', start: '09:00', end: '12:00' }),
  // One slot lasts 60 of 180 minutes, the other 90: half free leaves one of them, two thirds the short one.
  meetingShare: fc.constantFrom(0, 0, 0, 0.5, 2 / 3),
  slots: fc.constant([{ id: 's1', start: '09:00', end: '10:00' }, { id: 's2', start: '10:15', end: '11:45' }]),
  rooms: fc.tuple(fc.nat(3), fc.nat(3)).map((sizes) => sizes.map((capacity, place) => ({ id: ROOMS[place]!, capacity }))),
  blocked: fc.array(fc.record({ slot: fc.constantFrom(...SLOTS), room: fc.constantFrom(...ROOMS) }), { maxLength: 1 }),
  presenters: fc.tuple(fc.constantFrom(...SLOTS, undefined), fc.constantFrom(...SLOTS, undefined)).map((slots) => slots.map((slot, place) => ({ id: `p${place}`, ...(slot ? { slots: [slot] } : {}) }))),
  tracks: fc.tuple(fc.constantFrom('room' as const, 'apart' as const), fc.constantFrom(undefined, ...SLOTS)).map(([keep, slot]) => [{ id: 't', keep, ...(slot ? { slots: [slot] } : {}) }, { id: 'u', keep: 'room' as const }]),
  items: fc.tuple(...ITEMS.map((id) => item(id))),
  conflicts: fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('c', 'd')), { maxLength: 2 }),
  fixed: fc.array(fc.record({ item: fc.constantFrom('a', 'e'), slot: fc.constantFrom(...SLOTS), room: fc.constantFrom(...ROOMS) }), { maxLength: 1 }),
  voters: fc.array(fc.record({ people: fc.integer({ min: 1, max: 2 }), wants: fc.dictionary(fc.constantFrom(...ITEMS), fc.constantFrom(0, 1, 2, 3, 2.5)) }), { minLength: 1, maxLength: 3 }).map((voters) => voters.map((voter, place) => ({ id: `v${place}`, ...voter }))),
});

function item(id: string): fc.Arbitrary<AgendaProblem['items'][number]> {
  return fc
    .record({ minutes: fc.constantFrom(45, 45, 90), presenter: fc.constantFrom(undefined, undefined, 'p0', 'p1'), room: fc.constantFrom(undefined, undefined, undefined, 'r1'), track: fc.constantFrom(undefined, undefined, 't', 'u'), required: fc.constantFrom(false, false, false, false, true) })
    .map(({ minutes, presenter, room, track, required }) => ({ id, minutes, presenters: presenter ? [presenter] : [], ...(room ? { rooms: [room] } : {}), ...(track ? { track } : {}), required }));
}
