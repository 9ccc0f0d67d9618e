import { as, startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { notesOn, writeNote } from '../support/panelActs';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(120_000);

const BILAL = 'bilal.asaoui@provincie-utrecht.nl.example';

describe('mail and invitations in the Outlook that is started', () => {
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

  const address = async ({ page }: Desk, who: string) => {
    // Who is addressed already stands in a bar of the same name.
    const field = page.getByRole('combobox', { name: 'Aan', exact: true });
    await field.fill(who);
    await field.press('Enter');
    await until(() => page.evaluate((wanted) => window.outlookHost.fields()?.to.some((person) => person.address === wanted) ?? false, who));
  };

  it('accepts an invitation, and takes a declined one from the calendar', async () => {
    const { page } = await open('?demo=res-u16');
    await page.getByRole('button', { name: 'Accepteren' }).click();
    await page.getByText('Uw antwoord is verstuurd.').waitFor();
    await page.getByRole('button', { name: 'Weigeren' }).click();
    await until(async () => (await page.getByRole('button', { name: /RES U16/ }).count()) === 0);
    await expect(page.getByText('Dat lukte niet', { exact: false }).count()).resolves.toBe(0);
  });

  it('keeps a mail as a draft, finds it again, and deletes it', async () => {
    const desk = await open('?module=mail&compose=message');
    const { page } = desk;
    await page.getByLabel('Onderwerp').fill('Nog af te maken');
    await address(desk, BILAL);
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByText('Opgeslagen.').waitFor();
    await desk.go('?module=mail');
    await page.getByLabel('Map').selectOption('drafts');
    await page.getByRole('button', { name: /Nog af te maken/ }).click();
    await until(async () => (await page.getByLabel('Onderwerp').inputValue()) === 'Nog af te maken');
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).click();
    await page.getByText('Geen mail in deze map.').waitFor();
  });

  it('shows what was noted with the first mail of a thread at a colleague who gets the answer', async () => {
    const femke = await open('?module=mail&demo=wie-is-nu-aan-zet&pane=open');
    const note = 'Ruimte en Landbouw stemmen dit eerst samen af.';
    await writeNote(femke, note);
    await until(async () => (await notesOn(journey, 'ItemContexts', 'Bilal')).includes(note));
    await femke.page.getByRole('button', { name: 'Beantwoorden', exact: true }).click();
    await until(() => femke.page.evaluate(() => window.outlookHost.kind() === 'messageCompose'));
    await address(femke, BILAL);
    await femke.page.getByRole('button', { name: 'Verzenden' }).click();
    await femke.page.getByText('Verzonden.').waitFor();
    const bilal = await open(`?${as('Bilal Asaoui')}&module=mail&demo=re-wie-is-nu-aan-zet&pane=open`);
    await bilal.pane.getByText(note, { exact: true }).waitFor();
  });

  itWithContract('asked of Graph nothing that the official contract does not know', async () => {
    const { requests, findings } = await contractFindings(journey.verbinder.requestLog);
    expect(requests).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
