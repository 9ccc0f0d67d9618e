import type { LegalForm } from '../../../domain/vocabulary';

/** The words by which a source gives a form away; the first that fits counts, so what is surest stands first. */
const WORDS: readonly (readonly [string, LegalForm])[] = [
  ['openbaar lichaam', 'OL openbaar lichaam'],
  ['gemeenschappelijk orgaan', 'GO gemeenschappelijk orgaan'],
  ['bedrijfsvoeringsorganisatie', 'BVO bedrijfsvoeringsorganisatie'],
  ['centrum', 'CC centrumconstructie'],
  ['zonder meer', 'RZM regeling zonder meer'],
  ['convenant', 'bestuursconvenant'],
  ['stichting', 'stichting'],
  ['vereniging', 'vereniging'],
  ['coöperatie', 'coöperatie'],
  ['netwerk', 'netwerksamenwerking'],
];

/** The legal form that a description means; "onbekend" where it says nothing of the kind, never a guess. */
export const legalFormOf = (description: string): LegalForm =>
  WORDS.find(([word]) => description.toLowerCase().includes(word))?.[1] ?? 'onbekend';
