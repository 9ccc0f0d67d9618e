import { ensureChromium, findChromium } from '../../scripts/chromium.mjs';

/** A machine on which these files stand; apt-get puts Chromium where Debian does. */
function machine({ files = [] as string[], isRoot = false, env = {} as Record<string, string> }) {
  const there = new Set(files);
  const ran: string[] = [];
  const run = (command: string, words: readonly string[]) => {
    ran.push([command, ...words].join(' '));
    if (words[0] === 'install') there.add('/usr/bin/chromium');
  };
  return { ran, env, isRoot, exists: (path: string) => there.has(path), run, say: () => undefined };
}

describe('the browser for the journeys', () => {
  it('is the one that CHROME_PATH names, before any other', () => {
    expect(findChromium(machine({ files: ['/opt/chrome', '/usr/bin/chromium'], env: { CHROME_PATH: '/opt/chrome' } }))).toBe('/opt/chrome');
  });

  it('is an installed Edge where there is no Chromium, and nothing is installed then', () => {
    const here = machine({ files: ['/usr/bin/microsoft-edge', '/usr/bin/apt-get'], isRoot: true });
    expect(ensureChromium(here)).toBe('/usr/bin/microsoft-edge');
    expect(here.ran).toEqual([]);
  });

  it('is Debian’s package where that may be installed', () => {
    const here = machine({ files: ['/usr/bin/apt-get'], isRoot: true });
    expect(ensureChromium(here)).toBe('/usr/bin/chromium');
    expect(here.ran.at(-1)).toMatch(/^apt-get install .* chromium$/);
  });

  it('is asked for in words where it may not be installed', () => {
    const here = machine({ files: ['/usr/bin/apt-get'] });
    expect(() => ensureChromium(here)).toThrow('Install one, or set CHROME_PATH');
    expect(here.ran).toEqual([]);
  });
});
