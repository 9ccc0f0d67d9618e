import { parse } from 'acorn';
import { shutOutText } from '../../src/domain/panel/shutOutText';
import { noticeLanguage } from '../../src/domain/recipientNotice';
import { languageOf } from '../../src/ui/words/language';
import { ACTIONS, NOTICE_ICON, PANEL_BUTTONS } from '../../src/app/launch/names';
import { builtLaunchFile, startLaunchFile, type LaunchScene } from '../support/launchEngine';

const source = builtLaunchFile();

const table = {
  own: ['provincie-utrecht.nl.example'],
  names: { 'utrecht.nl.example': 'Utrecht', 'zeist.nl.example': 'Zeist', 'lopik.nl.example': 'Lopik', 'woerden.nl.example': 'Woerden / Oudewater' },
};
const four = ['a@utrecht.nl.example', 'b@zeist.nl.example', 'c@lopik.nl.example'];
const MARKED = 'Dag allemaal,\n> INTERN – niet\n> doorsturen\n> Drie afspraken.';

const start = (scene: LaunchScene = {}) => startLaunchFile(source, { settings: JSON.stringify(table), mailboxSets: ['1.8', '1.10'], ...scene });
const withFour = (scene: LaunchScene = {}) => start({ recipients: { requiredAttendees: four, optionalAttendees: ['d@woerden.nl.example'] }, ...scene });
const mail = (scene: LaunchScene = {}) => start({ itemType: 'message', recipients: { to: ['collega@provincie-utrecht.nl.example'], cc: four }, body: MARKED, ...scene });

describe('the shipped launch file', () => {
  it('is ES2016 in plain ASCII and small', () => {
    expect(() => parse(source, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
    expect(source).toMatch(/^[\x00-\x7F]*$/);
    expect(source.length).toBeLessThan(10_000);
  });

  it('tells office.js in a page that it is ready, and does without where nothing waits', () => {
    expect(start({ inPage: true }).ready()).toBe(1);
    expect(start().actions()).not.toEqual([]);
  });

  it('answers each action that the manifests name', () => {
    expect(start().actions()).toEqual(Object.values(ACTIONS).sort());
  });
});

describe('the notification while composing', () => {
  it.each([ACTIONS.newAppointment, ACTIONS.attendeesChanged])('on %s names the partners, and its button opens the panel', async (action) => {
    const { notice, outcomes } = await withFour().raise(action);
    expect(notice).toEqual({
      type: 'insightMessage',
      message: '4 partners: Utrecht, Zeist en 2 andere',
      icon: NOTICE_ICON,
      actions: [{ actionType: 'showTaskPane', actionText: 'Paneel openen', commandId: PANEL_BUTTONS.appointment, contextData: '{"from":"notice"}' }],
    });
    expect(outcomes).toHaveLength(1);
  });

  it('on a mail counts to, cc and bcc and opens the panel of the mail', async () => {
    const recipients = { to: ['a@utrecht.nl.example'], cc: ['b@zeist.nl.example'], bcc: ['c@lopik.nl.example'] };
    const { notice } = await start({ itemType: 'message', recipients, displayLanguage: 'en-GB' }).raise(ACTIONS.recipientsChanged);
    expect(notice).toMatchObject({ message: '3 partners: Utrecht, Zeist and Lopik', actions: [{ actionText: 'Open panel', commandId: PANEL_BUTTONS.message }] });
  });

  it('speaks the language that the person chose in the pane', async () => {
    const { notice } = await withFour({ chosenLanguage: 'en' }).raise(ACTIONS.attendeesChanged);
    expect(notice).toMatchObject({ message: '4 partners: Utrecht, Zeist and 2 others' });
  });

  it.each(['nl-NL', 'nl-BE', 'en-US', 'de-DE', 'fy-NL'])('speaks the language of the pane where Outlook speaks %s', (locale) => {
    expect(noticeLanguage(locale)).toBe(languageOf(locale));
  });

  it('goes away when the last partner is taken off the invitation', async () => {
    const recipients: Record<string, string[]> = { requiredAttendees: four };
    const engine = start({ recipients });
    expect((await engine.raise(ACTIONS.attendeesChanged)).notice).toBeDefined();
    recipients['requiredAttendees'] = ['collega@provincie-utrecht.nl.example'];
    const after = await engine.raise(ACTIONS.attendeesChanged);
    expect(after.notice).toBeUndefined();
    expect(after.outcomes).toHaveLength(1);
  });

  it.each([
    ['the panel was never opened', { settings: undefined }],
    ['the settings are broken', { settings: 'oops' }],
    ['Outlook refuses the attendees', { recipients: { requiredAttendees: new Error('no rights') } }],
    ['there is no item any more', { noItem: true }],
  ])('stays away, and the event completes, where %s', async (_why, scene) => {
    const { notice, outcomes } = await withFour(scene).raise(ACTIONS.attendeesChanged);
    expect(notice).toBeUndefined();
    expect(outcomes).toHaveLength(1);
  });

  it.each([['a phone', { platform: 'Android' }], ['Mailbox 1.8 only', { mailboxSets: ['1.8'] }]])('is a plain line without a button on %s', async (_where, scene) => {
    const { notice } = await withFour(scene).raise(ACTIONS.attendeesChanged);
    expect(notice).toEqual({ type: 'informationalMessage', message: '4 partners: Utrecht, Zeist en 2 andere', icon: NOTICE_ICON, persistent: false });
  });

  it('has its button in classic Outlook, whose engine may not say what it supports', async () => {
    const { notice } = await withFour({ platform: 'PC', mailboxSets: undefined }).raise(ACTIONS.attendeesChanged);
    expect(notice).toMatchObject({ type: 'insightMessage' });
  });
});

describe('what a rule shuts out of the product', () => {
  const nothing = { name: 'rijksorgaan', owners: [], attendees: [], categories: [], subjectWords: [] };
  const CVDK = 'cvdk@provincie-utrecht.nl.example';
  const CASES: readonly (readonly [string, object, LaunchScene])[] = [
    ['the organiser', { owners: [CVDK] }, { organizer: CVDK }],
    ['somebody invited', { attendees: ['B@zeist.nl.example'] }, {}],
    ['a category', { categories: ['Rijksorgaan'] }, { categories: ['rijksorgaan'] }],
    ['a word of the subject', { subjectWords: ['kroonbenoeming'] }, { subject: 'Kroonbenoeming: gesprek' }],
  ];

  it.each(CASES)('by %s has no notification', async (_by, rule, scene) => {
    const rules = shutOutText([{ ...nothing, ...rule }]);
    expect((await withFour({ ...scene, rules }).raise(ACTIONS.attendeesChanged)).notice).toBeUndefined();
    expect((await withFour({ rules: shutOutText([nothing]), ...scene }).raise(ACTIONS.attendeesChanged)).notice).toBeDefined();
  });

  it('loses the notification that it had when a word in the subject shuts it out', async () => {
    const live = { subject: 'Overleg', rules: shutOutText([{ ...nothing, subjectWords: ['kroonbenoeming'] }]), settings: JSON.stringify(table), mailboxSets: ['1.10'], recipients: { requiredAttendees: four } };
    const engine = startLaunchFile(source, live);
    expect((await engine.raise(ACTIONS.attendeesChanged)).notice).toBeDefined();
    live.subject = 'Kroonbenoeming';
    expect((await engine.raise(ACTIONS.attendeesChanged)).notice).toBeUndefined();
  });

  it.each([
    ['no rules stand in the mailbox', { rules: undefined }],
    ['Outlook refuses the subject', { rules: shutOutText([{ ...nothing, subjectWords: ['kroonbenoeming'] }]), subject: new Error('refused') }],
  ])('can’t be told where %s: no partner is named', async (_why, scene) => {
    const { notice, outcomes } = await withFour(scene).raise(ACTIONS.attendeesChanged);
    expect(notice).toBeUndefined();
    expect(outcomes).toHaveLength(1);
  });

  it('is sent unread; where it can’t be told, the reminder holds', async () => {
    const rules = shutOutText([{ ...nothing, subjectWords: ['kroonbenoeming'] }]);
    expect((await mail({ rules, subject: 'Kroonbenoeming' }).raise(ACTIONS.messageSend)).outcomes).toEqual([{ allowEvent: true }]);
    expect((await mail({ rules, subject: new Error('refused') }).raise(ACTIONS.messageSend)).outcomes).toMatchObject([{ allowEvent: false }]);
  });
});

describe('the check on send', () => {
  it('stops a mail with internal text in what it quotes and names the outside domains', async () => {
    const { outcomes } = await mail().raise(ACTIONS.messageSend);
    expect(outcomes).toEqual([{ allowEvent: false, errorMessage: expect.stringMatching(/“INTERN – niet doorsturen”.*utrecht\.nl\.example, zeist\.nl\.example en lopik\.nl\.example/) }]);
  });

  it('stops an invitation, in English where Outlook speaks English', async () => {
    const { outcomes } = await withFour({ body: MARKED, displayLanguage: 'en-US' }).raise(ACTIONS.appointmentSend);
    expect(outcomes).toEqual([{ allowEvent: false, errorMessage: expect.stringContaining('Remove the internal part') }]);
  });

  it.each([
    ['nothing internal stands in it', { body: 'Tot morgen.' }],
    ['it stays in the house', { recipients: { to: ['collega@provincie-utrecht.nl.example'] } }],
    ['it stays in the house and no table stands', { settings: undefined, recipients: { to: ['collega@provincie-utrecht.nl.example'] } }],
    ['Outlook refuses the body', { body: new Error('refused') }],
    ['Outlook refuses a field', { recipients: { to: new Error('refused') } }],
    ['there is no item', { noItem: true }],
  ])('lets it go where %s', async (_why, scene) => {
    expect((await mail(scene).raise(ACTIONS.messageSend)).outcomes).toEqual([{ allowEvent: true }]);
  });

  it('knows our own house by the sender where the panel was never opened', async () => {
    expect((await mail({ settings: undefined }).raise(ACTIONS.messageSend)).outcomes).toMatchObject([{ allowEvent: false }]);
  });

  it('lets the mail go before Outlook complains, where Outlook itself never answers', async () => {
    const engine = mail({ recipients: { to: 'silent' } });
    const { outcomes } = await engine.raise(ACTIONS.messageSend, () => engine.timers[0]?.run());
    expect(outcomes).toEqual([{ allowEvent: true }]);
    expect(engine.timers[0]?.ms).toBeLessThan(5_000);
  });

  it('completes once, also when the answer comes after the time is up', async () => {
    const engine = mail();
    const { outcomes } = await engine.raise(ACTIONS.messageSend, () => engine.timers[0]?.run());
    expect(outcomes).toEqual([{ allowEvent: true }]);
  });
});
