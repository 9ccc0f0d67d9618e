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

/** This machine, as far as it matters here; a test has its own. */
const here = {
  env: process.env,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
  run: (command, words) => spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }),
  say: console.log,
};

/** The browser that the journeys run in: `CHROME_PATH`, or one that stands in a usual place; undefined when there is none. */
export const findChromium = ({ env, exists } = here) => [env['CHROME_PATH'], ...PLACES].find((place) => place && exists(place));

/** The same, but installs Debian's package where it may; throws, with what to do, where it can't. */
export function ensureChromium(machine = here) {
  const found = findChromium(machine) ?? installed(machine);
  if (found) return found;
  throw new Error('The journeys need a Chrome, Edge or Chromium. Install one, or set CHROME_PATH to its program file.');
}

function installed(machine) {
  if (!machine.isRoot || !machine.exists('/usr/bin/apt-get')) return undefined;
  machine.say('Installing Chromium (apt-get)…');
  machine.run('apt-get', ['update', '-qq']);
  machine.run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return findChromium(machine);
}
