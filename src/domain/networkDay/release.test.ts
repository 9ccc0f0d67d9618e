/** @jest-environment node */
import type { Proposal } from './agenda';
import { changesBetween, concernedBy, newestFirst, programmeNow, releasedIn, releaseOf, type ReleasedProgramme, type ReleasedSession } from './release';

const session = (key: string, more: Partial<ReleasedSession> = {}): ReleasedSession => ({ session: key, title: key, start: '10:00', end: '11:00', room: 'Groot', partners: [], speakers: [], ...more });
const programme = (...sessions: readonly ReleasedSession[]): ReleasedProgramme => ({ v: 1, date: '2027-04-15', start: '09:00', end: '16:00', place: 'Bunnik', sessions });
const proposal = (key: string, more: Partial<Proposal> = {}): Proposal => ({ key, day: 'd', title: key, form: 'gesprek', minutes: 45, status: 'aangenomen', ...more });

describe('a programme that is released', () => {
  it('holds its sessions in time, in words that stay when rooms are renamed', () => {
    const day = { key: 'd', title: 'Dag', status: 'datum gekozen', form: 'op locatie', year: '2027', date: '2027-04-15', start: '09:00', end: '16:00', capacity: 50, meetingShare: 40 } as const;
    const parts = {
      day,
      proposals: [proposal('a', { partners: ['zeist'], speakers: ['A. Jansen'] }), proposal('b')],
      rooms: [{ key: 'r', day: 'd', title: 'Kapel', capacity: 10 }],
      slots: [{ key: 's2', day: 'd', kind: 'sessies', start: '13:00', end: '14:00' }, { key: 's1', day: 'd', kind: 'sessies', start: '10:00', end: '11:00' }] as const,
    };
    const now = programmeNow(parts, [{ item: 'a', slot: 's2', room: 'r' }, { item: 'b', slot: 's1', room: 'r' }, { item: 'gone', slot: 's1', room: 'r' }]);
    expect(now).toEqual({
      v: 1, date: '2027-04-15', start: '09:00', end: '16:00',
      sessions: [session('b', { room: 'Kapel' }), session('a', { room: 'Kapel', start: '13:00', end: '14:00', partners: ['zeist'], speakers: ['A. Jansen'] })],
    });
    expect(releasedIn(JSON.parse(JSON.stringify(now)))).toEqual(now);
  });

  it('is not read where somebody bent its row', () => {
    expect(releasedIn('x')).toBeUndefined();
    expect(releasedIn({ ...programme(), v: 2 })).toBeUndefined();
    expect(releasedIn({ ...programme(), sessions: [{ session: 'a' }] })).toBeUndefined();
  });

  it('differs from the last by what moved, came, went, got another name or another speaker', () => {
    const before = programme(session('a'), session('b'), session('c', { speakers: ['A'] }), session('d'));
    const after = programme(session('a'), session('b', { room: 'Kapel', title: 'B2' }), session('c', { speakers: [] }), session('e'));
    expect(changesBetween(before, after).map((change) => [change.kind, 'after' in change ? change.after.session : 'before' in change ? change.before.session : ''])).toEqual([
      ['moved', 'b'], ['renamed', 'b'], ['led', 'c'], ['added', 'e'], ['dropped', 'd'],
    ]);
    expect(changesBetween(before, before)).toEqual([]);
    expect(changesBetween(undefined, programme(session('a'))).map(({ kind }) => kind)).toEqual(['added']);
    expect(changesBetween(before, { ...before, place: 'Soest' })).toEqual([{ kind: 'day' }]);
  });

  it('concerns only who brings, leads or wants what changed; everybody where the day itself did', () => {
    const rows = {
      proposals: [proposal('a'), proposal('b'), proposal('m', { status: 'samengevoegd', mergedInto: 'b' })],
      supports: [{ key: '1', proposal: 'a', partner: 'lopik', people: 1 }, { key: '2', proposal: 'm', partner: 'soest', people: 1 }],
    };
    const moved = changesBetween(programme(session('a'), session('b')), programme(session('a'), session('b', { start: '13:00', partners: ['zeist'], speakers: ['A'] })));
    expect(concernedBy(moved, rows)).toEqual({ everybody: false, partners: ['soest', 'zeist'], speakers: ['A'] });
    expect(concernedBy([{ kind: 'day' }], rows)).toEqual({ everybody: true, partners: [], speakers: [] });
  });

  it('gets the next number and a key by it, so that two who release at once meet', () => {
    const draft = { day: { key: 'd' }, before: [{ number: 2 }, { number: 1 }], programme: programme(session('a')), title: ' Versie 3 ', note: ' ', by: 'j@x.example', byName: 'Jolijn', now: Date.parse('2026-11-26T12:00:00Z') };
    const row = releaseOf(draft);
    expect(row).toMatchObject({ key: 'd|3', number: 3, title: 'Versie 3', on: '2026-11-26T12:00:00.000Z' });
    expect(row).not.toHaveProperty('note');
    expect(newestFirst([{ number: 1 }, { number: 3 }]).map(({ number }) => number)).toEqual([3, 1]);
  });
});
