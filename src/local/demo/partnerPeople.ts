import { PEOPLE } from './people';

/** Somebody at a table or on a mail, as Outlook addresses them. All persons are invented; every address ends in `.example`. */
export interface Addressed {
  readonly name: string;
  readonly address: string;
}

const localPart = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/ /g, '.');

const at = (domain: string, ...names: readonly string[]): readonly Addressed[] =>
  names.map((name) => ({ name, address: `${localPart(name)}@${domain}.example` }));

const KNOWN: readonly Addressed[] = [
  ...PEOPLE.map(({ name, mail }) => ({ name, address: mail })),
  ...at('bunnik.nl', 'Renske Ploegmakers'),
  ...at('debilt.nl', 'Koen Wijdeveld', 'Wieke Struiksma'),
  ...at('derondevenen.nl', 'Anouk Terlingen'),
  ...at('houten.nl', 'Sander Klaverweide'),
  ...at('ijsselstein.nl', 'Fatima Ouarghi'),
  ...at('lopik.nl', 'Gert-Jan Bruinekool', 'Willemien Schalkerbos'),
  ...at('montfoort.nl', 'Geertje Linschoter'),
  ...at('nieuwegein.nl', 'Jeroen Vreesdijk'),
  ...at('oudewater.nl', 'Hilde Snelrewaard'),
  ...at('stichtsevecht.nl', 'Mirthe Loosdaal'),
  ...at('utrecht.nl', 'Yasmina Tahiri'),
  ...at('heuvelrug.nl', 'Berend Amerwold'),
  ...at('vijfheerenlanden.nl', 'Arie Kromwijk'),
  ...at('vianen.nl', 'Corrie Lekdijk'),
  ...at('wijkbijduurstede.nl', 'Judith Langbroeker', 'Manon Cothener'),
  ...at('woerden.nl', 'Noortje Vlasblom', 'Ymke Tolsma'),
  ...at('zeist.nl', 'Ramon Seyssveld'),
  ...at('amersfoort.nl', 'Sanne Koppelbeek'),
  ...at('baarn.nl', 'Rutger Eemdijker'),
  ...at('bunschoten.nl', 'Klaas-Jan Spakenberg'),
  ...at('eemnes.nl', 'Myrthe Wakkerdijk'),
  ...at('leusden.nl', 'Olivier Hamersveen'),
  ...at('soest.nl', 'Dewi Soesterlo'),
  ...at('woudenberg.nl', 'Gijs Geerestein'),
  ...at('renswoude.nl', 'Hendrik Veldhorst', 'Evelien Dashorst'),
  ...at('rhenen.nl', 'Thijs Grebbelaan', 'Bas Achterbergh'),
  ...at('veenendaal.nl', 'Marlies Drostenburg'),
  ...at('barneveld.nl', 'Wout Garderbroek'),
  ...at('ede.nl', 'Lonneke Bennekamp'),
  ...at('nijkerk.eu', 'Jorrit Hoevelaer'),
  ...at('scherpenzeel.nl', 'Tineke Renesveld'),
  ...at('wageningen.nl', 'Emre Rijnsteeg'),
  ...at('gelderland.nl', 'Douwe Rozendaeler'),
  ...at('hdsr.nl', 'Pepijn Roskam'),
  ...at('vallei-veluwe.nl', 'Annelot Grevenbroek'),
  ...at('wsrl.nl', 'Coen Terwindt'),
  ...at('waternet.nl', 'Naima Bouzidi'),
  ...at('belcombinatie.nl', 'Saskia Pels'),
  ...at('stedin.net', 'Ingrid Schollevaar'),
  ...at('res-u16', 'Tobias Lammerink'),
  ...at('regiofoodvalley.nl', 'Dirk-Jan Waanders'),
  ...at('regioamersfoort', 'Hanneke Bijleveld-Oost'),
  ...at('post', 'Elif Karagöz'),
  ...at('zonnestroom-krommerijn', 'Freek Odijkerweg'),
];

/** Somebody of the demonstration by name; a name that isn't there is a mistake in the demo itself. */
export function addressed(name: string): Addressed {
  const found = KNOWN.find((one) => one.name === name);
  if (!found) throw new Error(`nobody in the demo is called ${name}`);
  return found;
}

/** Mailboxes of a task instead of a person, for a meeting to which everybody is invited. */
export const informationDesks = (domains: readonly string[]): readonly Addressed[] =>
  domains.map((domain) => ({ name: `Informatiebeheer (${domain})`, address: `informatiebeheer@${domain}.example` }));
