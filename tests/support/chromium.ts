import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

/** Without these Chromium asks the outside world for updates and lists, which a closed network answers with errors. */
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--ignore-certificate-errors'];

/** A real browser, headless; `npm test` says which one in CHROME_PATH. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium: run npm test, which finds or installs one.');
  return chromium.launch({ executablePath, args: [...QUIET, ...more] });
}
