import { itemContexts } from '../../src/lists/itemContexts';
import { partners } from '../../src/lists/partners';
import type { PanelChain } from './panelChain';

export const textIn = (fields: object, name: string) => String((fields as Record<string, unknown>)[name] ?? '');

/** `"guid,3"` → 3; a row that is gone comes after every version of it. */
export const versionOf = (row: { readonly item: { readonly etag: string } } | null | undefined) => (row === null ? Infinity : Number(/,(\d+)"$/.exec(row?.item.etag ?? '')?.[1] ?? 0));

/** The holders that a partner had one after another, as the server kept its versions. */
export function writtenTo(chain: PanelChain, key: string): readonly string[] {
  const item = chain.items(partners).find(({ fields }) => textIn(fields, 'Key') === key);
  const names = item ? chain.versions(partners, item).map(({ fields }) => textIn(fields, 'AccountHolderName')) : [];
  return names.filter((name, place) => name !== names[place - 1]);
}

/** The versions of a row that a colleague stored. */
export function byColleague(chain: PanelChain, list: string, key: string): readonly number[] {
  const schema = list === 'Partners' ? partners : itemContexts;
  const item = chain.items(schema).find(({ fields }) => textIn(fields, 'Key') === key);
  return item ? chain.versions(schema, item).flatMap(({ editor, version }) => (editor === 'colleague' ? [version] : [])) : [];
}
