/** @jest-environment node */
import { noteCheck } from './noteCheck';
import { DEFAULT_SETTINGS } from './settingDefaults';

const hints = (text: string) => noteCheck(text, DEFAULT_SETTINGS).map(({ kind, words }) => `${kind}: ${words.join(', ')}`);

describe('the hints at the note field', () => {
  it.each([
    'Gemeente vraagt één aanspreekpunt voor bodemdaling. Wij komen voor 1 februari terug.',
    'College bespreekt dit op 12 januari; daarna ambtelijk vervolg.',
    'Besproken: wie schrijft het voorstel. Nog open. Eén aanspreekpunt per partij; ik denk in 2026-11 van 1000 naar 1200 woningen.',
    'Zaaknummer 2026-0004512, begroting 1.250.000 euro, vergaderweg vrij.',
  ])('are silent at a good note: %s', (text) => {
    expect(hints(text)).toEqual([]);
  });

  it('speak at a judgement, a party, health', () => {
    expect(hints('Wethouder snapt het niet.')).toEqual(['judgement: snapt het niet']);
    expect(hints('Fractie van de wethouder ligt dwars, DENK stemt tegen.')).toEqual(['judgement: ligt dwars', 'party: fractie, DENK']);
    expect(hints('De directeur zit thuis met een Burn-out.')).toEqual(['health: burn-out']);
    expect(hints('Burgemeester loopt op zijn laatste benen')).toEqual(['judgement: laatste benen']);
  });

  it('speak at an address and a phone number', () => {
    expect(hints('Mail naar jan@voorbeeld.nl of Kerkstraat 12, 3512 AB 4')).toEqual(['address: jan@voorbeeld.nl, Kerkstraat 12, 3512 AB 4']);
    expect(hints('Bel 06-12345678 of +31 30 258 9111')).toEqual(['phone: 06-12345678, +31 30 258 9111']);
  });

  it('come at once for a megabyte of anything', () => {
    expect(hints('0 1 a@'.repeat(200_000))).toBeInstanceOf(Array);
  });
});
