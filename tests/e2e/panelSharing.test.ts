import type { Page } from 'playwright-core';
import { as, startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { ALL, CIRCLE, notesOn, press, sentTo, writeNote } from '../support/panelActs';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(120_000);

const RES = 'demo=res-u16&pane=open';
const IBT = 'demo=kennisbijeenkomst&pane=open';

/** Sends the open mail to an outsider with an internal text quoted in it. */
async function sendInternal(page: Page): Promise<void> {
  await page.getByLabel('Aan', { exact: true }).fill('noortje.vlasblom@woerden.nl.example');
  await page.getByLabel('Aan', { exact: true }).press('Enter');
  await page.evaluate(() => window.outlookHost.edit({ body: { type: 'html', content: '<p>Zie onder.</p><blockquote>INTERN – niet doorsturen<br>Aan tafel: Woerden</blockquote>' } }));
  await page.getByRole('button', { name: 'Verzenden' }).click();
}

describe('what is attached once and seen by the right colleagues', () => {
  let journey: Journey;
  const desks: Desk[] = [];
  const open = async (query: string) => {
    const desk = await journey.desk(query);
    desks.push(desk);
    return desk;
  };
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(async () => {
    await Promise.all(desks.splice(0).map(({ context }) => context.close()));
  });
  afterAll(() => journey?.stop());

  it('asks once for whom an address speaks, and remembers it for a colleague too', async () => {
    const [femke, stan] = await Promise.all([open(`?${RES}`), open(`?${as('Stan Bierlaagh')}&${RES}`)]);
    const question = ({ pane }: Desk) => pane.getByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' });
    const seat = ({ pane }: Desk) => pane.getByRole('button', { name: /^Oudewater · Ymke Tolsma/ });
    await question(stan).waitFor();
    await question(femke).getByRole('button', { name: 'Oudewater' }).click();
    await seat(femke).waitFor();
    await until(async () => (await journey.rows('MailDomains', 'Femke')).some(({ fields }) => fields['Domain'] === 'ymke.tolsma@woerden.nl.example'));
    // A colleague who was asked before, and whose answer comes second, is not bothered with two versions of one answer.
    await question(stan).getByRole('button', { name: 'Oudewater' }).click();
    await seat(stan).waitFor();
    await until(async () => (await stan.pane.getByText('wordt nog verstuurd', { exact: false }).count()) === 0);
    await expect(stan.pane.getByRole('group', { name: 'Twee versies' }).count()).resolves.toBe(0);
    const hedwig = await open(`?${as('Hedwig Ravesloot')}&${RES}`);
    await seat(hedwig).waitFor();
    await expect(question(hedwig).count()).resolves.toBe(0);
    const answers = (await journey.rows('MailDomains', 'Femke')).filter(({ fields }) => fields['Domain'] === 'ymke.tolsma@woerden.nl.example');
    expect(answers.map(({ fields }) => fields['ChosenBy'])).toEqual(['femke.horstink@provincie-utrecht.nl.example']);
  });

  it('attaches partners, a collaboration and an opgave under a button that says who sees it; a second holder sees it, a supervisor does not', async () => {
    const femke = await open(`?${IBT}`);
    await press(femke, 'Koppelen');
    const form = femke.pane.getByRole('form', { name: 'Koppelen' });
    await form.getByRole('checkbox', { name: 'Lopik', exact: true }).check();
    await form.getByRole('checkbox', { name: 'Zeist', exact: true }).check();
    await form.getByRole('button', { name: 'Andere samenwerkingsverbanden' }).click();
    await form.getByRole('checkbox', { name: 'Regionale Omgevingsagenda Lopikerwaard' }).check();
    await form.getByRole('checkbox', { name: 'Omgevingsvisie provincie Utrecht' }).check();
    await form.getByRole('button', { name: `Koppelen – zichtbaar voor ${ALL}` }).click();
    // KIA stands in the subject, so it was ticked already.
    await femke.pane.getByText('Gekoppeld: Lopik, Zeist, KIA, Regionale Omgevingsagenda Lopikerwaard en Omgevingsvisie provincie Utrecht.').first().waitFor();
    await writeNote(femke, 'Wij nemen de vragen over chatberichten mee.');
    await writeNote(femke, 'De gedeputeerde sluit later aan.', CIRCLE);
    await until(async () => (await notesOn(journey, 'ItemContextsBestuurlijk', 'Astrid')).includes('De gedeputeerde sluit later aan.'));
    await until(async () => (await notesOn(journey, 'ItemContexts', 'Bilal')).includes('Wij nemen de vragen over chatberichten mee.'));

    const [bilal, lieke] = await Promise.all([open(`?${as('Bilal Asaoui')}&${IBT}`), open(`?${as('Lieke Oudendag')}&${IBT}`)]);
    await bilal.pane.getByText('Wij nemen de vragen over chatberichten mee.').waitFor();
    for (const attached of ['Lopik · partner', 'Zeist · partner', 'Regionale Omgevingsagenda Lopikerwaard · samenwerkingsverband', 'Omgevingsvisie provincie Utrecht · opgave']) {
      await bilal.pane.getByText(attached, { exact: true }).waitFor();
    }
    await bilal.pane.getByText('Alle accounthouders · Femke Horstink', { exact: false }).first().waitFor();
    await bilal.pane.getByText('Wat in de bestuurlijke kring staat, ziet u niet', { exact: false }).waitFor();
    await lieke.pane.getByText('U heeft hier geen rechten voor.').waitFor();
    for (const { pane } of [bilal, lieke]) await expect(pane.getByText('sluit later aan', { exact: false }).count()).resolves.toBe(0);
    await expect(lieke.pane.getByText('chatberichten mee', { exact: false }).count()).resolves.toBe(0);
    await expect(journey.rows('ItemContextsBestuurlijk', 'Bilal')).rejects.toThrow(/40[34]/);
    for (const outsider of ['Lieke', 'Sjoerd']) await expect(journey.rows('ItemContexts', outsider)).rejects.toThrow(/40[134]/);
  });

  it('shows the narrow circle’s note to the secretary who opens the item in another’s mailbox, where the narrow circle is the default', async () => {
    const femke = await open(`?${RES}`);
    await writeNote(femke, 'Hedwig opent zelf.', CIRCLE);
    await until(async () => (await notesOn(journey, 'ItemContextsBestuurlijk', 'Astrid')).includes('Hedwig opent zelf.'));
    const [astrid, stan] = await Promise.all([
      open(`?${as('Astrid Kloosterboer')}&owner=hedwig.ravesloot@provincie-utrecht.nl.example&${RES}`),
      open(`?${as('Stan Bierlaagh')}&${RES}`),
    ]);
    await astrid.pane.getByText('Hedwig opent zelf.').waitFor();
    await astrid.pane.getByText('Alleen de bestuurlijke kring · Femke Horstink', { exact: false }).first().waitFor();
    await press(astrid, 'Notitie');
    await astrid.pane.getByRole('textbox', { name: `Notitie, zichtbaar voor ${CIRCLE}` }).waitFor();
    await stan.pane.getByText('Stuurt u dit door? Deze context gaat niet mee.').waitFor();
    await expect(stan.pane.getByText('Hedwig opent zelf.').count()).resolves.toBe(0);
  });

  it('keeps one’s own note in one’s own OneDrive; no list ever got it', async () => {
    const text = 'Nog nabellen over de zaal.';
    const femke = await open(`?${RES}`);
    const field = femke.pane.getByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' });
    await press(femke, 'Eigen notitie');
    await field.fill(text);
    await press(femke, 'Bewaren in mijn OneDrive');
    await femke.pane.getByText('Eigen notitie bewaard.').first().waitFor();
    await femke.go(`?${RES}`);
    await press(femke, 'Eigen notitie');
    await until(async () => (await field.inputValue()) === text);
    const stan = await open(`?${as('Stan Bierlaagh')}&${RES}`);
    await press(stan, 'Eigen notitie');
    await stan.pane.getByRole('textbox', { name: 'Eigen notitie, in uw OneDrive' }).waitFor();
    await expect(stan.pane.getByText(text).count()).resolves.toBe(0);
    const addresses = sentTo(journey, text);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.includes('/me/drive/special/approot:/'))).toEqual([]);
  });

  it('lets nothing that was attached go along when a meeting of somebody else is forwarded, and says so; Outlook checks nothing there', async () => {
    const { page, pane } = await open(`?${RES}`);
    await pane.getByText('Stuurt u dit door? Deze context gaat niet mee.').waitFor();
    const note = 'Wij zeggen bij de opening met welke pet wij aan tafel zitten.';
    await pane.getByText(note, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Doorsturen' }).click();
    await pane.getByText('U stuurt dit door. Wat collega’s eraan koppelden, gaat niet mee', { exact: false }).waitFor();
    const body = () => page.evaluate(() => window.outlookHost.fields()?.body.content ?? '');
    expect(await body()).toContain('Voortgang zoekgebieden');
    expect(await body()).not.toContain(note);
    await sendInternal(page);
    await page.getByText('Verzonden.').waitFor();
    expect((await page.evaluate(() => window.outlookHost.launches())).filter(({ event }) => event.endsWith('Send'))).toEqual([]);
  });

  it('holds up a mail that is forwarded to outsiders with internal text in it', async () => {
    const { page } = await open('?module=mail&demo=wie-is-nu-aan-zet');
    await page.getByRole('button', { name: 'Doorsturen' }).click();
    await sendInternal(page);
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
