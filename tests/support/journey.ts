import { request, type APIRequestContext, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { person } from '../../src/local/demo/people';
import type { Configuration } from '../../src/ports/configuration';
import { TENANT } from '../../src/local/tenant/tenantFacts';
import { launchChromium } from './chromium';
import './outlookPage';
import { startVerbinder, type Verbinder } from './startVerbinder';

/** What a test's own requests carry, so that they are told apart from the product's in the request log. */
const OWN = { 'x-local-client': 'test' };

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Waits for the sentence with which the panel opens. */
  saying(sentence: string | RegExp): Promise<void>;
  /** Closes the pane and opens the page anew at this address, in the same profile. */
  go(query: string): Promise<void>;
  /** Another window of the same profile. */
  another(query: string): Promise<Desk>;
}

/** Whose Outlook it is, for an address of the page: `?${as('Bilal Asaoui')}&demo=…`. */
export const as = (name: string): string => `as=${person(name).upn}`;

export interface Row {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Journey {
  readonly verbinder: Verbinder;
  readonly browser: Browser;
  /** Outlook in a browser profile of its own, as on somebody's own computer. */
  desk(query: string): Promise<Desk>;
  /** Rows as they stand on the server, asked by somebody who may read them. */
  rows(list: string, as: string): Promise<readonly Row[]>;
  /** A colleague changes a row, whatever it holds by now. */
  change(list: string, id: string, fields: Readonly<Record<string, unknown>>, as: string): Promise<void>;
  lever(path: string, body: unknown): Promise<unknown>;
  calm(): Promise<void>;
  /** The address in the last mail from the functional mailbox to somebody, once it has come. */
  linkMailedTo(address: string): Promise<string>;
  configuration(): Promise<Configuration>;
  stop(): Promise<void>;
}

/** The first start of a day builds the pages and fills a tenant. */
export const STARTING_MS = 300_000;

/** What `npm start` starts and a browser, for all the journeys of one file. */
export async function startJourney(): Promise<Journey> {
  const [verbinder, browser] = await Promise.all([startVerbinder(), launchChromium()]);
  const wire = await request.newContext({ baseURL: verbinder.url, ignoreHTTPSErrors: true, extraHTTPHeaders: OWN });
  const configuration = () => readConfiguration(wire);
  return {
    verbinder,
    browser,
    configuration,
    linkMailedTo: (address) => linkMailedTo(wire, address),
    desk: (query) => openDesk(browser, verbinder.url, query),
    rows: async (list, as) => rowsOf(wire, await configuration(), list, as),
    change: async (list, id, fields, as) => changeRow(wire, await configuration(), list, as, { id, fields }),
    lever: async (path, body) => (await wire.post(`local/${path}`, { data: body })).json(),
    calm: async () => void (await wire.delete('local/faults')),
    async stop() {
      await wire.dispose();
      await browser.close();
      await verbinder.stop();
    },
  };
}

/** Read as an application that may read mail, because a test has no inbox of its own. */
async function linkMailedTo(wire: APIRequestContext, address: string): Promise<string> {
  const { access_token: token } = (await (await wire.post('local/token', { data: { app: 'reader', scopes: ['Mail.Read'] } })).json()) as { access_token: string };
  const path = `v1.0/users/${TENANT.mailbox}/mailFolders/sentitems/messages?$top=100&$orderby=sentDateTime desc&$select=body,toRecipients`;
  let link: string | undefined;
  await until(async () => {
    const { value } = (await (await wire.get(path, { headers: { authorization: `Bearer ${token}` } })).json()) as { value: { body: { content: string }; toRecipients: { emailAddress: { address: string } }[] }[] };
    const mail = value.find(({ toRecipients }) => toRecipients.some(({ emailAddress }) => emailAddress.address === address));
    link = /https:\S+door\.html#[\w.-]+/.exec(mail?.body.content ?? '')?.[0];
    return link !== undefined;
  });
  return link ?? '';
}

/** What happens on its own time (an outbox that sends), seen by asking again. */
export async function until(holds: () => Promise<boolean>, within = 30_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${within} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function openDesk(browser: Browser, url: string, query: string): Promise<Desk> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 1000 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  context.setDefaultTimeout(40_000);
  return deskIn(context, url, query);
}

async function deskIn(context: BrowserContext, url: string, query: string): Promise<Desk> {
  const page = await context.newPage();
  const pane = page.frameLocator('aside iframe');
  const go = async (to: string) => {
    await page.goto(`${url}outlook/${to}`);
    await page.evaluate(() => window.outlookHost.ready);
  };
  await go(query);
  return { context, page, pane, go, another: (next) => deskIn(context, url, next), saying: (sentence) => pane.getByRole('heading', { level: 1, name: sentence }).waitFor() };
}

async function readConfiguration(wire: APIRequestContext): Promise<Configuration> {
  const text = await (await wire.get('app/config.js')).text();
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Configuration;
}

/** A list as somebody reaches it: its path in Graph, and their bearer. */
async function listFor(wire: APIRequestContext, configuration: Configuration, list: string, as: string) {
  const site = [configuration.programmeSite, configuration.closedSite].find((one) => one.lists?.[list]);
  if (!site) throw new Error(`no site has a list ${list}`);
  const { access_token } = (await (await wire.post('local/token', { data: { as } })).json()) as { access_token: string };
  return { path: `v1.0/sites/${site.id}/lists/${site.lists?.[list]}/items`, headers: { authorization: `Bearer ${access_token}` } };
}

async function rowsOf(wire: APIRequestContext, configuration: Configuration, list: string, as: string): Promise<readonly Row[]> {
  const { path, headers } = await listFor(wire, configuration, list, as);
  const answer = await wire.get(`${path}?$expand=fields&$top=2000`, { headers });
  if (!answer.ok()) throw new Error(`${list} as ${as}: ${answer.status()}`);
  return ((await answer.json()) as { value: Row[] }).value;
}

async function changeRow(wire: APIRequestContext, configuration: Configuration, list: string, as: string, { id, fields }: Row): Promise<void> {
  const { path, headers } = await listFor(wire, configuration, list, as);
  const answer = await wire.patch(`${path}/${id}/fields`, { headers, data: fields });
  if (!answer.ok()) throw new Error(`${list}/${id} as ${as}: ${answer.status()}`);
}
