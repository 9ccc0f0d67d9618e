import { AxeBuilder } from '@axe-core/playwright';
import { startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { press, writeNote } from '../support/panelActs';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(180_000);

const RES = 'demo=res-u16&pane=open';
const FORMS = {
  'nl-NL': ['Contactmoment vastleggen', 'Koppelen', 'Notitie', 'Hick-up melden', 'Kopieer veilige samenvatting', 'Petten zijn genoemd', 'Eigen notitie'],
  'en-US': ['Log contact', 'Attach', 'Note', 'Report hick-up', 'Copy safe summary', 'Hats have been named', 'My own note'],
} as const;

describe('the panel for everybody, in every room', () => {
  let journey: Journey;
  let desk: Desk;
  const open = async (query: string) => (desk = await journey.desk(query));
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(() => desk.context.close());
  afterAll(() => journey?.stop());

  /** Every form of the panel at once, so that one look judges all of them. */
  const openForms = async ({ pane }: Desk, lang: keyof typeof FORMS) => {
    for (const name of FORMS[lang]) await pane.getByRole('button', { name, exact: true }).click();
    await pane.locator('form').nth(FORMS[lang].length - 2).waitFor();
  };
  const sideways = ({ pane }: Desk) => pane.locator('html').evaluate(standingOut);

  it.each([
    ['nl-NL', /^20 partijen, /, 'Verberg intern', /Interne gegevens zijn verborgen/],
    ['en-US', /^20 parties, /, 'Hide internal', /Internal facts are hidden/],
  ] as const)('takes every internal fact out of the page at one press, in %s', async (lang, sentence, hide, hidden) => {
    const secrets = ['Montfoort', 'Rivierenland', 'Stukken komen zeven dagen', 'Hedwig zegt het zelf', 'Wij zeggen bij de opening', 'volgorde van de agenda', 'Bilal Asaoui', 'bevoegd gezag', 'vertegenwoordigd door'];
    const found = async ({ pane }: Desk) => {
      const html = await pane.locator('html').evaluate((page) => page.outerHTML);
      return secrets.filter((secret) => html.includes(secret));
    };
    const femke = await open(`?${RES}&lang=nl-NL`);
    await writeNote(femke, 'Hedwig zegt het zelf.');
    await press(femke, /^Onze petten · /);
    await until(async () => (await found(femke)).length === secrets.length);
    if (lang === 'en-US') {
      await press(femke, 'Menu');
      await press(femke, 'English');
    }
    await femke.pane.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await press(femke, hide);
    await femke.pane.getByText(hidden).waitFor();
    expect(await found(femke)).toEqual([]);
    await femke.pane.getByText('Yasmina Tahiri').first().waitFor();
    expect(await femke.pane.getByRole('button', { name: /Maak ongedaan|Undo|Koppelen|Attach/ }).count()).toBe(0);
    await press(femke, hide);
    await femke.pane.getByText('Hedwig zegt het zelf.', { exact: true }).first().waitFor();
  });

  it.each([
    ['light', 'nl-NL', '320'],
    ['dark', 'en-US', '320'],
    ['contrast', 'en-US', 'wide'],
  ] as const)('passes axe with all its forms open and needs no sideways scrolling, in theme %s, language %s, width %s', async (theme, lang, width) => {
    const femke = await open(`?${RES}&width=${width}&theme=${theme}&lang=${lang}`);
    const { page } = femke;
    if (theme === 'contrast') await page.emulateMedia({ forcedColors: 'active' });
    await femke.saying(/^20 part/);
    await openForms(femke, lang);
    expect(await sideways(femke)).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).include(['aside iframe', 'html']).exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  });

  itWithContract('asked of Graph nothing that the official contract does not know', async () => {
    const { requests, findings } = await contractFindings(journey.verbinder.requestLog);
    expect(requests).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});

/** What reaches beyond the page's edge, where the page would have to be scrolled sideways; the innermost by name. */
function standingOut(page: Element): string[] {
  if (page.scrollWidth <= page.clientWidth) return [];
  const out = [...page.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > page.getBoundingClientRect().left + page.getBoundingClientRect().width + 1);
  return out.filter((one) => !out.some((other) => other !== one && one.contains(other))).map((one) => `${one.outerHTML.slice(0, 160)} in ${one.parentElement?.outerHTML.slice(0, 160)}`);
}
