import { AxeBuilder } from '@axe-core/playwright';
import { startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(120_000);

const RES = 'demo=res-u16&pane=open';
const SENTENCE = '20 partijen, 1 niet aan tafel, 3 open afspraken, fase gewijzigd';

describe('the partner panel beside an invitation', () => {
  let journey: Journey;
  let desk: Desk | undefined;
  const open = async (query: string) => (desk = await journey.desk(query));
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(async () => {
    await desk?.context.close();
    desk = undefined;
  });
  afterAll(() => journey?.stop());

  it('says in one sentence who is at the RES table and what runs, then who is missing and what was agreed', async () => {
    const { pane, saying } = await open(`?${RES}`);
    await saying(SENTENCE);
    await pane.getByRole('heading', { name: 'Vertegenwoordigd' }).waitFor();
    await pane.getByText('Montfoort, vertegenwoordigd door Lopik (gezegd door Stan Bierlaagh').waitFor();
    await pane.getByText('Waterschap Rivierenland (gezegd door Stan Bierlaagh').waitFor();
    await pane.getByText('Oudewater: eerst moet duidelijk zijn voor wie Ymke Tolsma spreekt.').waitFor();
    await pane.getByText('Stukken komen zeven dagen voor het overleg.').waitFor();
    await pane.getByRole('button', { name: 'Utrecht · Yasmina Tahiri · u bent accounthouder' }).waitFor();
  });

  it('takes two questions on a browser that knows nothing: registers and identity, then what hangs on it', async () => {
    const asked: string[] = [];
    const { context, page, pane, saying } = await open('?demo=res-u16');
    // A write that the panel leaves for colleagues, and lists that nobody waits for, come after all of it stands.
    context.on('request', (request) => void (request.url().includes('/v1.0/') && request.headers()['x-local-client'] === undefined && asked.push(request.url().replace(/.*\/v1\.0/, ''))));
    await page.evaluate(() => window.outlookHost.openPane());
    await saying(SENTENCE);
    await pane.getByText('Bijgewerkt zojuist').waitFor();
    expect(asked.slice(0, 2)).toEqual(['/$batch', '/$batch']);
    expect(asked.slice(2).filter((path) => !path.includes('/items'))).toEqual([]);
  });

  it('paints its sentence from the copy on the device, before anything is asked of Graph', async () => {
    const { context, page, pane, saying, go } = await open(`?${RES}`);
    await saying(SENTENCE);
    await pane.getByText('Bijgewerkt zojuist').waitFor();
    let mayAnswer: () => void = () => undefined;
    const waiting = new Promise<void>((answer) => (mayAnswer = answer));
    // Nothing that the pane asks of Graph is answered until its sentence stands.
    await context.route(/\/v1\.0\//, async (route) => {
      if (route.request().headers()['x-local-client'] === undefined) await waiting;
      await route.fallback();
    });
    await go(`?${RES}`);
    await saying(SENTENCE);
    mayAnswer();
    await saying(SENTENCE);
    expect(await page.evaluate(() => window.outlookHost.unhandled())).toEqual([]);
  });

  it.each([
    ['light', 'nl-NL', SENTENCE],
    ['dark', 'en-US', '20 parties, 1 not at the table, 3 open agreements, phase changed'],
    ['contrast', 'nl-NL', SENTENCE],
  ])('can be read at 320 pixels and passes axe in theme %s, language %s', async (theme, lang, sentence) => {
    const { page, pane, saying } = await open(`?${RES}&width=320&theme=${theme}&lang=${lang}`);
    await saying(sentence);
    await pane.getByText(/Bijgewerkt|Updated/).waitFor();
    const overflow = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow).toBe(0);
    const { violations } = await new AxeBuilder({ page }).include(['aside iframe', 'html']).exclude('[data-tabster-dummy]').analyze();
    expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }))).toEqual([]);
  });

  it('logs a contact moment in three clicks, which stands on the server until it is undone', async () => {
    const { pane, saying } = await open('?demo=kennismaking&pane=open');
    await saying(/2 partijen/);
    const before = await journey.rows('ContactMoments', 'Femke');
    const ours = async () => (await journey.rows('ContactMoments', 'Femke')).filter(({ id }) => !before.some((row) => row.id === id));
    await pane.getByRole('button', { name: 'Contactmoment vastleggen' }).click();
    await pane.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await pane.getByText('Contactmoment vastgelegd bij 1 partner.').first().waitFor();
    await until(async () => (await ours()).length === 1);
    expect((await ours())[0]?.fields).toMatchObject({ ByName: 'Femke Horstink', Layer: 'bestuurder', Subject: 'Geannuleerd: Kennismaking nieuw college Stichtse Vecht' });
    await pane.getByRole('button', { name: 'Maak ongedaan' }).click();
    await pane.getByText('Ongedaan gemaakt.').waitFor();
    await until(async () => (await ours()).length === 0);
  });

  itWithContract('asked of Graph nothing that the official contract does not know', async () => {
    const { requests, findings } = await contractFindings(journey.verbinder.requestLog);
    expect(requests).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
