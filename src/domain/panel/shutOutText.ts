import { readAddress } from '../mailAddress';
import { fingerprint, markedWords, type ShutOutMarks } from '../shutOutMarks';
import type { ShutOutRule } from './settings';

/** Beside the table of partners it has to fit the 32 KB of roaming settings. */
const MOST = 3_000;

/**
 * The text to keep under `SHUT_OUT_SETTING`. Rules that don't fit can't be honoured by halves: then the text says nothing, and
 * the launch events stay silent about every item.
 */
export function shutOutText(rules: readonly ShutOutRule[]): string {
  const addresses = (of: (rule: ShutOutRule) => readonly string[]) => rules.flatMap(of).flatMap((text) => readAddress(text)?.address ?? []).map(fingerprint);
  const marks: ShutOutMarks = {
    owners: addresses(({ owners }) => owners),
    people: addresses(({ attendees }) => attendees),
    categories: rules.flatMap(({ categories }) => categories.map((category) => category.trim().toLowerCase())),
    phrases: rules.flatMap(({ subjectWords }) => subjectWords.map(markedWords).filter((phrase) => phrase.trim() !== '')),
  };
  const text = JSON.stringify(marks);
  return text.length > MOST ? 'null' : text;
}
