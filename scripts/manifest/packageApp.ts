import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import JSZip from 'jszip';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { filled, inJson, inXml } from './fill';
import { finding, type Finding, type ManifestFile } from './finding';
import { lintLanguages } from './languageLint';
import type { PackageSettings } from './settings';
import { lintTwin } from './twinLint';
import { readTwin } from './twinManifest';
import { lintUnified } from './unifiedLint';
import type { LanguageFile, UnifiedManifest } from './unifiedManifest';

/** The two manifests with everything filled in, and the files that go beside the first. */
export interface AppPackage {
  readonly manifest: UnifiedManifest;
  readonly languages: Readonly<Record<string, LanguageFile>>;
  readonly xml: string;
  readonly file: ManifestFile;
}

export function readPackage(folder: string, settings: PackageSettings): AppPackage {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const manifest: UnifiedManifest = JSON.parse(filled(text('manifest.json'), settings, inJson));
  const names = [manifest.localizationInfo.defaultLanguageFile, ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file)];
  const languages: Record<string, LanguageFile> = Object.fromEntries(names.map((name) => [name, JSON.parse(text(name))]));
  return { manifest, languages, xml: filled(text('addin.xml'), settings, inXml), file: (path) => fileIn(folder, path) };
}

function fileIn(folder: string, path: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined; // A missing picture is a finding, not a crash.
  }
}

/** Everything that can be known without the network: Microsoft's bundled schemas, then our own checks of what they let pass. */
export async function checkPackage({ manifest, languages, xml, file }: AppPackage): Promise<Finding[]> {
  const schema = await schemaFindings('manifest.json', manifest.$schema, manifest);
  const texts = await Promise.all(Object.entries(languages).map(([name, texts]) => schemaFindings(name, texts['$schema'] ?? '', texts)));
  return [...schema, ...texts.flat(), ...lintUnified(manifest, file), ...lintLanguages(manifest, languages), ...lintTwin(readTwin(xml), file)];
}

async function schemaFindings(where: string, address: string, value: object): Promise<Finding[]> {
  const schema = bundledSchema(address);
  if (!schema) return [finding('schema', where, `${address || 'no $schema'} is none of the schemas bundled with @microsoft/app-manifest`)];
  // The package types a schema by the manifest it describes; a bundled file is just JSON.
  const errors = await AppManifestUtils.validateAgainstSchema(value as never, schema as never);
  return errors.map((error) => finding('schema', where, error));
}

/**
 * The package would fetch an unknown schema from the internet, so the file is looked up here. Some of these files have
 * expressions that only a lenient engine reads (`\\a`, `\\v` in JSON, an unescaped `]`); they are mended, not skipped.
 */
function bundledSchema(address: string): object | undefined {
  const path = /^https:\/\/developer\.microsoft\.com\/(?:en-us\/)?(json-schemas\/teams\/v[\d.]+\/MicrosoftTeams\.[\w.]*schema\.json)$/.exec(address)?.[1];
  if (!path) return undefined;
  const require = createRequire(join(process.cwd(), 'package.json'));
  try {
    const text = readFileSync(join(require.resolve('@microsoft/app-manifest'), '..', path), 'utf8');
    return JSON.parse(text.replace(/\\a/g, '\\u0007').replace(/\\v/g, '\\u000b').replace(/\\\\b\]/g, '\\\\b\\\\]'));
  } catch {
    return undefined;
  }
}

export interface Written { readonly zip: string; readonly xml: string }

/** Writes `verbinder.zip` for the Teams and Microsoft 365 admin centres, and the twin for Integrated apps. */
export async function writePackage({ manifest, languages, xml, file }: AppPackage, out: string): Promise<Written> {
  const zip = new JSZip();
  zip.file('manifest.json', JSON.stringify(manifest, null, 2));
  for (const [name, texts] of Object.entries(languages)) zip.file(name, JSON.stringify(texts, null, 2));
  for (const path of [manifest.icons.color, manifest.icons.outline, manifest.icons.color32x32]) {
    const picture = path === undefined ? undefined : file(path);
    if (path !== undefined && picture) zip.file(path, picture);
  }
  mkdirSync(out, { recursive: true });
  const written = { zip: join(out, 'verbinder.zip'), xml: join(out, 'verbinder-addin.xml') };
  writeFileSync(written.zip, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  writeFileSync(written.xml, xml);
  await OfficeAddinManifest.readManifestFile(written.xml); // Throws where Microsoft's own reader can't read the twin.
  return written;
}
