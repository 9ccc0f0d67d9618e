import { as, startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(120_000);

const BILAL = as('Bilal Asaoui');

describe('the panel beside items of all kinds', () => {
  let journey: Journey;
  let desk: Desk;
  const open = async (query: string) => (desk = await journey.desk(query));
  const note = async (text: string) => {
    await desk.pane.getByRole('button', { name: 'Notitie', exact: true }).click();
    await desk.pane.getByRole('textbox', { name: /^Notitie, zichtbaar voor/ }).fill(text);
  };
  const noted = async (list: string, who: string, text: string) => (await journey.rows(list, who)).find(({ fields }) => fields['Note'] === text)?.fields;
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(() => desk.context.close());
  afterAll(() => journey?.stop());

  it('says how one occurrence differs from its series, and carries context of both', async () => {
    const { pane, saying } = await open(`?${BILAL}&demo=portefeuillehoudersoverleg&pane=open`);
    await saying(/anders dan de reeks/);
    await pane.getByText('Deze keer anders dan de reeks: 1 erbij, 1 eraf, 30 minuten later.').waitFor();
    await pane.getByText('Barneveld en Nijkerk doen op onderdelen mee.').waitFor({ state: 'attached' });
    await note('Bunschoten schuift aan.');
    await pane.getByRole('radio', { name: /deze keer/i }).waitFor();
    await pane.getByRole('button', { name: /^Bewaren – zichtbaar voor/ }).click();
    await until(async () => (await noted('ItemContexts', 'Bilal', 'Bunschoten schuift aan.')) !== undefined);
    expect(await noted('ItemContexts', 'Bilal', 'Bunschoten schuift aan.')).toMatchObject({ Reach: 'afspraak' });
    expect(await noted('ItemContexts', 'Bilal', 'Barneveld en Nijkerk doen op onderdelen mee.')).toMatchObject({ Reach: 'reeks' });
  });

  it('tells somebody invited to one occurrence only that the series stays out of sight', async () => {
    const { pane } = await open(`?${as('Corine Wapstra')}&demo=ambtelijk-overleg-regio&pane=open`);
    await pane.getByText('U bent alleen voor deze keer uitgenodigd.', { exact: false }).waitFor();
  });

  it('keeps the context of a cancelled meeting', async () => {
    const { pane, saying } = await open('?demo=kennismaking&pane=open');
    await saying(/^Geannuleerd/);
    await pane.getByText('Deze afspraak is geannuleerd. Dit blijft bewaard: 1 notitie en 1 open afspraak.').waitFor();
    await pane.getByText('Het nieuwe college wil weten', { exact: false }).waitFor();
  });

  it('keeps the context of a moved meeting, and says from when to when and who is gone', async () => {
    const { page, pane, saying } = await open(`?${as('Stan Bierlaagh')}&demo=res-u16&pane=open`);
    await saying(/^20 partijen/);
    await note('Wij openen samen.');
    await pane.getByRole('button', { name: /^Bewaren – zichtbaar voor/ }).click();
    await until(async () => (await noted('ItemContexts', 'Stan', 'Wij openen samen.')) !== undefined);
    await page.evaluate(() => {
      const fields = window.outlookHost.fields();
      if (fields) window.outlookHost.edit({ start: fields.start + 3_600_000, end: fields.end + 3_600_000, to: fields.to.filter(({ address }) => !address.includes('stedin')) });
    });
    await pane.getByText('Gewijzigd sinds er context is gekoppeld').waitFor();
    await pane.getByText(/^Verplaatst van .*14\.00.* naar .*15\.00/).waitFor();
    await pane.getByText(/^Niet meer uitgenodigd: .*Stedin/).waitFor();
    await pane.getByText('Wij openen samen.').waitFor();
  });

  it('serves the secretariat in the mailbox of the executive, for the narrow circle by itself', async () => {
    const { pane } = await open(`?${as('Astrid Kloosterboer')}&owner=hedwig.ravesloot@provincie-utrecht.nl.example&demo=werkbezoek&pane=open`);
    await pane.getByRole('button', { name: /^Vijfheerenlanden · / }).waitFor();
    await note('Lunch is geregeld.');
    await pane.getByRole('button', { name: 'Bewaren – zichtbaar voor de bestuurlijke kring' }).click();
    await until(async () => (await noted('ItemContextsBestuurlijk', 'Astrid', 'Lunch is geregeld.')) !== undefined);
    expect(await noted('ItemContexts', 'Femke', 'Lunch is geregeld.')).toBeUndefined();
  });

  it('says that it knows nobody, and adds the organisation that somebody names', async () => {
    const { pane, saying } = await open('?demo=gesprek-met-energie&pane=open');
    await saying('Niemand herkend');
    await pane.getByRole('button', { name: 'Organisatie toevoegen' }).click();
    const form = pane.getByRole('form', { name: 'Organisatie toevoegen' });
    await form.getByRole('textbox', { name: 'Naam' }).fill('Zonnestroom Kromme Rijn');
    await form.getByRole('button', { name: /^Toevoegen/ }).click();
    await saying(/^2 partijen/);
    await until(async () => (await journey.rows('MailDomains', 'Bilal')).some(({ fields }) => fields['Domain'] === 'zonnestroom-krommerijn.example'));
  });

  it('says the fixed rule of a knowledge meeting with a supervisor at the table', async () => {
    const { pane } = await open('?demo=kennisbijeenkomst&pane=open');
    await pane.getByText('Dit is een kennisbijeenkomst. Wat hier gezegd wordt, is geen toezichtinformatie, tenzij vooraf anders afgesproken.').waitFor();
  });

  it('knows of a joint office which of its municipalities is a partner here', async () => {
    const { pane, saying } = await open(`?${BILAL}&demo=ambtelijk-overleg-sociaal&pane=open`);
    await saying(/^2 partijen/);
    // The only partner stands open.
    await pane.getByText(/^Deze dienst werkt ook voor .*Blaricum.*, buiten de provincie\.$/).waitFor();
  });

  it('does not take a council member for the municipality', async () => {
    const { pane, saying } = await open('?module=mail&demo=vraag-over-zienswijze&pane=open');
    await saying('1 volksvertegenwoordiger');
    await pane.getByText('Spreekt niet namens het college.').waitFor();
    await expect(pane.getByRole('button', { name: 'Contactmoment vastleggen' }).count()).resolves.toBe(0);
  });

  it('proposes kind, collaboration and broker of a hick-up from a mail, and none of its text', async () => {
    const { pane, saying } = await open('?module=mail&demo=wie-is-nu&pane=open');
    await saying(/^2 partijen/);
    await pane.getByRole('button', { name: 'Hick-up melden' }).click();
    const form = pane.getByRole('form', { name: 'Hick-up melden' });
    await form.getByText('Femke Horstink', { exact: false }).waitFor();
    await expect(form.getByRole('textbox').first().inputValue()).resolves.toBe('');
    const chosen = await form.getByRole('combobox').evaluateAll((all) => all.map((one) => (one instanceof HTMLSelectElement ? (one.selectedOptions[0]?.text ?? '') : one.textContent)));
    expect(chosen).toEqual(expect.arrayContaining([expect.stringMatching(/onduidelijke rol/i), expect.stringContaining('Lopikerwaard')]));
  });

  it('prepares the invitation to the griffies, and sends nothing', async () => {
    const { page, pane } = await open(`?${as('Jolijn Verweerd')}&module=mail&demo=raadsleden-uitnodigen&pane=open`);
    await pane.getByRole('button', { name: 'Uitnodiging aan griffies klaarzetten' }).click();
    await page.waitForFunction(() => window.outlookHost.kind() === 'messageCompose');
    expect(await page.evaluate(() => window.outlookHost.fields()?.to.map(({ address }) => address))).toContain('wieke.struiksma@debilt.nl.example');
  });

  it('shows in an Outlook of requirement set 1.8 what it shows in a new one', async () => {
    const { pane, saying } = await open('?demo=lopikerwaard&pane=open&sets=1.8');
    await saying(/^7 partijen, 1 open afspraak/);
    await pane.getByText('Bijgewerkt zojuist').waitFor();
  });

  it('stores no subject of a private item', async () => {
    const { pane, saying } = await open('?demo=persoonlijk-gesprek&pane=open');
    await saying('2 partijen');
    await note('Afspraak verzet.');
    await pane.getByRole('button', { name: /^Bewaren – zichtbaar voor/ }).click();
    await until(async () => (await noted('ItemContexts', 'Femke', 'Afspraak verzet.')) !== undefined);
    const row = await noted('ItemContexts', 'Femke', 'Afspraak verzet.');
    expect([row?.['Subject'], row?.['Snapshot']]).toEqual([undefined, undefined]);
  });

  it('leaves an item alone that a rule shuts out', async () => {
    const { page, pane, saying } = await open('?compose=appointment');
    await page.getByLabel('Onderwerp').fill('Vertrouwenscommissie: voorbereiding');
    const asked: string[] = [];
    page.on('request', (request) => /ItemContexts|OurMeetings|\/events\//.test(request.postData() ?? request.url()) && asked.push(request.url()));
    await page.getByRole('button', { name: 'Partners', exact: true }).click();
    await pane.getByText('Voor dit onderwerp geldt een regel van de provincie: Commissaris van de Koning als rijksorgaan.', { exact: false }).waitFor();
    await saying('Dit blijft buiten Verbinder');
    expect(asked).toEqual([]);
  });

  itWithContract('asked of Graph nothing that the official contract does not know', async () => {
    const { requests, findings } = await contractFindings(journey.verbinder.requestLog);
    expect(requests).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
