import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { as, startJourney, STARTING_MS, until, type Journey } from '../support/journey';
import { contractFindings } from '../support/requestContract';
import { openTeams, type TeamsPage } from '../support/teamsPage';

jest.setTimeout(STARTING_MS);

const SPRING = 'Netwerkdag Sterk Utrechts Bestuur, voorjaar 2027';
const ORGANISER = 'Jolijn Verweerd';
const [WEDNESDAY, THURSDAY] = ['woensdag 26 mei 2027', 'donderdag 27 mei 2027'];

describe('a date poll by link', () => {
  let journey: Journey;
  let teams: TeamsPage;
  const phones: Page[] = [];

  beforeAll(async () => {
    journey = await startJourney();
    teams = await openTeams(journey.browser, `${journey.verbinder.url}teams/?${as(ORGANISER)}`);
  });
  afterAll(async () => {
    for (const page of phones) await page.context().close();
    await teams.close();
    await journey.stop();
  });

  async function phone(url: string): Promise<Page> {
    const context = await journey.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 640 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    const page = await context.newPage();
    phones.push(page);
    await page.goto(url);
    return page;
  }

  it('goes out from the tab, is answered on a phone without an account, and moves the dates', async () => {
    await teams.page.getByRole('tab', { name: 'Netwerkdagen' }).click();
    const days = teams.page.frameLocator('main iframe:visible');
    await days.getByRole('button', { name: SPRING }).click();
    for (const date of ['2027-05-26', '2027-05-27']) {
      await days.getByRole('button', { name: 'Mogelijke datum toevoegen' }).click();
      await days.locator('input[type="date"]').last().fill(date);
      await days.getByRole('button', { name: /^Datum toevoegen/ }).click();
    }
    await until(async () => (await journey.rows('DateOptions', ORGANISER)).length >= 6);
    const order = async () => (await days.getByRole('heading', { level: 3 }).allTextContents()).filter((text) => [WEDNESDAY, THURSDAY].includes(text));
    await until(async () => (await order()).length === 2);
    expect(await order()).toEqual([WEDNESDAY, THURSDAY]);

    await days.getByRole('button', { name: 'Datumprikker per mail' }).click();
    await days.getByRole('button', { name: 'Datumprikker versturen' }).click();
    await days.getByText(/via de griffie\)/).first().waitFor();
    await days.getByRole('button', { name: /^\d+ mails versturen$/ }).click();
    await days.getByText('Wie is gevraagd').waitFor();
    const link = await journey.linkMailedTo('noortje.vlasblom@woerden.nl.example');

    const page = await phone(link);
    await page.getByText('U antwoordt voor Woerden (bestuurder).').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.getByRole('radiogroup', { name: /26 mei/ }).getByRole('radio', { name: 'Nee' }).check();
    await page.getByRole('radiogroup', { name: /27 mei/ }).getByRole('radio', { name: 'Ja' }).check();
    await page.getByRole('button', { name: 'Antwoord versturen' }).click();
    await page.getByText(/^Ontvangen op/).waitFor();
    if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/door.png`, fullPage: true });
    await page.reload();
    await page.getByText('27 mei 2027: Ja').waitFor();

    const mine = async () => (await journey.rows('DateVotes', ORGANISER)).filter(({ fields }) => String(fields['Option']).endsWith('2027-05-27'));
    await until(async () => (await mine()).length === 1);
    await days.getByRole('button', { name: 'Stand verversen' }).click();
    await days.getByText(/^Antwoord binnen .*Woerden \(bestuurder\)/).waitFor();
    await until(async () => (await order())[0] === THURSDAY);
    if (process.env['SHOTS']) await teams.page.screenshot({ path: `${process.env['SHOTS']}/poll.png`, fullPage: true });
    expect(teams.errors).toEqual([]);
  });

  it('says in a word of its own that a link was bent', async () => {
    const page = await phone(`${journey.verbinder.url}app/door.html#datumprikker.eyJhbGciOi.x.y.z.q`);
    await page.getByText('Deze link werkt niet.').waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });

  it('asked nothing of Graph that the contract or the permissions leave out', async () => {
    expect((await contractFindings(journey.verbinder.requestLog)).findings).toEqual([]);
  });
});
