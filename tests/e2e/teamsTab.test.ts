import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { person } from '../../src/local/demo/people';
import { launchChromium } from '../support/chromium';
import { contractFindings, itWithContract } from '../support/requestContract';
import { startVerbinder, type Verbinder } from '../support/startVerbinder';
import { openTeams, type TeamsPage } from '../support/teamsPage';

// The first start of a day builds the pages and fills a tenant.
jest.setTimeout(300_000);

/** An address in teams-js's own list of hosts: the bundle is the one that ships, and our page stands where Microsoft's would. */
const TEAMS = 'https://teams.microsoft.com';

describe('the tab in Teams, as it ships, at an origin that teams-js trusts by itself', () => {
  let verbinder: Verbinder;
  let browser: Browser;
  let teams: TeamsPage;

  beforeAll(async () => {
    verbinder = await startVerbinder();
    browser = await launchChromium([`--host-resolver-rules=MAP teams.microsoft.com:443 ${new URL(verbinder.url).host}`]);
  });
  afterAll(async () => {
    await browser.close();
    await verbinder.stop();
  });
  afterEach(async () => {
    expect(await teams.page.evaluate(() => window.teamsHost.unhandled())).toEqual([]);
    expect(teams.errors).toEqual([]);
    await teams.close();
  });

  const open = async (query = '') => {
    teams = await openTeams(browser, `${TEAMS}/teams/${query}`);
    return { ...teams, tab: teams.page.frameLocator('main iframe') };
  };
  const as = (name: string) => `as=${encodeURIComponent(person(name).upn)}`;
  const heading = (tab: ReturnType<TeamsPage['page']['frameLocator']>, name: string | RegExp) => tab.getByRole('heading', { level: 1, name });

  it('says what needs Femke today, in one silent sign-in through Teams', async () => {
    const { page, tab } = await open();
    await heading(tab, 'Vandaag').waitFor();
    await tab.getByText('Twee afdelingen van de provincie gaven een ander antwoord').waitFor();
    await tab.getByText('u bent makelaar').first().waitFor();
    await tab.getByRole('region', { name: 'Uw partners' }).getByRole('button', { name: 'Lopik' }).waitFor();
    await tab.getByText('Goedendag Femke Horstink').waitFor();
    // Bilal holds Foodvalley; its hick-up is not hers.
    expect(await tab.getByText('Twee provincies vragen dezelfde voortgang').count()).toBe(0);
    const trusted = await page.frames()[1]?.evaluate(() => window.verbinderConfig?.hostOrigins);
    expect(trusted).not.toContain(TEAMS);
  });

  it('follows the person, and shuts a guest out with a word', async () => {
    const { page, tab } = await open(`?${as('Bilal Asaoui')}`);
    await tab.getByText('Twee provincies vragen dezelfde voortgang').waitFor();
    await page.getByLabel('Persoon').selectOption({ label: 'Sjoerd Hazelhof (gast)' });
    await heading(tab, 'U bent hier te gast').waitFor();
    await page.getByLabel('Persoon').selectOption({ label: 'Jolijn Verweerd' });
    await heading(tab, 'U bent bij geen partner accounthouder.').waitFor();
  });

  it('goes to a partner, back by the arrow of Teams, and by a shared link to the same page', async () => {
    const { page, tab } = await open();
    await tab.getByRole('region', { name: 'Uw partners' }).getByRole('button', { name: 'Lopik' }).click();
    await heading(tab, /Lopik/).waitFor();
    await tab.getByRole('button', { name: 'Link delen' }).click();
    const link = (await page.locator('[data-link]').textContent()) ?? '';
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('button', { name: 'Terug', exact: true }).click();
    await heading(tab, 'Vandaag').waitFor();
    // The frame's own history: the page around it loads nothing, so there is no load to wait for.
    await page.evaluate(() => history.forward());
    await heading(tab, /Lopik/).waitFor();
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/entity\/[\w-]+\/vandaag\?/);
    await page.goto(link);
    await heading(tab, /Lopik/).waitFor();
  });

  it('signs in in a window where Teams has no sign-in of its own', async () => {
    const { page, tab } = await open('?naa=absent');
    const popup = page.context().waitForEvent('page');
    await tab.getByRole('button', { name: 'Aanmelden' }).click();
    // The page is told whom to expect, so the authority asks nothing more.
    expect((await popup).url()).toContain('/app/sign-in.html?ask=');
    await tab.getByText('Twee afdelingen van de provincie gaven een ander antwoord').waitFor();
  });

  it.each([
    ['light', 'nl-NL', 'Vandaag'],
    ['dark', 'en-US', 'Today'],
    ['contrast', 'nl-NL', 'Vandaag'],
  ])('can be read at 320 pixels and passes axe in theme %s, language %s', async (theme, lang, title) => {
    const { page, tab } = await open(`?theme=${theme}&lang=${lang}&width=320`);
    await heading(tab, title).waitFor();
    await tab.getByText(/Bijgewerkt|Updated/).waitFor();
    expect(await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    const { violations } = await new AxeBuilder({ page }).include(['main iframe', 'html']).exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const { page, tab } = await open();
    await tab.getByRole('region', { name: 'Uw partners' }).getByRole('button', { name: 'Lopik' }).focus();
    await page.keyboard.press('Enter');
    await heading(tab, /Lopik/).waitFor();
    expect(await heading(tab, /Lopik/).evaluate((title) => title === document.activeElement)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await heading(tab, 'Vandaag').waitFor();
  });

  itWithContract('asks of Graph nothing that the official contract does not know', async () => {
    const { tab } = await open();
    await tab.getByText(/Bijgewerkt/).waitFor();
    const { requests, findings } = await contractFindings(verbinder.requestLog);
    expect(findings).toEqual([]);
    expect(requests).toBeGreaterThan(0);
  });
});
