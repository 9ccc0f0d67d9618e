import { finding, type Finding } from './finding';
import type { LanguageFile, UnifiedManifest } from './unifiedManifest';

/** Texts that a person sees stand under these names; everything else in a manifest is for machines. */
const SHOWN = /^(name|description)\.(short|full)$|^staticTabs\[\d+\]\.name$|^extensions\[0\]\..*(\.label|\.displayName|supertip\.title|supertip\.description)$/;

/**
 * Holds the language files against the manifest: a text that a language lacks is shown in another one, and a key that
 * points at nothing is a translation that nobody sees.
 */
export function lintLanguages(manifest: UnifiedManifest, languages: Readonly<Record<string, LanguageFile>>): Finding[] {
  const shown = new Map(textsOf(manifest).filter(([path]) => SHOWN.test(path)));
  const declared = [manifest.localizationInfo.defaultLanguageFile, ...manifest.localizationInfo.additionalLanguages.map(({ file }) => file)];
  const absent = declared.filter((file) => !(file in languages)).map((file) => finding('missingLanguageFile', file, 'is named by the manifest and not in the package'));
  return [...absent, ...Object.entries(languages).flatMap(([file, texts]) => lintLanguage(file, texts, shown)), ...sameAsDefault(manifest, languages, shown)];
}

function lintLanguage(file: string, texts: LanguageFile, shown: ReadonlyMap<string, string>): Finding[] {
  const keys = Object.keys(texts).filter((key) => key !== '$schema');
  return [
    ...[...shown.keys()].filter((path) => !texts[path]).map((path) => finding('missingText', file, `has no text for ${path}`)),
    ...keys.filter((key) => !shown.has(key)).map((key) => finding('danglingText', file, `has a text for ${key}, which the manifest doesn't have`)),
  ];
}

/** The manifest itself speaks the default language too, for clients that read no language file. */
function sameAsDefault({ localizationInfo }: UnifiedManifest, languages: Readonly<Record<string, LanguageFile>>, shown: ReadonlyMap<string, string>): Finding[] {
  const own = languages[localizationInfo.defaultLanguageFile] ?? {};
  return [...shown].filter(([path, text]) => own[path] !== undefined && own[path] !== text)
    .map(([path]) => finding('differingText', localizationInfo.defaultLanguageFile, `says something else for ${path} than the manifest`));
}

/** Every text in a value with its path, in the form that language files use. */
export function textsOf(value: unknown, path = ''): (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((part, index) => textsOf(part, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path === '' ? key : `${path}.${key}`));
}
