import { allLists } from '../../../lists/all';
import { internalName, type ListSchema } from '../../../lists/schema';

/** Names compared as people write them: without capitals, spaces, accents or punctuation. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]/g, '');

/** Rebuilt from the contact moments, so never imported. */
const DERIVED = 'LastContacts';

/**
 * The list that a file or sheet is for: `contacts.csv`, `Contactpersonen`, `contactmomenten-2026.csv`. The longest name
 * that the text begins with wins.
 */
export function listNamed(text: string): ListSchema | undefined {
  const wanted = plain(text);
  const named = allLists
    .filter(({ name }) => name !== DERIVED)
    .flatMap((list) => [list.name, list.label].map((name) => ({ list, name: plain(name) })))
    .filter(({ name }) => wanted.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length);
  return named[0]?.list;
}

/** The column that a heading means, by internal name or Dutch label; `key` for the row's key. */
export function columnNamed(list: ListSchema, heading: string): string | undefined {
  const wanted = plain(heading);
  if (wanted === 'key' || wanted === 'sleutel') return 'key';
  const found = Object.entries(list.columns).find(([name, column]) => {
    const twins = column.kind === 'lookup' ? [`${name}Key`, `${column.label} (sleutel)`] : [];
    return [name, internalName(name), column.label, ...twins].some((one) => plain(one) === wanted);
  });
  return found?.[0];
}
