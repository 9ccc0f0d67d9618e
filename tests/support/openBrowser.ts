import { chromium, type Browser } from 'playwright-core';

const QUIET = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'];

/** The browser that `npm test` found, or Debian's. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium', args: QUIET });
