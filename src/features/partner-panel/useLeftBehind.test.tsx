import { act } from '@testing-library/react';
import { settingKey } from '../../domain/panel/settings';
import { Problem } from '../../domain/problem';
import { fingerprint, readShutOutMarks, SHUT_OUT_SETTING } from '../../domain/shutOutMarks';
import { settings } from '../../lists/settings';
import { OCCURRENCE, panelAt } from '../../../tests/support/openPanel';
import { meeting } from '../../../tests/support/smallTable';

describe('what the panel leaves behind', () => {
  const left = (fake: Awaited<ReturnType<typeof panelAt>>) => fake.replica.outbox.entries().filter(({ what }) => what === 'what.ourMeeting');

  it('is the person’s own meeting, for colleagues’ "Ook van ons", once', async () => {
    const fake = await panelAt(meeting());
    expect(left(fake)).toHaveLength(1);
    expect(left(fake)[0]?.writes).toMatchObject([{ kind: 'create', list: 'OurMeetings', row: { key: OCCURRENCE.key, week: '2026-w48', partners: ['gm0632', 'gm0331'] } }]);
  });

  it('is nothing of a private meeting, nor of another’s mailbox', async () => {
    const fake = await panelAt(meeting({ isPrivate: true }));
    expect(left(fake)).toEqual([]);
    fake.unmount();
    expect(left(await panelAt(meeting({ owner: 'hedwig.ravesloot@provincie-utrecht.nl.example' })))).toEqual([]);
  });

  it('is given up without a word when a colleague wrote the same meeting first', async () => {
    const fake = await panelAt(meeting());
    const [entry] = left(fake);
    await act(async () => fake.replica.answer(entry?.id ?? '', { kind: 'refused', problem: new Problem('alreadyThere', '') }));
    expect(left(fake)).toEqual([]);
  });

  it('is tried once where the person may not write it, however often the copy changes', async () => {
    const fake = await panelAt(meeting());
    const [entry] = left(fake);
    await act(async () => fake.replica.answer(entry?.id ?? '', { kind: 'refused', problem: new Problem('notAllowed', '403') }));
    await act(async () => fake.clock.advance(0));
    expect(left(fake)).toEqual([]);
    expect(fake.replica.calls.filter((call) => call.startsWith('drop'))).toHaveLength(1);
  });

  it('is a table of domains and short names for the launch events, without a person in it', async () => {
    const { hosted } = await panelAt(meeting());
    expect(JSON.parse(hosted.roaming.get('partnerTable') ?? '')).toMatchObject({ own: ['provincie-utrecht.nl.example'], names: { 'lopik.nl.example': 'Lopik', 'woerden.nl.example': 'Woerden / Oudewater' } });
    expect(hosted.roaming.get('partnerTable')).not.toMatch(/Noortje|@/);
  });

  it('is what a rule shuts out, so that the launch events leave it alone too', async () => {
    const { hosted } = await panelAt(meeting(), { prepare: ({ replica }) => replica.seed(settings, [{ key: settingKey('shutOut'), title: 'Buiten', value: [{ name: 'kabinet', owners: ['cvdk@pu.example'], subjectWords: ['Lintjesregen'] }] }]) });
    const marks = readShutOutMarks(hosted.roaming.get(SHUT_OUT_SETTING));
    expect(marks).toMatchObject({ phrases: [' lintjesregen '], owners: [fingerprint('cvdk@pu.example')] });
  });
});
