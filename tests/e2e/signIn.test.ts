import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';

jest.setTimeout(120_000);

const SENTENCE = '20 partijen, 1 niet aan tafel, 3 open afspraken, fase gewijzigd';

/** The way by the host's own bridge is the one that every other journey takes; here are the ways for where there is none. */
describe('signing in where no host does it', () => {
  let journey: Journey;
  let desk: Desk | undefined;
  let browser: BrowserContext | undefined;
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(async () => {
    await desk?.context.close();
    await browser?.close();
    desk = browser = undefined;
  });
  afterAll(() => journey?.stop());

  it.each([
    ['has no bridge', 'absent'],
    ['has a bridge that never answers', 'silent'],
  ])('goes by a dialog beside an Outlook that %s, and the panel fills', async (_, naa) => {
    desk = await journey.desk(`?demo=res-u16&pane=open&naa=${naa}`);
    const dialog = desk.context.waitForEvent('page');
    await allow(desk);
    expect((await dialog).url()).toContain('/app/sign-in.html?ask=');
    await desk.saying(SENTENCE);
    await until(async () => desk?.context.pages().length === 1);
  });

  it('goes by a window in a plain browser, where nothing is fetched before it is known who is there', async () => {
    browser = await journey.browser.newContext({ ignoreHTTPSErrors: true, locale: 'nl-NL', viewport: { width: 320, height: 800 } });
    const asked: string[] = [];
    browser.on('request', (request) => void (request.url().includes('/v1.0/') && asked.push(request.url())));
    const page = await browser.newPage();
    await page.goto(new URL('tab.html', await appAddress(page)).href);
    await page.getByRole('button', { name: 'Aanmelden' }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(asked).toEqual([]);
    const window = browser.waitForEvent('page');
    await page.getByRole('button', { name: 'Aanmelden' }).click();
    await (await window).getByRole('link', { name: 'Femke Horstink' }).click();
    await page.getByText('Goedendag Femke Horstink').waitFor();
    await page.getByText('Twee afdelingen van de provincie gaven een ander antwoord').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: 'Netwerkdagen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Netwerkdagen' }).waitFor();
    expect(await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    expect((await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()).violations).toEqual([]);
  });

  /** Office.js itself asks whether the window may open, because a browser blocks one that nobody clicked for. */
  async function allow({ pane }: Desk): Promise<void> {
    await pane.getByRole('button', { name: 'Aanmelden' }).first().click();
    await pane.getByRole('button', { name: 'Toestaan' }).click();
  }

  /** Where the add-in's pages stand: an origin of their own, which the manifest names. */
  async function appAddress(page: Page): Promise<string> {
    const { developer } = (await (await page.request.get(`${journey.verbinder.url}outlook/addin.json`)).json()) as { developer: { websiteUrl: string } };
    return developer.websiteUrl;
  }
});
