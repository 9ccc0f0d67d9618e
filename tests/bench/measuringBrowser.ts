import { createHash, X509Certificate } from 'node:crypto';
import { chromium, type Browser, type BrowserContext, type CDPSession } from 'playwright-core';
import type { Certificate } from '../../src/local/tenant/certificate';
import { tellFromFrames } from './paneNotes';

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

/** A browser profile of its own, whose frames tell what `paneNotes.ts` collects; `fact` is the text that it waits for. */
export async function freshProfile(browser: Browser, fact: RegExp): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  // tsx names inner functions by this call, which the page doesn't know.
  await context.addInitScript('globalThis.__name = (named) => named');
  await context.addInitScript(tellFromFrames, fact.source);
  // The product spreads by chance what nobody waits for over a minute; it would fall into some rounds and not into others.
  await context.addInitScript('Math.random = () => 0.99');
  return context;
}

const SLOW_DOWN = 4;
const LATENCY_MS = 80;

/** A modest laptop on an ordinary connection. */
export async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: LATENCY_MS, downloadThroughput: -1, uploadThroughput: -1 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
}
