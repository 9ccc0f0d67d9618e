import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Frame } from 'playwright-core';
import { buildOutlook } from '../support/builtOutlook';
import { openBrowser } from '../support/openBrowser';
import { startSmokeTeams } from '../support/smokeTeams';
import { openTeams, type TeamsPage } from '../support/teamsPage';

// What the smoke app's page, teams-js and MSAL define in the frame.
declare const microsoftTeams: typeof import('@microsoft/teams-js');
declare const msal: typeof import('@azure/msal-browser');
declare const heard: string[];

const FEMKE = 'femke.horstink@provincie-utrecht.nl.example';

const signInNested = async () => {
  const app = await msal.createNestablePublicClientApplication({ auth: { clientId: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', authority: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555' } });
  const result = await app.acquireTokenSilent({ scopes: ['Sites.Selected'] });
  return { username: result.account.username, scopes: result.scopes };
};

describe('the Teams host with the unmodified teams-js', () => {
  let host: Awaited<ReturnType<typeof startSmokeTeams>>;
  let browser: Browser;
  let teams: TeamsPage;

  beforeAll(async () => {
    buildOutlook();
    host = await startSmokeTeams();
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  let unknown: readonly string[] = [];
  beforeEach(() => (unknown = []));
  afterEach(async () => {
    expect(teams.errors).toEqual([]);
    expect(await teams.page.evaluate(() => window.teamsHost.unhandled())).toEqual(unknown);
    await teams.close();
  });
  const open = async (query = '') => (teams = await openTeams(browser, host.url(query)));
  const at = () => teams.page.evaluate(() => window.teamsHost.here());
  const saying = (frame: Frame, text: string) => frame.waitForFunction((wanted) => document.querySelector('output')?.textContent === wanted, text);

  it('opens a tab with its context, and fills the places in its address', async () => {
    await open('?theme=dark&lang=en-US');
    const frame = await teams.frame();
    const { user, page, app } = await frame.evaluate(() => microsoftTeams.app.getContext());
    expect(user).toMatchObject({ userPrincipalName: FEMKE, displayName: 'Femke Horstink', loginHint: FEMKE, tenant: { id: '11111111-2222-4333-8444-555555555555' } });
    expect(page).toMatchObject({ id: 'home', frameContext: 'content', subPageId: '' });
    expect(app).toMatchObject({ theme: 'dark', locale: 'en-us', host: { name: 'TeamsModern', clientType: 'web' } });
    const query = Object.fromEntries(new URL(frame.url()).searchParams);
    expect(query).toEqual({ locale: 'en-us', theme: 'dark', id: 'home', sub: '', tid: '11111111-2222-4333-8444-555555555555', odd: '{nobody}' });
  });

  it('tells a change of theme without starting the tab again', async () => {
    await open();
    const frame = await teams.frame();
    await teams.page.getByLabel('Thema').selectOption('contrast');
    await frame.waitForFunction('heard.length === 1');
    expect(await frame.evaluate(() => heard)).toEqual(['theme contrast']);
  });

  it('follows deep links to a page within, and goes back and forward', async () => {
    await open();
    const frame = await teams.frame();
    // The tab goes with the link, so nobody waits for the answer.
    await frame.evaluate(() => void microsoftTeams.app.openLink(`https://teams.microsoft.com/l/entity/smoke-app/home?context=${encodeURIComponent('{"subEntityId":"days/3"}')}`));
    await saying(await teams.frame(), 'content home days/3');
    await teams.page.getByRole('button', { name: 'Terug' }).click();
    await saying(await teams.frame(), 'content home ');
    await teams.page.getByRole('button', { name: 'Vooruit' }).click();
    await saying(await teams.frame(), 'content home days/3');
    await (await teams.frame()).evaluate(() => void microsoftTeams.pages.currentApp.navigateTo({ pageId: 'kept' }));
    await saying(await teams.frame(), 'content kept ');
    await teams.page.goto(`${host.hostOrigin}/l/entity/smoke-app/home?context=${encodeURIComponent('{"subEntityId":"days/4"}')}`);
    await saying(await teams.frame(), 'content home days/4');
  });

  it('asks an app that has pages of its own before it goes back', async () => {
    await open();
    await teams.page.getByRole('button', { name: 'Teams', exact: true }).click();
    await teams.page.getByRole('button', { name: 'Smoke' }).click();
    const frame = await teams.frame();
    await frame.evaluate(() => {
      let deep = 1;
      microsoftTeams.pages.backStack.registerBackButtonHandler(() => (heard.push(`back ${deep}`), deep-- > 0));
    });
    const back = teams.page.getByRole('button', { name: 'Terug' });
    await back.click();
    await frame.waitForFunction('heard.length === 1');
    expect(await at()).toMatchObject({ around: 'personal' });
    await back.click();
    await teams.page.getByText('Kanaal Netwerkdagen').waitFor();
  });

  it('keeps a tab that asked for it, and tells it when it is back', async () => {
    await open();
    await teams.page.getByRole('tab', { name: 'Kept' }).click();
    const kept = await teams.frame();
    await saying(kept, 'content kept ');
    await teams.page.getByRole('tab', { name: 'Home' }).click();
    await saying(await teams.frame(), 'content home ');
    await teams.page.getByRole('tab', { name: 'Kept' }).click();
    await kept.waitForFunction('heard.length === 2');
    expect(await kept.evaluate(() => heard)).toEqual(['suspend', 'resume kept']);
  });

  it('carries messages between a tab and its dialog, and the result to the opener', async () => {
    await open();
    const result = await (await teams.frame()).evaluate(
      () =>
        new Promise((resolve) => {
          const messages: unknown[] = [];
          const onMessage = (message: unknown) => {
            messages.push(message);
            if (messages.length === 1) microsoftTeams.dialog.url.parentCommunication.sendMessageToDialog('hello');
          };
          microsoftTeams.dialog.url.open({ url: `${location.origin}/smoke/page.html?place=dialog`, title: 'Vraag', size: { width: 400, height: 300 } }, (answer) => resolve({ messages, answer }), onMessage);
        }),
    );
    expect(result).toEqual({ messages: ['open', 'heard hello'], answer: { err: null, result: { said: 'hello' } } });
    await teams.page.getByText('Vraag').waitFor({ state: 'detached' });
  });

  it('tells the opener when the person closes the dialog', async () => {
    await open();
    const frame = await teams.frame();
    const closed = frame.evaluate(() => new Promise((resolve) => microsoftTeams.dialog.url.open({ url: `${location.origin}/smoke/page.html`, title: 'Vraag', size: { width: 400, height: 300 } }, resolve)));
    await teams.frame('[role=dialog] iframe');
    await teams.page.getByRole('button', { name: 'Sluiten' }).click();
    expect(await closed).toMatchObject({ err: expect.stringMatching(/cancelled/), result: null });
  });

  it('adds a tab to the channel by the app’s own page, keeps it, and takes it away', async () => {
    await open('?in=channel');
    const { page } = teams;
    await page.getByRole('button', { name: 'Tabblad toevoegen' }).click();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await saying(await teams.frame(), 'content day-1 ');
    const { channel, team } = await (await teams.frame()).evaluate(() => microsoftTeams.app.getContext());
    expect([channel?.displayName, team?.displayName]).toEqual(['Netwerkdagen', 'Sterk Utrechts bestuur']);
    await page.reload();
    await page.getByRole('tab', { name: 'Dag 1' }).click();
    const settings = await (await teams.frame()).evaluate(() => microsoftTeams.pages.getConfig());
    expect(settings).toMatchObject({ entityId: 'day-1', suggestedDisplayName: 'Dag 1' });
    await page.evaluate((link) => window.teamsHost.openLink(link), `https://teams.microsoft.com/l/entity/smoke-app/day-1?context=${encodeURIComponent('{"subEntityId":"room/2","channelId":"19:x"}')}`);
    await saying(await teams.frame(), 'content day-1 room/2');
    await page.getByRole('button', { name: 'Tabblad Dag 1 verwijderen' }).click();
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
    await page.getByText('Kanaal Netwerkdagen').waitFor();
    await expect(page.getByRole('tab', { name: 'Dag 1' }).count()).resolves.toBe(0);
  });

  it('shows a meeting’s tab on its details, beside the call and on the stage', async () => {
    await open('?in=meeting');
    const { page } = teams;
    await page.getByRole('button', { name: 'Tabblad toevoegen' }).click();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await saying(await teams.frame(), 'content day-1 ');
    await page.getByRole('button', { name: 'Deelnemen' }).click();
    const side = await teams.frame();
    await saying(side, 'sidePanel day-1 ');
    const { details, conversation } = await side.evaluate(() => microsoftTeams.meeting.getMeetingDetailsVerbose());
    expect([details.type, conversation.id]).toEqual(['Scheduled', '19:meeting_res-u16@thread.v2']);
    expect('title' in details && details.title).toBe('Bestuurlijk overleg RES U16');
    const shared = await side.evaluate(() => new Promise((resolve) => microsoftTeams.meeting.shareAppContentToStage((error, done) => resolve([error, done]), `${location.origin}/smoke/page.html`)));
    expect(shared).toEqual([null, true]);
    await saying(await teams.frame('section[aria-label="Gedeeld scherm"] iframe'), 'meetingStage day-1 ');
    const refused = await side.evaluate(() => new Promise((resolve) => microsoftTeams.meeting.shareAppContentToStage((error) => resolve(error?.errorCode), 'https://elsewhere.example/')));
    expect(refused).toBe(1000);
    await expect(side.evaluate(() => microsoftTeams.chat.openChat({ user: 'a@b.example' }))).rejects.toThrow('sidePanel');
  });

  it('signs the real MSAL in through the bridge of teams-js, as whoever is there, a guest included', async () => {
    await open();
    expect(await (await teams.frame()).evaluate(signInNested)).toEqual({ username: FEMKE, scopes: ['Sites.Selected'] });
    await teams.page.getByLabel('Persoon').selectOption({ label: 'Sjoerd Hazelhof (gast)' });
    expect(await (await teams.frame()).evaluate(signInNested)).toMatchObject({ username: expect.stringContaining('#EXT#') });
  });

  it('offers no bridge where that is switched off, and opens a window to sign in', async () => {
    await open('?naa=absent');
    const frame = await teams.frame();
    expect(await frame.evaluate(() => ['nestedAppAuthBridge' in window, microsoftTeams.nestedAppAuth.isNAAChannelRecommended()])).toEqual([false, false]);
    await frame.getByRole('button', { name: 'First' }).click();
    const said = await frame.evaluate((from) => microsoftTeams.authentication.authenticate({ url: `${location.origin}/smoke/page.html?place=signIn&host=${from}`, width: 400, height: 400 }), host.hostOrigin);
    expect(said).toBe('signed in');
    await expect(frame.evaluate(() => microsoftTeams.authentication.authenticate({ url: 'https://elsewhere.example/' }))).rejects.toThrow('validDomains');
  });

  it('says on screen that it refuses a page outside validDomains', async () => {
    await open();
    await teams.page.getByRole('tab', { name: 'Foreign' }).click();
    await teams.page.getByText('elsewhere.example staat niet bij validDomains').waitFor();
  });

  it('says which other part of Teams would open, and hands out links and people', async () => {
    await open();
    const frame = await teams.frame();
    await frame.evaluate(async () => {
      await microsoftTeams.chat.openChat({ user: 'noortje.vlasblom@woerden.nl.example', message: 'Dag' });
      await microsoftTeams.calendar.composeMeeting({ subject: 'Netwerkdag' });
      await microsoftTeams.app.openLink('https://www.provincie-utrecht.nl.example/');
      await microsoftTeams.pages.shareDeepLink({ subPageId: 'days/3', subPageLabel: 'Dag 3' });
    });
    expect((await teams.page.evaluate(() => window.teamsHost.elsewhere())).map(({ what }) => what)).toEqual(['chat', 'newMeeting', 'web']);
    expect(await teams.page.locator('[data-link]').textContent()).toContain('/l/entity/smoke-app/home?label=Dag+3&context=%7B%22subEntityId%22%3A%22days%2F3%22%7D');
    await teams.page.getByRole('button', { name: 'Sluiten' }).click();
    const chosen = frame.evaluate(() => microsoftTeams.people.selectPeople({ title: 'Wie?', singleSelect: true }));
    await teams.page.getByLabel('Hedwig Ravesloot').check();
    await teams.page.getByRole('button', { name: 'Klaar' }).click();
    expect(await chosen).toMatchObject([{ displayName: 'Hedwig Ravesloot' }]);
  });

  it('reports what it does not know, and lets no caller take that for a success', async () => {
    await open();
    const frame = await teams.frame();
    const answer = await frame.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('message', ({ data }: MessageEvent<{ id?: number; args: unknown }>) => data.id === 4711 && resolve(data.args));
          parent.postMessage({ id: 4711, uuidAsString: crypto.randomUUID(), func: 'time.travel', args: [] }, '*');
        }),
    );
    expect(answer).toEqual([false, expect.stringContaining('time.travel')]);
    await teams.page.getByText('De app vroeg iets wat deze Teams niet kent: time.travel').waitFor();
    unknown = ['time.travel'];
  });

  it.each(['light', 'dark', 'contrast'])('passes axe in %s', async (theme) => {
    await open(`?in=channel&theme=${theme}`);
    const { violations } = await new AxeBuilder({ page: teams.page }).exclude('iframe').exclude('[data-tabster-dummy]').analyze();
    expect(violations).toEqual([]);
  });
});
