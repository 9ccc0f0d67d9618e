import type { BrowserContext, Frame, Page, Request } from 'playwright-core';
import type {} from '../support/outlookPage';
import { slowDown } from './measuringBrowser';

/** An item of the demo, and who looks at it. */
export interface Moment {
  readonly as: string;
  readonly item: string;
  readonly module?: 'mail' | 'calendar';
}

/** Which host and add-in: the page's address, and the add-in's description where it isn't the product. */
export interface Place {
  readonly outlook: string;
  readonly addIn?: string;
}

/** A first copy of twenty thousand contacts takes a slow laptop a while. */
const MOST_MS = 240_000;
const QUIET_MS = 1_000;

/** A request: when it began, in ms since the opening, and whether it writes a row rather than reads. */
export interface Asked {
  readonly at: number;
  readonly writes: boolean;
}

export interface Pane {
  readonly page: Page;
  readonly frame: Frame;
  /** From the moment that the host shows the pane until the first true text stood on the screen, in ms. */
  readonly factAfter: number;
  /** The product's Graph requests so far. */
  readonly requests: () => readonly Asked[];
  /** Until the panel stands, and for a second nothing was asked of Graph and nothing in the pane said that it is busy. */
  readonly settled: () => Promise<void>;
  readonly longestTask: () => Promise<number>;
  /** The longest single run of the product's own scripts: a task without office.js and without painting. */
  readonly longestOwnRun: () => Promise<number>;
}

/** Opens the host beside an item that stands, and then, slowed down, the pane. */
export async function openPaneAt(profile: BrowserContext, { outlook, addIn }: Place, { as, item, module }: Moment): Promise<Pane> {
  const page = await profile.newPage();
  const begun: Asked[] = [];
  let last = Date.now();
  const asked = (request: Request) => {
    if (!isOfAddIn(request)) return;
    begun.push({ at: Date.now(), writes: request.method() !== 'GET' && !request.url().endsWith('/$batch') });
    last = Date.now();
  };
  page.on('request', asked);
  const answered = (request: Request) => void (isOfAddIn(request) && (last = Date.now()));
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  const query = new URLSearchParams({ as, demo: item, ...(module ? { module } : {}), ...(addIn ? { addin: addIn } : {}) });
  await page.goto(`${outlook}?${query}`);
  await page.evaluate(() => window.outlookHost.ready);
  await slowDown(page);
  const opened = await page.evaluate(() => {
    const at = performance.timeOrigin + performance.now();
    window.outlookHost.openPane();
    return at;
  });
  const frame = await paneFrame(page);
  await frame.waitForFunction(() => window.paneNotes?.fact !== undefined, undefined, { timeout: MOST_MS, polling: 100 }).catch(async () => {
    throw new Error(`no first fact in the pane: ${await frame.locator('body').innerText()}`);
  });
  const fact = await frame.evaluate(() => window.paneNotes?.fact ?? 0);
  return {
    page,
    frame,
    factAfter: fact - opened,
    requests: () => begun.map(({ at, writes }) => ({ at: at - opened, writes })),
    settled: () => settled(frame, () => last),
    longestOwnRun: async () => Math.max(0, ...(await frame.evaluate(() => window.paneNotes?.ownRuns ?? []))),
    longestTask: async () => Math.max(0, ...(await frame.evaluate(() => window.paneNotes?.tasks ?? [])).map(({ length }) => length)),
  };
}

/** The host marks its own requests, which aren't the product's. */
const isOfAddIn = (request: Request) => request.url().includes('/v1.0/') && request.headers()['x-local-client'] === undefined;

export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('aside iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the host shows no pane');
  return frame;
}

/** `#first` is the sentence that stands until the panel takes its place. */
async function settled(frame: Frame, last: () => number): Promise<void> {
  const until = Date.now() + MOST_MS;
  for (let busyAt = Date.now(); Date.now() < until; ) {
    if ((await frame.locator('[role=progressbar], [aria-busy=true], #first').count()) > 0) busyAt = Date.now();
    if (Date.now() - Math.max(busyAt, last()) > QUIET_MS) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the pane never came to rest');
}
