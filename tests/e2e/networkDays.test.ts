import { AxeBuilder } from '@axe-core/playwright';
import { as, startJourney, STARTING_MS, until, type Journey } from '../support/journey';
import { openTeams, type TeamsPage } from '../support/teamsPage';

jest.setTimeout(STARTING_MS);

const SPRING = 'Netwerkdag Sterk Utrechts Bestuur, voorjaar 2027';
const ORGANISER = 'Jolijn Verweerd';

describe('network days in Teams', () => {
  let journey: Journey;
  let teams: TeamsPage;

  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.stop());
  afterEach(async () => {
    expect(await teams.page.evaluate(() => window.teamsHost.unhandled())).toEqual([]);
    expect(teams.errors).toEqual([]);
    await teams.close();
  });

  /** The tab as one person sees it; only the frame in front counts, because Teams keeps the one before it. */
  async function openDays(query = '') {
    teams = await openTeams(journey.browser, `${journey.verbinder.url}teams/?${as(ORGANISER)}${query}`);
    await teams.page.getByRole('tab', { name: /Netwerkdagen|Network days/ }).click();
    return { page: teams.page, days: teams.page.frameLocator('main iframe:visible') };
  }

  async function violations(page: TeamsPage['page']) {
    // Fluent puts hidden catchers of the focus at both ends of a list of tabs; they are no content.
    const found = await new AxeBuilder({ page }).include(['main iframe', 'html']).exclude(['main iframe', '[data-tabster-dummy]']).analyze();
    return found.violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
  }

  it('are listed with their dates, and the next edition reaches the list', async () => {
    const { days } = await openDays();
    await days.getByRole('heading', { level: 2, name: SPRING }).waitFor();
    await days.getByText('Er zijn 4 mogelijke data').waitFor();
    await days.getByRole('button', { name: 'Volgende editie maken' }).click();
    await days.getByRole('button', { name: /^Netwerkdag maken/ }).click();
    await days.getByRole('heading', { level: 2, name: SPRING.replace('2027', '2028') }).waitFor();
    const made = async () => (await journey.rows('NetworkDays', ORGANISER)).find(({ fields }) => fields['Title'] === SPRING.replace('2027', '2028'));
    await until(async () => (await made()) !== undefined);
    expect((await made())?.fields).toMatchObject({ Year: '2028', Start: '09:30', Capacity: 120, PreviousKey: 'netwerkdag-sterk-utrechts-bestuur-voorjaar-2027' });
  });

  it('get the date that covers the region best, said in words, and the choice reaches the lists', async () => {
    const { page, days } = await openDays();
    await days.getByRole('button', { name: SPRING }).click();
    const april = days.getByRole('region', { name: 'donderdag 15 april 2027' });
    await april.getByText('31 van de 34 organisaties kunnen met de juiste laag').waitFor();
    await april.getByText('Alle 4 waterschappen').waitFor();
    await april.getByText('Bestuurstafel U10 is dezelfde dag (Bunnik).').waitFor();
    await april.getByText('Onze accounthouders').waitFor();
    expect(await days.getByRole('heading', { level: 3 }).first().textContent()).toBe('donderdag 15 april 2027');
    expect(await violations(page)).toEqual([]);
    await april.getByRole('button', { name: 'Kies deze datum' }).click();
    await april.getByRole('group', { name: 'Kies deze datum' }).getByRole('button', { name: 'Kies deze datum' }).click();
    await days.getByRole('button', { name: 'Andere datum kiezen' }).waitFor();
    const day = async () => (await journey.rows('NetworkDays', ORGANISER)).find(({ fields }) => fields['Title'] === SPRING)?.fields;
    await until(async () => (await day())?.['Status'] === 'datum gekozen');
    await until(async () => (await journey.rows('DateOptions', ORGANISER)).filter(({ fields }) => fields['Status'] === 'vervallen').length === 3);
  });

  it('get an agenda together: a proposal goes on, and a colleague who looks on sees it by itself', async () => {
    const { page, days } = await openDays();
    await days.getByRole('button', { name: SPRING }).click();
    await days.getByRole('tab', { name: 'Agenda' }).click();
    const colleague = await openTeams(journey.browser, `${journey.verbinder.url}teams/?${as('Femke Horstink')}`);
    await colleague.page.getByRole('tab', { name: 'Netwerkdagen' }).click();
    const theirs = colleague.page.frameLocator('main iframe:visible');
    await theirs.getByRole('button', { name: SPRING }).click();
    await theirs.getByRole('tab', { name: 'Agenda' }).click();
    await theirs.getByRole('region', { name: '6 sessies op de agenda' }).waitFor();
    const small = days.getByRole('region', { name: 'Klein en toch aan tafel' });
    await small.getByText(/^Steun van 16 organisaties/).waitFor();
    expect(await violations(page)).toEqual([]);
    await small.getByRole('button', { name: 'Zet op de agenda' }).click();
    await days.getByRole('region', { name: '7 sessies op de agenda' }).waitFor();
    const accepted = async () => (await journey.rows('AgendaProposals', 'Femke Horstink')).filter(({ fields }) => fields['Status'] === 'aangenomen').length;
    await until(async () => (await accepted()) === 7);
    await theirs.getByRole('region', { name: '7 sessies op de agenda' }).waitFor();
    expect(colleague.errors).toEqual([]);
    await colleague.close();
  });

  it('invite people, of whom one registers on a phone without an account, and the organiser sees it', async () => {
    const { page, days } = await openDays();
    await days.getByRole('button', { name: SPRING }).click();
    await days.getByRole('tab', { name: 'Deelnemers' }).click();
    await days.getByText('Er is nog niemand uitgenodigd.').waitFor();
    expect(await violations(page)).toEqual([]);
    await days.getByRole('button', { name: 'Iemand toevoegen' }).click();
    const form = days.getByRole('form', { name: 'Iemand toevoegen' });
    await form.getByRole('textbox', { name: 'Naam', exact: true }).fill('Noortje Vlasblom');
    await form.getByLabel('E-mailadres').fill('noortje.vlasblom@woerden.nl.example');
    await form.getByRole('combobox', { name: 'Organisatie' }).selectOption({ label: 'Woerden' });
    await form.getByRole('button', { name: 'Verstuur 1 uitnodiging' }).click();
    await days.getByText('Nog geen antwoord: 1. Afgemeld: 0.').waitFor();
    const link = await journey.linkMailedTo('noortje.vlasblom@woerden.nl.example');

    const phone = await journey.browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 640 }, locale: 'nl-NL', hasTouch: true, isMobile: true });
    const own = await phone.newPage();
    await own.goto(link);
    await own.getByRole('heading', { level: 1, name: SPRING }).waitFor();
    expect((await new AxeBuilder({ page: own }).analyze()).violations).toEqual([]);
    await own.getByLabel('Ja, ik kom').click();
    await own.getByLabel(/Eet u iets niet/).fill('geen noten');
    await own.getByRole('button', { name: 'Versturen' }).click();
    await own.getByText(/^Ontvangen op/).waitFor();
    expect(await own.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    expect((await new AxeBuilder({ page: own }).analyze()).violations).toEqual([]);
    await phone.close();

    await until(async () => {
      await days.getByRole('button', { name: 'Nu bijwerken' }).last().click();
      return days.getByText('Aangemeld: 1 van 120 plaatsen. Vrij: 119.').isVisible();
    });
    await days.getByRole('button', { name: 'Binnen: Noortje Vlasblom' }).click();
    await days.getByText('1 is binnen.').waitFor();
  });

  it.each([
    ['light', 'nl-NL', 'Netwerkdagen', ['Datum', 'Agenda', 'Deelnemers']],
    ['dark', 'en-US', 'Network days', ['Date', 'Agenda', 'Participants']],
  ])('can be read at 320 pixels and pass axe in theme %s, language %s', async (theme, lang, title, parts) => {
    const { page, days } = await openDays(`&theme=${theme}&lang=${lang}&width=320`);
    await days.getByRole('heading', { level: 1, name: title }).waitFor();
    await days.getByRole('heading', { level: 2, name: SPRING }).waitFor();
    expect(await days.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await days.getByRole('button', { name: SPRING }).click();
    for (const part of parts) {
      await days.getByRole('tab', { name: part }).click();
      await days.getByRole('tabpanel', { name: part }).getByRole('heading').first().waitFor();
      expect(await days.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
  });
});
