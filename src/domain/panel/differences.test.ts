/** @jest-environment node */
import { context, item, recognised } from '../../../tests/support/panelRows';
import { againstSeries } from './againstSeries';
import { differences, isPast } from './differences';
import { newestSnapshot, readSnapshot, snapshotOf } from './snapshot';

const then = snapshotOf(item(), recognised(['a@lopik.nl.example', 'b@montfoort.nl.example']));
const now = (more: Parameters<typeof item>[0], addresses: readonly string[] = ['a@lopik.nl.example', 'b@montfoort.nl.example'], isCancelled = false) =>
  differences(then, { item: item(more), recognition: recognised(addresses), isCancelled });

describe('what changed since something was attached', () => {
  it('is nothing when nothing did, even after a round through the list', () => {
    expect(now({})).toEqual([]);
    expect(readSnapshot(JSON.parse(JSON.stringify(then)))).toEqual(then);
  });

  it('says that the meeting moved and became longer', () => {
    expect(now({ start: '2026-11-25T13:30:00Z', end: '2026-11-25T16:00:00Z' })).toEqual([
      { kind: 'moved', from: '2026-11-24T13:00:00Z', to: '2026-11-25T13:30:00Z' },
      { kind: 'longer', minutes: 30 },
    ]);
    expect(now({ end: '2026-11-24T14:00:00Z' })).toEqual([{ kind: 'shorter', minutes: 60 }]);
    expect(now({ start: '2026-11-24T13:00:00.000Z' })).toEqual([]);
  });

  it('says which partners came and went, but not of one who may hide behind an open question', () => {
    expect(now({}, ['a@lopik.nl.example', 'c@zeist.nl.example'])).toEqual([
      { kind: 'partnersAdded', partners: ['gm0355'] },
      { kind: 'partnersRemoved', partners: ['gm0335'] },
    ]);
    expect(differences({ v: 1, partners: ['gm0589'] }, { item: item(), recognition: recognised(['y@woerden.nl.example']), isCancelled: false })).toEqual([]);
  });

  it('says that the meeting was cancelled, with or without a snapshot', () => {
    expect(now({}, undefined, true)).toEqual([{ kind: 'cancelled' }]);
    expect(differences(undefined, { item: item(), recognition: recognised([]), isCancelled: true })).toEqual([{ kind: 'cancelled' }]);
  });

  it('holds no persons, and reads no more than a snapshot', () => {
    expect(JSON.stringify(then)).not.toContain('@');
    expect([{ hats: ['partner'] }, null, 7, { v: 1, partners: [1] }].map(readSnapshot)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('compares with what a colleague saw last', () => {
    const rows = [context('koppeling', { on: '2026-11-01T00:00:00Z', snapshot: { v: 1, partners: ['old'] } }), context('petten', { on: '2026-11-03T00:00:00Z', snapshot: { hats: [] } }), context('notitie', { on: '2026-11-02T00:00:00Z', snapshot: { v: 1, partners: ['new'] } })];
    expect(newestSnapshot(rows)?.partners).toEqual(['new']);
  });

  it('knows when a meeting is over', () => {
    expect([isPast(item(), Date.parse('2026-11-24T14:00:00Z')), isPast(item(), Date.parse('2026-11-24T15:00:01Z'))]).toEqual([false, true]);
  });
});

describe('one occurrence against its series', () => {
  const series = { people: ['A@lopik.nl.example', 'b@montfoort.nl.example'], start: '2026-07-15T12:00:00Z', end: '2026-07-15T14:00:00Z' };
  const against = (addresses: readonly string[], more: Parameters<typeof item>[0] = {}, of = series) =>
    againstSeries(of, {
      item: item({ people: addresses.map((address) => ({ name: '', address, part: 'required' })), ...more }),
      recognition: recognised(addresses),
      usual: recognised(series.people),
      timeZone: 'Europe/Amsterdam',
    });

  it('is no different when only summer time ended', () => {
    expect(against(['a@lopik.nl.example', 'b@montfoort.nl.example'])).toBeUndefined();
  });

  it('tells who joined, who left and how much later', () => {
    expect(against(['a@lopik.nl.example', 'c@zeist.nl.example'], { start: '2026-11-24T13:30:00Z', end: '2026-11-24T15:30:00Z' })).toEqual({
      added: ['c@zeist.nl.example'],
      removed: ['b@montfoort.nl.example'],
      partnersAdded: ['gm0355'],
      partnersRemoved: ['gm0335'],
      minutesLater: 30,
      minutesLonger: 0,
    });
  });

  it('goes by the planned moment where Graph gave it', () => {
    const planned = { ...series, original: '2026-11-18T13:00:00Z' };
    expect(against(['a@lopik.nl.example', 'b@montfoort.nl.example'], {}, planned)?.minutesLater).toBe(6 * 24 * 60);
  });

  it('says earlier rather than nearly a day later', () => {
    expect(against(series.people, { start: '2026-11-24T12:00:00Z', end: '2026-11-24T14:00:00Z' })?.minutesLater).toBe(-60);
  });
});
