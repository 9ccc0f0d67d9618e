import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that the journeys run in: `CHROME_PATH`, or one that stands in a usual place; undefined when there is none. */
export const findChromium = () => [process.env['CHROME_PATH'], ...PLACES].find((place) => place && existsSync(place));

/** The same, but installs Debian's package where it may; ends the process with what to do where it can't. */
export function ensureChromium() {
  return findChromium() ?? installed() ?? giveUp();
}

function installed() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return undefined;
  console.log('Installing Chromium (apt-get)…');
  for (const words of [['update', '-qq'], ['install', '-y', '-qq', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return findChromium();
}

function giveUp() {
  console.error('The journeys need a Chrome, Edge or Chromium. Install one, or set CHROME_PATH to its program file.');
  process.exit(1);
}
