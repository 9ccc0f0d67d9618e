/**
 * What the launch events know of the rules that shut items out of the product (G9): they can't ask the lists, so the pane leaves the
 * rules in the mailbox's roaming settings. An address stands there only as a fingerprint: the settings name no person.
 *
 * Everything here runs in classic Outlook's engine too (ES2016: no Unicode classes in expressions).
 */
export interface ShutOutMarks {
  readonly owners: readonly string[];
  readonly people: readonly string[];
  readonly categories: readonly string[];
  /** As `markedWords` writes them, each between spaces. */
  readonly phrases: readonly string[];
}

/** The name under which the pane writes the rules and the launch events read them. */
export const SHUT_OUT_SETTING = 'shutOut';

/** What an item being written shows of itself. */
export interface MarkedItem {
  /** Whose it is: the sender or organiser, and the mailbox's owner where that is another. */
  readonly owners: readonly string[];
  readonly people: readonly string[];
  readonly categories: readonly string[];
  readonly subject: string;
}

/** Whether a rule shuts the item out; any part of any rule is enough, as in the pane. */
export function isShutOut({ owners, people, categories, subject }: MarkedItem, marks: ShutOutMarks): boolean {
  const text = markedWords(subject);
  return (
    owners.some((owner) => marks.owners.indexOf(fingerprint(owner)) >= 0) ||
    people.concat(owners).some((person) => marks.people.indexOf(fingerprint(person)) >= 0) ||
    categories.some((category) => marks.categories.indexOf(category.trim().toLowerCase()) >= 0) ||
    marks.phrases.some((phrase) => text.indexOf(phrase) >= 0)
  );
}

/** Reads back what the pane left; undefined for whatever else stands there, and then nobody knows what is shut out. */
export function readShutOutMarks(stored: unknown): ShutOutMarks | undefined {
  try {
    const { owners, people, categories, phrases } = JSON.parse(String(stored));
    const lists: readonly unknown[] = [owners, people, categories, phrases];
    return lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string')) ? { owners, people, categories, phrases } : undefined;
  } catch {
    return undefined;
  }
}

/** Tells addresses apart without naming them: twice 32 bits of FNV-1a (public domain, Fowler, Noll and Vo). */
export function fingerprint(address: string): string {
  const text = address.trim().toLowerCase();
  return [0x811c9dc5, 0x1000193].map((basis) => hashed(text, basis).toString(36)).join('-');
}

function hashed(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x1000193);
  return hash >>> 0;
}

/** Longer subjects don't exist; a longer text is cut before it is searched. */
const MOST = 2_000;
const MARKS = /[\u0300-\u036f]+/g;
/** Whatever is no letter or digit in the scripts of Europe; halves of emoji among it. */
const NO_WORD = /[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ud800-\udfff\ufe00-\ufe0f]+/g;

/** A text as bare words between single spaces, without accents and case. */
export function markedWords(text: string): string {
  return ` ${text.slice(0, MOST).normalize('NFD').replace(MARKS, '').toLowerCase().replace(NO_WORD, ' ').trim()} `;
}
