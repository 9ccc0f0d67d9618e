import { PROBLEM_CODES } from '../../domain/problem';
import { en } from './en';
import { loadSpeech, languageOf } from './language';
import { nl } from './nl';

const placeholders = (word: string | { one: string; other: string }) =>
  [...new Set(JSON.stringify(word).match(/\{(\w+)\}/g) ?? [])].sort();

describe('the word lists', () => {
  it('ask for the same values in both languages, so that no sentence loses its number or name', () => {
    for (const key of Object.keys(nl) as (keyof typeof nl)[]) {
      expect({ key, values: placeholders(en[key]) }).toEqual({ key, values: placeholders(nl[key]) });
    }
  });

  it('say what happened and what to do for every problem', async () => {
    const { say } = await loadSpeech('nl');
    for (const code of PROBLEM_CODES) {
      expect(say(`problem.${code}.what`)).not.toBe('');
      expect(say(`problem.${code}.now`)).not.toBe('');
    }
  });

  it('take the singular for one and the plural for the rest', async () => {
    const { say } = await loadSpeech('nl');
    expect(say('outbox.waiting', { count: 1 })).toBe('1 wijziging wordt nog verstuurd.');
    expect(say('outbox.waiting', { count: 2 })).toBe('2 wijzigingen worden nog verstuurd.');
    expect(say('outbox.waiting', { count: 0 })).toBe('0 wijzigingen worden nog verstuurd.');
  });

  it('never use the words that the programme does not want', () => {
    const everything = JSON.stringify(nl).toLowerCase();
    for (const word of ['klant', '"lead', 'deal"', 'pijn', 'vertrouwelijk', 'geheim', 'herindeling', 'kwetsbaar']) {
      expect(everything).not.toContain(word);
    }
  });

  it('speak Dutch to a Dutch host and English to any other', () => {
    expect(['nl-NL', 'nl', 'nl-BE', 'en-US', 'de-DE', ''].map(languageOf)).toEqual(['nl', 'nl', 'nl', 'en', 'en', 'en']);
  });

  it('refuses at compile time a sentence without its values', async () => {
    const { say } = await loadSpeech('nl');
    // @ts-expect-error -- `count` is missing
    expect(say('outbox.waiting', {})).toContain('wijziging');
  });
});
