import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Frame, Page, Request } from 'playwright-core';
import type {} from '../support/outlookPage';
import { slowDown } from './measuringBrowser';
import { listenTo, type PaneNotes } from './paneNotes';

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
  readonly notes: PaneNotes;
  /** From the moment that the host shows the pane until the first true text stood on the screen, in ms. */
  readonly factAfter: number;
  /** The product's Graph requests so far. */
  readonly requests: () => readonly Asked[];
  /** Until the panel stands, and for a second nothing was asked of Graph and nothing in the pane said that it is busy. */
  readonly settled: () => Promise<void>;
}

/** Opens the host beside an item that stands, and then, slowed down, the pane. */
export async function openPaneAt(profile: BrowserContext, { outlook, addIn }: Place, { as, item, module }: Moment): Promise<Pane> {
  const page = await profile.newPage();
  const session = await profile.newCDPSession(page);
  const notes = await listenTo(session);
  const asked = askedBy(page);
  const query = new URLSearchParams({ as, demo: item, ...(module ? { module } : {}), ...(addIn ? { addin: addIn } : {}) });
  await page.goto(`${outlook}?${query}`);
  await page.evaluate(() => window.outlookHost.ready);
  await slowDown(session);
  const opened = await page.evaluate(() => {
    const at = performance.timeOrigin + performance.now();
    window.outlookHost.openPane();
    return at;
  });
  const fact = await within(MOST_MS, notes.fact, 'no first fact in the pane');
  return {
    page,
    notes,
    factAfter: fact.at - opened,
    requests: () => asked.begun.map(({ at, writes }) => ({ at: at - opened, writes })),
    settled: () => settled(session, fact.context, asked.last),
  };
}

function askedBy(page: Page) {
  const begun: Asked[] = [];
  let last = Date.now();
  page.on('request', (request) => {
    if (!isOfAddIn(request)) return;
    begun.push({ at: Date.now(), writes: request.method() !== 'GET' && !request.url().endsWith('/$batch') });
    last = Date.now();
  });
  const answered = (request: Request) => void (isOfAddIn(request) && (last = Date.now()));
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  return { begun, last: () => last };
}

/** The host marks its own requests, which aren't the product's. */
const isOfAddIn = (request: Request) => request.url().includes('/v1.0/') && request.headers()['x-local-client'] === undefined;

/** Only where nothing is timed: looking into a frame costs it time. */
export async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('aside iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the host shows no pane');
  return frame;
}

/** `#first` is the sentence that stands until the panel takes its place. */
const IS_BUSY = `document.querySelector('[role=progressbar], [aria-busy=true], #first') !== null`;

async function settled(session: CDPSession, contextId: number, last: () => number): Promise<void> {
  const until = Date.now() + MOST_MS;
  for (let busyAt = Date.now(); Date.now() < until; ) {
    const { result } = await session.send('Runtime.evaluate', { contextId, expression: IS_BUSY, returnByValue: true });
    if (result.value !== false) busyAt = Date.now();
    if (Date.now() - Math.max(busyAt, last()) > QUIET_MS) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the pane never came to rest');
}

async function within<T>(ms: number, awaited: Promise<T>, otherwise: string): Promise<T> {
  const timer = new AbortController();
  const tooLate = wait(ms, undefined, { signal: timer.signal }).then(() => Promise.reject(new Error(otherwise)));
  try {
    return await Promise.race([awaited, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    timer.abort();
  }
}
