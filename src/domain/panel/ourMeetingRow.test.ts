/** @jest-environment node */
import { item, meeting, recognised } from '../../../tests/support/panelRows';
import { keepOurMeeting, ourMeetingRow, type OwnMeetingInput } from './ourMeetingRow';
import { DEFAULT_SETTINGS } from './settingDefaults';

describe('the row that the panel writes ahead', () => {
  const input: OwnMeetingInput = {
    item: item({ subject: 'RES', start: '2026-12-31T23:30:00Z' }),
    isPrivate: false,
    isCancelled: false,
    key: 'k',
    recognition: recognised(['a@lopik.nl.example', 'f@provincie-utrecht.nl.example']),
    storeSubject: true,
    me: { account: 'f@pu', name: 'Femke' },
    settings: DEFAULT_SETTINGS,
  };

  it('names partners and no persons, in the week where the meeting is', () => {
    expect(ourMeetingRow(input)).toEqual({ key: 'k', week: '2026-w53', start: '2026-12-31T23:30:00.000Z', end: '2026-11-24T15:00:00.000Z', partners: ['gm0331'], subject: 'RES', by: 'f@pu', byName: 'Femke' });
  });

  it('is never written for a private meeting, whoever says so, for mail, or without a partner or a start', () => {
    const without = (more: Partial<OwnMeetingInput>) => ourMeetingRow({ ...input, ...more });
    const { start: _, ...noStart } = input.item;
    expect([
      without({ isPrivate: true }),
      without({ item: { ...input.item, isPrivate: true } }),
      without({ item: { ...input.item, kind: 'message' } }),
      without({ item: noStart }),
      without({ recognition: recognised([]) }),
    ]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('has no subject where the owner keeps it', () => {
    expect(ourMeetingRow({ ...input, storeSubject: false })).not.toHaveProperty('subject');
  });

  it('is written once, and again only when the meeting moved, was cancelled or has other partners', () => {
    const row = ourMeetingRow(input);
    if (!row) throw new Error('no row');
    const seen = meeting('k', '2026-12-31T23:30:00Z', ['gm0331'], { end: '2026-11-24T15:00:00Z', subject: 'kept', by: 'other@pu' });
    expect(keepOurMeeting(row, undefined)).toEqual([{ kind: 'create', list: 'OurMeetings', row }]);
    expect(keepOurMeeting(row, seen)).toEqual([]);
    const [write] = keepOurMeeting({ ...row, cancelled: true }, seen);
    expect(write).toMatchObject({ kind: 'update', key: 'k', changes: { cancelled: true } });
    expect(write).not.toHaveProperty('changes.by');
    expect(keepOurMeeting({ ...row, partners: ['gm0335'] }, seen)).toHaveLength(1);
  });
});
