import { PLACEHOLDERS, type PackageSettings, type Placeholder } from './settings';

const HOLE = /\$\{\{([A-Z_]+)\}\}/g;

const isPlaceholder = (name: string): name is Placeholder => PLACEHOLDERS.some((known) => known === name);

/** Fills a manifest. `escape` makes a value fit the file's own syntax: a name may hold a quote or an ampersand. */
export function filled(template: string, settings: PackageSettings, escape: (value: string) => string): string {
  return template.replace(HOLE, (_hole, name: string) => {
    if (!isPlaceholder(name)) throw new Error(`The manifest has a placeholder that nobody fills: ${name}`);
    return escape(settings[name]);
  });
}

export const inJson = (value: string) => JSON.stringify(value).slice(1, -1);

const XML_NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const inXml = (value: string) => value.replace(/[&<>"]/g, (character) => XML_NAMES[character] ?? character);
