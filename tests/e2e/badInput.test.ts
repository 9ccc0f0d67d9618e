import { request, type APIRequestContext, type Route } from 'playwright-core';
import { as, startJourney, STARTING_MS, type Desk, type Journey } from '../support/journey';

jest.setTimeout(120_000);

const RES = 'demo=res-u16&pane=open';
const SENTENCE = '20 partijen, 1 niet aan tafel, 3 open afspraken, fase gewijzigd';
const SCRIPT = '<script>ran()</script><img src=x onerror="ran()">';
const ARABIC = 'اجتماع '.repeat(37).slice(0, 255);

interface Part {
  readonly id: string;
  readonly url: string;
}

describe('the panel on bad input and missing rights', () => {
  let journey: Journey;
  let wire: APIRequestContext;
  let desk: Desk | undefined;
  const open = async (query: string) => (desk = await journey.desk(query));
  beforeAll(async () => {
    journey = await startJourney();
    wire = await request.newContext({ baseURL: journey.verbinder.url, ignoreHTTPSErrors: true, extraHTTPHeaders: { 'x-local-client': 'test' } });
  }, STARTING_MS);
  afterEach(async () => {
    await desk?.context.close();
    desk = undefined;
    await journey.calm();
  });
  afterAll(async () => {
    await wire?.dispose();
    await journey?.stop();
  });

  /** Stores something as a demo person could, past the product. */
  async function post(path: string, data: unknown): Promise<{ readonly id: string }> {
    const { access_token } = (await journey.lever('token', { as: 'Femke', scopes: 'Calendars.ReadWrite Sites.Selected' })) as { readonly access_token: string };
    const answer = await wire.post(`v1.0${path}`, { data, headers: { authorization: `Bearer ${access_token}` } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as { readonly id: string };
  }

  async function row(list: string, fields: object): Promise<void> {
    const { programmeSite: site } = await journey.configuration();
    await post(`/sites/${site.id}/lists/${site.lists?.[list]}/items`, { fields });
  }

  /** The pane's own requests; the host's are left alone. */
  const atPane = async ({ context }: Desk, answer: (route: Route) => Promise<void>) =>
    context.route(/\/v1\.0\//, (route) => (route.request().headers()['x-local-client'] === undefined ? answer(route) : route.fallback()));

  it('shows 500 attendees, names and rows with script in them as text, and what could not be read; nothing runs', async () => {
    await row('Partners', { Key: 'org-script', Title: `Zonnig ${SCRIPT}`, Kind: 'maatschappelijk', InProvince: true, Wishes: SCRIPT });
    await row('MailDomains', { Key: 'script.example|org-script', Domain: 'script.example', Reach: 'domein', PartnerKey: 'org-script' });
    await row('Settings', { Key: 'bent', Title: SCRIPT, Value: '{"half' });
    const attendees = ['a@script.example', 'b@lopik.nl.example', ...Array.from({ length: 498 }, (_, at) => `p${at}@d${at % 40}.example`)].map((address) => ({ type: 'required', emailAddress: { address, name: `${SCRIPT} ${address}` } }));
    const moment = (hour: number) => ({ dateTime: `${new Date().toISOString().slice(0, 10)}T${hour}:00:00`, timeZone: 'UTC' });
    const event = await post('/me/events', { subject: ARABIC, start: moment(10), end: moment(11), attendees });
    const { context, page, pane, saying } = await open(`?${as('Femke Horstink')}&item=${encodeURIComponent(event.id)}`);
    const ran: string[] = [];
    await context.exposeBinding('ran', ({ frame }) => void ran.push(frame.url()));
    page.on('dialog', (dialog) => void ran.push(dialog.message()));
    await page.evaluate(() => window.outlookHost.openPane());
    await saying(/3 partijen/);
    await page.getByText(ARABIC).first().waitFor();
    await pane.getByText('Nog niet bekend · 40').first().waitFor();
    await pane.getByText('<img src=x onerror="ran()">', { exact: false }).first().waitFor();
    await pane.getByRole('button', { name: /1 rij kon niet worden gelezen/ }).waitFor();
    expect(await pane.locator('main img, main script').count()).toBe(0);
    expect(ran).toEqual([]);
  });

  it('keeps what it has when the token has expired, says so, and goes on after signing in', async () => {
    const opened = await open(`?${RES}`);
    const { context, pane, saying, go } = opened;
    await saying(SENTENCE);
    await pane.getByText('Bijgewerkt zojuist').waitFor();
    await atPane(opened, (route) => route.fulfill({ status: 401, json: { error: { code: 'InvalidAuthenticationToken', message: 'Lifetime validation failed, the token is expired.' } } }));
    await go(`?${RES}`);
    await saying(/^20 partijen/);
    await pane.getByText('U bent niet meer aangemeld.').first().waitFor();
    await pane.getByRole('button', { name: 'Details kopiëren' }).first().waitFor();
    await context.unroute(/\/v1\.0\//);
    await pane.getByRole('button', { name: 'Aanmelden' }).first().click();
    await pane.getByText('U bent niet meer aangemeld.').waitFor({ state: 'detached' });
    await saying(SENTENCE);
  });

  it('shows the table when the mailbox may not be read, and says what is missing and who can help', async () => {
    const opened = await open('?demo=res-u16');
    await atPane(opened, async (route) => {
      const denied = { error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } };
      if (/\/events\//.test(route.request().url())) return route.fulfill({ status: 403, json: denied });
      const answer = await route.fetch();
      if (!route.request().url().includes('$batch')) return route.fulfill({ response: answer });
      const { requests } = route.request().postDataJSON() as { readonly requests: readonly Part[] };
      const refused = new Set(requests.filter(({ url }) => /\/events\//.test(url)).map(({ id }) => id));
      const { responses } = (await answer.json()) as { readonly responses: readonly Part[] };
      return route.fulfill({ response: answer, json: { responses: responses.map((part) => (refused.has(part.id) ? { id: part.id, status: 403, headers: {}, body: denied } : part)) } });
    });
    await opened.page.evaluate(() => window.outlookHost.openPane());
    const { pane, saying } = opened;
    await saying(/^20 partijen/);
    const alert = pane.getByRole('alert').filter({ hasText: 'U heeft hier geen rechten voor.' }).first();
    await alert.waitFor();
    await alert.getByText('De functioneel beheerder is ruud.tamboer@provincie-utrecht.nl.example.').waitFor();
    for (const name of ['Probeer opnieuw', 'Details kopiëren', 'Vraag de beheerder']) await alert.getByRole('button', { name }).waitFor();
    await pane.getByRole('button', { name: /^Lopik/ }).first().waitFor();
  });

  it.each([
    ['refuses', {}],
    ['answers with an empty list', { emptyWhenForbidden: true }],
  ])('says that rights are missing, and who can help, where the site %s', async (_, faults) => {
    await journey.lever('faults', faults);
    const { pane } = await open(`?${as('Lieke Oudendag')}&demo=ibt&pane=open`);
    const alert = pane.getByRole('alert').filter({ hasText: 'U heeft hier geen rechten voor.' });
    await alert.waitFor();
    await alert.getByText('Vraag de functioneel beheerder om toegang.').waitFor();
    await alert.getByText('ruud.tamboer@provincie-utrecht.nl.example', { exact: false }).waitFor();
    for (const name of ['Probeer opnieuw', 'Details kopiëren', 'Vraag de beheerder']) await alert.getByRole('button', { name }).waitFor();
  });
});
