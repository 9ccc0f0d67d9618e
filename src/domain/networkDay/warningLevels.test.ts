/** @jest-environment node */
import fc from 'fast-check';
import type { AgendaProblem, Placement } from '../plan/agenda/agenda';
import { checkPlan } from '../plan/checkPlan';
import { warningsIn } from './programme';
import { DEFAULT_LEVELS, levelsIn, SETTABLE_RULES, WARNING_LEVELS, weighWarnings } from './warningLevels';

const PROBLEM: AgendaProblem = {
  day: { date: '2027-04-15', start: '09:00', end: '14:00' },
  meetingShare: 0.3,
  slots: [{ id: 's1', start: '09:00', end: '10:00' }, { id: 's2', start: '10:05', end: '11:05' }, { id: 's3', start: '12:00', end: '13:00' }],
  rooms: [{ id: 'big', capacity: 40 }, { id: 'small', capacity: 4 }],
  blocked: [{ slot: 's1', room: 'small' }],
  presenters: [{ id: 'ann' }, { id: 'bo', slots: ['s2'] }],
  tracks: [{ id: 't', keep: 'apart' }],
  items: [
    { id: 'a', minutes: 45, presenters: ['ann'], required: false }, { id: 'b', minutes: 60, presenters: ['bo'], required: false, track: 't' },
    { id: 'c', minutes: 45, presenters: ['ann', 'bo'], required: false, track: 't' }, { id: 'd', minutes: 90, presenters: [], required: false },
  ],
  conflicts: [['a', 'b']],
  fixed: [],
  voters: [{ id: 'zeist', people: 9, wants: { a: 1, b: 1 } }],
};

describe('what a warning about a programme does', () => {
  it('is usual where the day says nothing, or something that somebody bent', () => {
    expect(levelsIn(undefined)).toEqual(DEFAULT_LEVELS);
    expect(levelsIn({ roomSmall: 'tegenhouden', buffer: 'soms', sameRoom: 3 })).toEqual({ ...DEFAULT_LEVELS, roomSmall: 'tegenhouden' });
  });

  it('follows the organiser, and leaves nothing out unseen', () => {
    const warnings = warningsIn(PROBLEM, [{ item: 'a', slot: 's1', room: 'small' }, { item: 'c', slot: 's2', room: 'small' }], 10);
    const weighed = weighWarnings(warnings, { ...DEFAULT_LEVELS, buffer: 'negeren' });
    expect(weighed.blocking.map(({ rule }) => rule)).toEqual(['blocked']);
    expect(weighed.telling).toEqual([{ rule: 'roomSmall', items: ['a'], people: 9, seats: 4 }]);
    expect(weighed.ignored).toEqual([{ rule: 'buffer', items: ['a', 'c'], minutes: 5 }]);
  });

  it('lets no programme pass that breaks a hard rule, whatever levels are set below that of the rule', () => {
    const placements = fc.array(fc.record({ item: fc.constantFrom('a', 'b', 'c', 'd', 'gone'), slot: fc.constantFrom('s1', 's2', 's3'), room: fc.constantFrom('big', 'small') }), { maxLength: 6 });
    const level = fc.constantFrom(...WARNING_LEVELS);
    const levels = fc.record({ sameRoom: level, presenterTwice: level, presenterAway: level, roomSmall: level, buffer: level });
    fc.assert(
      fc.property(placements, levels, (standing: Placement[], chosen) => {
        const { blocking, telling, ignored } = weighWarnings(warningsIn(PROBLEM, standing, 10), chosen);
        const lowered: readonly string[] = SETTABLE_RULES.filter((rule) => chosen[rule] !== 'tegenhouden');
        const broken = checkPlan(PROBLEM, standing).filter(({ rule }) => !lowered.includes(rule));
        expect(blocking.length > 0).toBe(broken.length > 0 || blocking.some(({ rule }) => rule === 'roomSmall' || rule === 'buffer'));
        expect(blocking.length + telling.length + ignored.length).toBe(warningsIn(PROBLEM, standing, 10).length);
      }),
      { seed: 20261126, numRuns: 500 },
    );
  });
});
