import { createHash, X509Certificate } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Certificate } from '../../src/local/tenant/certificate';

const QUIET = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

/**
 * Trusts this one certificate. `ignoreHTTPSErrors` would do for a test, but with a certificate in error Chromium keeps nothing in its
 * cache, and a warm panel would be measured cold.
 */
export function measuringBrowser({ cert }: Certificate): Promise<Browser> {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const trusted = createHash('sha256').update(key).digest('base64');
  return chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: [...QUIET, `--ignore-certificate-errors-spki-list=${trusted}`] });
}

/** What the frames of add-ins note for us: the first true text, and the tasks that held the page up. */
interface PaneNotes {
  fact?: number;
  tasks: { readonly start: number; readonly length: number }[];
  /** How long single runs of the product's own scripts took; the browser tells of those in frames that it painted late. */
  ownRuns: number[];
}

declare global {
  interface Window {
    paneNotes?: PaneNotes;
  }
}

/** A browser profile of its own. In every frame, the moment is noted at which a text like `fact` has been painted. */
export async function freshProfile(browser: Browser, fact: RegExp): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  // tsx names inner functions by this call, which the page doesn't know.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(noteInFrames, fact.source);
  // The product spreads by chance what nobody waits for over a minute; it would fall into some rounds and not into others.
  await context.addInitScript('Math.random = () => 0.99');
  return context;
}

/** Runs in the page; it may use nothing from here. Moments are on the wall clock, so that frames compare. */
function noteInFrames(source: string): void {
  if (window.top === window) return;
  const notes: PaneNotes = { tasks: [], ownRuns: [] };
  window.paneNotes = notes;
  const fact = new RegExp(source);
  const now = () => performance.timeOrigin + performance.now();
  const watcher = new MutationObserver(() => {
    if (!fact.test(document.body?.innerText ?? '')) return;
    watcher.disconnect();
    // A frame is painted after its animation callbacks; the message comes once that is done.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (notes.fact = now());
      port2.postMessage(null);
    });
  });
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
  const own = (entries: PerformanceObserverEntryList) =>
    entries.getEntries().forEach(({ name, startTime, duration }) => name === 'self' && notes.tasks.push({ start: performance.timeOrigin + startTime, length: duration }));
  new PerformanceObserver(own).observe({ type: 'longtask', buffered: true });
  const runs = (entries: PerformanceObserverEntryList) =>
    entries.getEntries().forEach((entry) => {
      // The DOM library doesn't know long animation frames yet.
      const { scripts = [] } = entry as PerformanceEntry & { readonly scripts?: readonly { readonly sourceURL: string; readonly duration: number }[] };
      scripts.forEach(({ sourceURL, duration }) => sourceURL.includes('/app/') && notes.ownRuns.push(duration));
    });
  new PerformanceObserver(runs).observe({ type: 'long-animation-frame', buffered: true });
}

const SLOW_DOWN = 4;
const LATENCY_MS = 80;

/** A modest laptop on an ordinary connection. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, downloadThroughput: -1, uploadThroughput: -1 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
}
