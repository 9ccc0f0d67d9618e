import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import JSZip from 'jszip';
import { pngSize } from '../../scripts/manifest/finding';
import { completed, readCommand } from '../../scripts/manifest/settings';
import { MANIFEST_FOLDER } from '../support/manifestFolder';

// A whole run of npm takes seconds on a busy machine.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'verbinder-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run package` as somebody types it. */
function runPackage(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/package.mjs', ...args], { cwd: resolve(__dirname, '../..'), encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run package', () => {
  it('makes the package and its twin for the address and the registration it is given', async () => {
    const out = join(folder, 'good');
    const ran = runPackage('--base-url', 'https://verbinder.provincie.example/', '--client-id', '12345678-1234-4123-8123-123456789012', '--app-version', '2.3.4', '--developer', 'Provincie "Zuid" & Co', '--out', out);
    expect(ran).toMatchObject({ status: 0, stderr: '' });

    const zip = await JSZip.loadAsync(readFileSync(join(out, 'verbinder.zip')));
    expect(Object.values(zip.files).filter(({ dir }) => !dir).map(({ name }) => name).sort()).toEqual(['en.json', 'icons/color.png', 'icons/color32x32.png', 'icons/outline.png', 'manifest.json', 'nl.json']);
    const manifest = JSON.parse(await zip.file('manifest.json')!.async('string'));
    expect(manifest).toMatchObject({
      version: '2.3.4',
      developer: { name: 'Provincie "Zuid" & Co', privacyUrl: 'https://verbinder.provincie.example/app/about.html#privacy' },
      validDomains: ['verbinder.provincie.example'],
      webApplicationInfo: { id: '12345678-1234-4123-8123-123456789012', nestedAppAuthInfo: [{ redirectUri: 'brk-multihub://verbinder.provincie.example' }] },
    });
    const xml = readFileSync(join(out, 'verbinder-addin.xml'), 'utf8');
    expect(xml).toContain('<ProviderName>Provincie &quot;Zuid&quot; &amp; Co</ProviderName>');
    for (const text of [xml, JSON.stringify(manifest)]) {
      expect(text).not.toContain('${{');
      expect(text).not.toContain('localhost');
    }
  });

  it('writes nothing and names the fault where a value does not fit', () => {
    const out = join(folder, 'bad');
    const ran = runPackage('--developer', 'x'.repeat(33), '--out', out);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/schema: manifest\.json: \/developer\/name/);
    expect(existsSync(out)).toBe(false);
  });
});

describe('the settings of a package', () => {
  it('come from flags, then from an environment file, then from the defaults', () => {
    const file = join(folder, '.env.test');
    writeFileSync(file, '# test\nVERBINDER_BASE_URL=https://een.example\nVERBINDER_DEVELOPER="Provincie Een"\nTEAMSFX_ENV=test\n');
    const command = readCommand(['--env-file', file, '--base-url', 'https://twee.example:8443'], '1.0.0');
    expect(command).toMatchObject({
      kind: 'package', out: 'dist/package',
      settings: { VERBINDER_BASE_URL: 'https://twee.example:8443', VERBINDER_DOMAIN: 'twee.example:8443', VERBINDER_DEVELOPER: 'Provincie Een', VERBINDER_VERSION: '1.0.0' },
    });
  });

  it.each(['http://verbinder.example', 'https://verbinder.example/app', 'verbinder'])('refuse %s for the pages', (address) => {
    expect(() => completed({ VERBINDER_BASE_URL: address }, '1.0.0')).toThrow();
  });

  it('refuse a flag that does not exist', () => {
    expect(() => readCommand(['--base-ulr', 'https://x.example'], '1.0.0')).toThrow(/base-ulr/);
  });
});

describe('the icons', () => {
  const pictures = readdirSync(join(MANIFEST_FOLDER, 'icons')).filter((name) => name.endsWith('.png'));

  it.each(pictures)('%s has its size and is no blank square', (name) => {
    const png = readFileSync(join(MANIFEST_FOLDER, 'icons', name));
    const size = Number(/^icon-(\d+)/.exec(name)?.[1] ?? (name === 'color.png' ? 192 : 32));
    expect(pngSize(png)).toEqual({ width: size, height: size });
    const colours = new Set(pixels(png, size).filter(([, , , alpha]) => alpha === 255).map(([red, green, blue]) => `${red},${green},${blue}`));
    if (name === 'outline.png') expect([...colours]).toEqual(['255,255,255']);
    else expect(colours.size).toBeGreaterThanOrEqual(2);
  });

  it.each(['outline.png', 'color32x32.png'])('%s is drawn on nothing', (name) => {
    const alphas = pixels(readFileSync(join(MANIFEST_FOLDER, 'icons', name)), 32).map(([, , , alpha]) => alpha);
    expect(alphas.filter((alpha) => alpha === 0).length).toBeGreaterThan(300);
    expect(alphas.filter((alpha) => alpha > 200).length).toBeGreaterThan(60);
  });
});

type Pixel = readonly [number, number, number, number];

/** The pixels of a picture, decoded by the renderer that drew it. */
function pixels(png: Buffer, size: number): Pixel[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  const { pixels: bytes } = new Resvg(svg).render();
  return Array.from({ length: size * size }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = bytes.subarray(index * 4, index * 4 + 4);
    return [red, green, blue, alpha] as const;
  });
}
