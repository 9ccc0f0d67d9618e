/** @jest-environment node */
import { phraseFinder, slugOf } from './words';

describe('finding phrases in a text', () => {
  it('finds whole words whatever their case, accents and punctuation', () => {
    const finds = phraseFinder('Overleg Réseau-U16: Hollandse  Waterlinies');
    expect(['reseau u16', 'HOLLANDSE Waterlinies', 'waterlinie', 'leg'].map(finds)).toEqual([true, true, false, false]);
  });

  it('finds an abbreviation in capitals only, because "ik denk" names no party', () => {
    expect(phraseFinder('Ik denk aan de RES')('DENK')).toBe(false);
    expect(phraseFinder('Ik denk aan de RES')('RES')).toBe(true);
  });

  it('never finds an empty phrase', () => {
    expect(phraseFinder('')('--')).toBe(false);
    expect(phraseFinder('a')('')).toBe(false);
  });

  it('makes a readable key of a name and nothing of signs alone', () => {
    expect(slugOf('Energiecoöperatie "Zonnestroom" Kromme Rijn')).toBe('energiecooperatie-zonnestroom-kromme-rijn');
    expect(slugOf('?!')).toBe('');
  });
});
