/** Longer texts than this are cut before they are searched: nobody reads a subject or a note of a megabyte. */
const MOST = 20_000;

const MARKS = /\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** A text as bare words between single spaces, without accents and case: ` hollandse waterlinie `. */
export function plainWords(text: string): string {
  return ` ${text.slice(0, MOST).normalize('NFD').replace(MARKS, '').toLowerCase().replace(NO_WORD, ' ').trim()} `;
}

/** The same with its capitals, for abbreviations that are also words ("SP", "DENK"). */
function casedWords(text: string): string {
  return ` ${text.slice(0, MOST).normalize('NFD').replace(MARKS, '').replace(NO_WORD, ' ').trim()} `;
}

/** Finds phrases as whole words in one text. Phrases in capitals only are found in capitals only. */
export function phraseFinder(text: string): (phrase: string) => boolean {
  const plain = plainWords(text);
  const cased = casedWords(text);
  return (phrase) => {
    const wanted = isAbbreviation(phrase) ? casedWords(phrase) : plainWords(phrase);
    return wanted.trim() !== '' && (isAbbreviation(phrase) ? cased : plain).includes(wanted);
  };
}

const isAbbreviation = (phrase: string) => /\p{Lu}/u.test(phrase) && phrase === phrase.toUpperCase();

/** `Zonnestroom Kromme Rijn` → `zonnestroom-kromme-rijn`; empty where no letter or digit stands in it. */
export const slugOf = (text: string): string => plainWords(text).trim().replaceAll(' ', '-').slice(0, 100);
