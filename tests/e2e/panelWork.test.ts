import { as, startJourney, STARTING_MS, until, type Desk, type Journey } from '../support/journey';
import { ALL, press } from '../support/panelActs';
import { contractFindings, itWithContract } from '../support/requestContract';

jest.setTimeout(120_000);

const RES = 'demo=res-u16&pane=open';

describe('what somebody says at the table', () => {
  let journey: Journey;
  const desks: Desk[] = [];
  const open = async (query: string) => {
    const desk = await journey.desk(query);
    desks.push(desk);
    return desk;
  };
  const said = async (kind: string, about: string) => (await journey.rows('ItemContexts', 'Bilal')).filter(({ fields }) => fields['Kind'] === kind && fields['About'] === about);
  beforeAll(async () => {
    journey = await startJourney();
  }, STARTING_MS);
  afterEach(async () => {
    await Promise.all(desks.splice(0).map(({ context }) => context.close()));
  });
  afterAll(() => journey?.stop());

  it('reports a hick-up of ours, with kind, collaboration and broker proposed and no word of the mail in it, and takes it up', async () => {
    const femke = await open('?module=mail&demo=wie-is-nu-aan-zet&pane=open');
    await press(femke, 'Hick-up melden');
    const form = femke.pane.getByRole('form', { name: 'Hick-up melden' });
    await expect(form.getByRole('combobox', { name: 'Soort' }).inputValue()).resolves.toBe('onduidelijke rol');
    await expect(form.getByRole('combobox', { name: 'Samenwerkingsverband' }).inputValue()).resolves.toBe('lopikerwaard');
    for (const name of ['Wat speelt er?', 'Toelichting (mag leeg blijven)']) await expect(form.getByRole('textbox', { name }).inputValue()).resolves.toBe('');
    await form.getByText('Femke Horstink wordt makelaar.').waitFor();
    await form.getByRole('textbox', { name: 'Wat speelt er?' }).fill('Twee antwoorden op één vraag.');
    await form.getByRole('button', { name: `Melden – zichtbaar voor ${ALL}` }).click();
    await femke.pane.getByText('Hick-up gemeld: Twee antwoorden op één vraag.').first().waitFor();
    const ours = async () => (await journey.rows('Signals', 'Bilal')).find(({ fields }) => fields['Title'] === 'Twee antwoorden op één vraag.')?.fields;
    await until(async () => (await ours()) !== undefined);
    expect(await ours()).toMatchObject({ Kind: 'onduidelijke rol', Status: 'gemeld', ReportedBy: 'ons', BrokerName: 'Femke Horstink' });
    await press(femke, /^Hick-ups · /);
    await femke.pane.getByRole('listitem').filter({ hasText: 'Twee antwoorden op één vraag.' }).getByRole('button', { name: 'Ik pak dit op' }).click();
    await until(async () => (await ours())?.['Status'] === 'opgepakt');
  });

  it('takes the line about two hats away once somebody says that they were named, for a colleague too', async () => {
    const femke = await open(`?${RES}`);
    const line = ({ pane }: Desk) => pane.getByText('Wij zitten hier met meer dan één pet', { exact: false });
    await line(femke).waitFor();
    await press(femke, 'Petten zijn genoemd');
    await femke.pane.getByRole('form', { name: 'Petten zijn genoemd' }).getByRole('button', { name: 'Vastleggen' }).click();
    await femke.pane.getByText('Vastgelegd dat de petten zijn genoemd.').first().waitFor();
    await line(femke).waitFor({ state: 'detached' });
    await until(async () => (await journey.rows('ItemContexts', 'Bilal')).some(({ fields }) => fields['Kind'] === 'petten' && fields['ByName'] === 'Femke Horstink'));
    const stan = await open(`?${as('Stan Bierlaagh')}&${RES}`);
    await press(stan, /^Onze petten · /);
    await stan.pane.getByText(/^Genoemd: vastgelegd door Femke Horstink op /).waitFor();
    await expect(line(stan).count()).resolves.toBe(0);
  });

  it('asks before it claims an absence; yes, no longer, and somebody else in their place are each kept', async () => {
    const femke = await open(`?${RES}`);
    // Then nobody speaks for Oudewater, which is a member of RES U16.
    await femke.pane.getByRole('group', { name: 'Voor wie spreekt Ymke Tolsma?' }).getByRole('button', { name: 'Woerden' }).click();
    const oudewater = femke.pane.getByRole('listitem').filter({ hasText: 'Klopt het dat Oudewater niet komt?' });
    await oudewater.getByRole('button', { name: 'Ja, dat klopt' }).click();
    const absent = femke.pane.getByRole('listitem').filter({ hasText: /^Oudewater \(gezegd door Femke Horstink op / });
    await absent.waitFor();
    await until(async () => (await said('niet aanwezig', 'gm0589')).length === 1);
    await absent.getByRole('button', { name: 'Klopt niet meer' }).click();
    await until(async () => (await said('niet aanwezig', 'gm0589')).length === 0);
    await oudewater.getByRole('button', { name: 'Vertegenwoordigd door …' }).click();
    const form = femke.pane.getByRole('form', { name: 'Wie spreekt voor Oudewater?' });
    await form.getByRole('combobox').selectOption({ label: 'Lopik' });
    await form.getByRole('button', { name: 'Opslaan' }).click();
    await femke.pane.getByText(/^Oudewater, vertegenwoordigd door Lopik \(gezegd door Femke Horstink op /).waitFor();
    await until(async () => (await said('vertegenwoordiging', 'gm0589')).length === 1);
  });

  itWithContract('asked of Graph nothing that the official contract does not know', async () => {
    const { requests, findings } = await contractFindings(journey.verbinder.requestLog);
    expect(requests).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });
});
