import { startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(120_000);

const ZEIST = 'ramon.seyssveld@zeist.nl.example';

describe('while somebody writes an invitation or a mail', () => {
  let journey: Journey;
  let desk: Desk;
  const open = async (query: string) => (desk = await journey.desk(query));
  const invite = async (field: string, address: string) => {
    await desk.page.getByRole('combobox', { name: field, exact: true }).fill(address);
    await desk.page.getByRole('combobox', { name: field, exact: true }).press('Enter');
  };
  const notes = async () => (await journey.rows('ItemContexts', 'Femke')).map(({ fields }) => fields['Note']);
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(() => desk.context.close());
  afterAll(() => journey?.stop());

  it('keeps what is written until the invitation is saved and Graph knows it', async () => {
    const { page, pane, saying } = await open('?compose=appointment&hidden=40&pane=open');
    await page.getByLabel('Onderwerp').fill('Overleg met Zeist');
    await invite('Verplicht', ZEIST);
    await saying('2 partijen');
    await pane.getByText('Wat u koppelt, wordt gekoppeld zodra de uitnodiging is opgeslagen.').waitFor();
    await pane.getByRole('button', { name: 'Notitie', exact: true }).click();
    await pane.getByRole('textbox', { name: /^Notitie, zichtbaar voor/ }).fill('Vooraf afstemmen.');
    await pane.getByRole('button', { name: /^Bewaren – zichtbaar voor/ }).click();
    const waiting = pane.getByText('1 wijziging wacht tot de uitnodiging is opgeslagen.');
    await waiting.waitFor();
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Opgeslagen.').waitFor();
    expect(await notes()).not.toContain('Vooraf afstemmen.');
    await waiting.waitFor();
    await journey.lever('clock', { advanceMs: 60_000 });
    await until(async () => (await notes()).includes('Vooraf afstemmen.'), 40_000);
    await waiting.waitFor({ state: 'detached' });
  });

  it('says that the identity is untold where Outlook refuses it, and keeps what is written', async () => {
    const { pane, saying } = await open('?compose=appointment&itemid=refused&pane=open');
    await invite('Verplicht', ZEIST);
    await saying('2 partijen');
    await pane.getByText(/^Outlook geeft het kenmerk van deze afspraak niet door/).waitFor();
    await pane.getByRole('button', { name: 'Notitie', exact: true }).click();
    await pane.getByRole('textbox', { name: /^Notitie, zichtbaar voor/ }).fill('Zonder kenmerk.');
    await pane.getByRole('button', { name: /^Bewaren – zichtbaar voor/ }).click();
    await pane.getByText('1 wijziging wacht tot de uitnodiging is opgeslagen.').waitFor();
    expect(await notes()).not.toContain('Zonder kenmerk.');
  });

  it('names the partners once the panel has left their table, in the language of the pane; its button opens the panel', async () => {
    const { page, pane, saying, go } = await open('?demo=lopikerwaard&pane=open');
    await saying(/^7 partijen/);
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes('partnerTable')));
    await go('?compose=appointment&lang=en-US');
    await invite('Required', 'Noortje.Vlasblom@Woerden.nl.example');
    await invite('Required', 'gert-jan.bruinekool@lopik.nl.example');
    await page.getByText(/2 partners: (Woerden \/ Oudewater|Oudewater \/ Woerden) and Lopik/).waitFor();
    await page.getByRole('button', { name: 'Open panel' }).waitFor();
    await go('?compose=appointment');
    await invite('Verplicht', ZEIST);
    await page.getByText('1 partner: Zeist').waitFor();
    await page.getByRole('button', { name: 'Paneel openen' }).click();
    await pane.getByRole('button', { name: /^Zeist · / }).waitFor();
    expect(await page.evaluate(() => window.outlookHost.launches().map(({ outcome }) => outcome))).toEqual(['completed', 'completed']);
  });

  it('stops a mail with inserted internal text on its way out of the house', async () => {
    const { page, pane, saying } = await open('?compose=message&pane=open');
    await invite('Aan', 'noortje.vlasblom@woerden.nl.example');
    await page.getByLabel('Onderwerp').fill('Vraag');
    await saying('2 partijen');
    await pane.getByRole('button', { name: 'Invoegen of kopiëren' }).click();
    await pane.getByRole('button', { name: 'Interne context invoegen' }).click();
    await pane.getByText('De interne context staat in de tekst.', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => window.outlookHost.fields()?.body.content)).toContain('INTERN – niet doorsturen<br>Aan tafel: Woerden');
    await page.getByRole('button', { name: 'Verzenden' }).click();
    await page.getByText('er zijn ontvangers buiten onze organisatie (woerden.nl.example)', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Niet verzenden' }).click();
    await expect(page.getByText('Verzonden.').count()).resolves.toBe(0);
  });

  itWithContract('asked of Graph nothing that the official contract does not know', async () => {
    const { requests, findings } = await contractFindings(journey.verbinder.requestLog);
    expect(requests).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
