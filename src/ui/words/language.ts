import { momentsIn, type Moments } from './moments';
import { nl } from './nl';
import { sayIn, type Dictionary, type Say, type WordKey } from './words';

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How the product speaks to one person: words, plurals, days and times. */
export interface Speech extends Moments {
  readonly language: Language;
  readonly say: Say;
  /** `Utrecht, Zeist en Lopik` */
  join(names: readonly string[]): string;
}

/** The host's locale decides, until a person chooses: Dutch for Dutch, English for everybody else. */
export const languageOf = (locale: string): Language => (/^nl\b/i.test(locale) ? 'nl' : 'en');

/** Dutch is in the first file that a browser loads, because most people read it; another language is fetched. */
export async function loadSpeech(language: Language, timeZone?: string): Promise<Speech> {
  const dictionary = language === 'nl' ? nl : (await import('./en')).en;
  return speech(language, dictionary, timeZone);
}

export function speech(language: Language, dictionary: Dictionary, timeZone?: string): Speech {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    language,
    say: sayIn(dictionary, language),
    join: (names) => list.format(names),
    ...momentsIn(language, timeZone),
  };
}

/** Whether a text that was kept (an outbox entry's name) is still a key of the word list. */
export const isWordKey = (text: string): text is WordKey => Object.hasOwn(nl, text);
