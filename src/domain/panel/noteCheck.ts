import { phraseFinder } from '../words';
import type { PanelSettings } from './settings';

/** A hint beside the note field, never a block; `words` are what it stumbled over. */
export interface NoteHint {
  readonly kind: 'judgement' | 'party' | 'health' | 'address' | 'phone';
  readonly words: readonly string[];
}

const MAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[a-z]{2,24}/gi;
const POSTCODE = /\b[1-9]\d{3} ?[A-Z]{2} ?\d{1,5}\b|\b[A-Z][a-z]+(?:straat|laan|weg|plein|kade|dijk|singel) \d{1,5}\b/g;
const PHONE = /(?<![\d-])(?:\+31|0031|0)[ -]?\(?\d(?:[ -]?\d){8}(?!\d)/g;
const MOST_TEXT = 20_000;
const MOST_WORDS = 5;

/**
 * What a colleague may want to reconsider before others read it: a judgement about a person, a party, health, an address.
 * What is written about the work may be asked for under the Woo; what is written about a person belongs in no list.
 */
export function noteCheck(text: string, { noteWords }: PanelSettings): readonly NoteHint[] {
  const short = text.slice(0, MOST_TEXT);
  const finds = phraseFinder(short);
  const found = { judgement: noteWords.judgement.filter(finds), party: noteWords.party.filter(finds), health: noteWords.health.filter(finds) };
  const hints: readonly NoteHint[] = [
    { kind: 'judgement', words: found.judgement },
    { kind: 'party', words: found.party },
    { kind: 'health', words: found.health },
    { kind: 'address', words: [...(short.match(MAIL) ?? []), ...(short.match(POSTCODE) ?? [])] },
    { kind: 'phone', words: short.match(PHONE) ?? [] },
  ];
  return hints.filter(({ words }) => words.length > 0).map(({ kind, words }) => ({ kind, words: words.slice(0, MOST_WORDS) }));
}
