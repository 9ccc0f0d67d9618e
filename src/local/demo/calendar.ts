import { regionDomains } from './regionDomains';
import { attendees, clock, dayOf, type DemoMeeting } from './meeting';
import { monthlyDay } from './monthlyDay';
import { informationDesks } from './partnerPeople';

/** Wethouders of the U10 municipalities, Oudewater and Montfoort aside: those two are what the RES table shows. */
const U10_BOARDS = [
  'Renske Ploegmakers', 'Koen Wijdeveld', 'Anouk Terlingen', 'Sander Klaverweide', 'Fatima Ouarghi', 'Willemien Schalkerbos', 'Jeroen Vreesdijk',
  'Mirthe Loosdaal', 'Yasmina Tahiri', 'Berend Amerwold', 'Arie Kromwijk', 'Judith Langbroeker', 'Noortje Vlasblom', 'Ramon Seyssveld',
];
const AMERSFOORT_BOARDS = [
  'Hanneke Bijleveld-Oost', 'Sanne Koppelbeek', 'Rutger Eemdijker', 'Myrthe Wakkerdijk', 'Olivier Hamersveen', 'Dewi Soesterlo', 'Gijs Geerestein', 'Jorrit Hoevelaer',
];

/** The meetings of the demonstration. Single ones first; the series follow in `demoSeries`. */
export const MEETINGS: readonly DemoMeeting[] = [
  {
    name: 'res-u16', owner: 'Stan Bierlaagh', on: 'T+1', from: '14:00', to: '16:00', place: 'Provinciehuis Utrecht en Teams',
    subject: 'Bestuurlijk overleg RES U16: voortgang zoekgebieden en netcongestie',
    text: 'Agenda\n1. Opening\n2. Voortgang zoekgebieden\n3. Netcongestie: stand van zaken door Stedin\n4. Rolverdeling en vervolg\nDe stukken volgen zeven dagen voor het overleg.',
    people: [...U10_BOARDS, 'Ymke Tolsma', 'Pepijn Roskam', 'Annelot Grevenbroek', 'Naima Bouzidi', 'Ingrid Schollevaar', 'Hedwig Ravesloot', 'Corine Wapstra', 'Femke Horstink'],
  },
  {
    name: 'lopikerwaard', owner: 'Femke Horstink', organiser: 'Ymke Tolsma', on: 'T+2', from: '9:30', to: '11:00', place: 'Gemeentehuis Oudewater',
    subject: 'Regionale Omgevingsagenda Lopikerwaard: wie doet wat na de vaststelling?',
    text: 'Graag bespreken wij met elkaar wie de uitvoering trekt en wat er nodig is van de provincie.',
    people: ['Femke Horstink', 'Gert-Jan Bruinekool', 'Geertje Linschoter', 'Hilde Snelrewaard', 'Fatima Ouarghi', 'Noortje Vlasblom', 'Pepijn Roskam'],
  },
  {
    name: 'eemnes', owner: 'Bilal Asaoui', organiser: 'Saskia Pels', on: 'T+3', from: '15:00', to: '16:00', place: 'Teams',
    subject: 'Ambtelijk overleg sociaal domein en energie, Eemnes',
    text: 'Voor energie kijken wij naar Regio Amersfoort, voor andere onderdelen naar Gooi en Vechtstreek. Graag bespreken wij wat dat voor de provincie betekent.',
    people: ['Bilal Asaoui'],
  },
  {
    name: 'wonen-utrecht', owner: 'Hedwig Ravesloot', on: 'T+4', from: '11:00', to: '11:45', place: 'Stadskantoor Utrecht',
    subject: 'Wonen: gesprek gedeputeerde en wethouder', people: ['Yasmina Tahiri'],
  },
  {
    name: 'zonnestroom', owner: 'Femke Horstink', on: 'T+4', from: '15:30', to: '16:30', place: 'Provinciehuis Utrecht',
    subject: 'Gesprek met energiecoöperatie Zonnestroom Kromme Rijn', people: ['Freek Odijkerweg'],
  },
  {
    name: 'rep', owner: 'Femke Horstink', organiser: 'Yasmina Tahiri', on: 'T+5', from: '13:00', to: '15:00', place: 'Stadskantoor Utrecht',
    subject: 'REP: bestuurlijke tafel wonen, werken en bereikbaarheid',
    people: [...U10_BOARDS.filter((name) => name !== 'Yasmina Tahiri'), 'Geertje Linschoter', 'Hilde Snelrewaard', 'Hedwig Ravesloot', 'Femke Horstink'],
  },
  {
    name: 'foodvalley', owner: 'Bilal Asaoui', organiser: 'Dirk-Jan Waanders', on: 'T+6', from: '10:00', to: '12:00', place: 'Gemeentehuis Veenendaal',
    subject: 'Strategisch overleg Regio Foodvalley – provincies Utrecht en Gelderland',
    people: [
      'Bilal Asaoui', 'Hendrik Veldhorst', 'Thijs Grebbelaan', 'Marlies Drostenburg', 'Wout Garderbroek', 'Lonneke Bennekamp', 'Jorrit Hoevelaer',
      'Tineke Renesveld', 'Emre Rijnsteeg', 'Douwe Rozendaeler', 'Annelot Grevenbroek',
    ],
  },
  {
    name: 'stichtse-vecht', owner: 'Femke Horstink', organiser: 'Mirthe Loosdaal', on: 'T+7', from: '13:30', to: '14:30', place: 'Gemeentehuis Maarssen',
    subject: 'Kennismaking nieuw college Stichtse Vecht', people: ['Femke Horstink'], cancelled: true,
  },
  {
    name: 'vijfheerenlanden', owner: 'Hedwig Ravesloot', on: 'T+9', from: '9:00', to: '12:30', place: 'Leerdam',
    subject: 'Werkbezoek gedeputeerde aan Vijfheerenlanden', people: ['Arie Kromwijk', 'Corrie Lekdijk'],
  },
  {
    name: 'ibt', owner: 'Jolijn Verweerd', on: 'T+12', from: '13:00', to: '16:30', place: 'Provinciehuis Utrecht',
    subject: 'Kennisbijeenkomst informatie- en archiefbeheer (IBT, met KIA)',
    text: 'Onderwerpen: informatiebeheer, en chatberichten en Woo.\nDit is een kennisbijeenkomst. Wat hier gezegd wordt, is geen toezichtinformatie, tenzij vooraf anders afgesproken.',
    people: ['Lieke Oudendag', ...informationDesks(regionDomains())], optional: ['Femke Horstink', 'Bilal Asaoui'],
  },
  { name: 'prive', owner: 'Femke Horstink', on: 'T+2', from: '16:30', to: '17:15', subject: 'Tandarts', people: [], sensitivity: 'private' },
  {
    name: 'vertrouwelijk', owner: 'Femke Horstink', on: 'T+3', from: '10:00', to: '10:45', place: 'Lopik',
    subject: 'Persoonlijk gesprek', people: ['Gert-Jan Bruinekool'], sensitivity: 'confidential',
  },
];

/** A series, and what is different at one of its occurrences. */
export interface DemoSeries {
  readonly meeting: DemoMeeting;
  /** The occurrence's date in the series. */
  readonly changed: string;
  readonly change: Readonly<Record<string, unknown>>;
}

/** The two series, which began half a year ago; the next occurrence of each is different. */
export function demoSeries(today: string): readonly DemoSeries[] {
  const begun = dayOf('T-6m', today);
  const soon = dayOf('T+4', today);
  const wednesday = monthlyDay('third', 'wednesday', soon);
  const tuesday = monthlyDay('second', 'tuesday', soon);
  const staff = ['Dirk-Jan Waanders', 'Evelien Dashorst', 'Bas Achterbergh'];
  return [
    {
      meeting: {
        name: 'wonen-amersfoort', owner: 'Bilal Asaoui', on: monthlyDay('third', 'wednesday', begun), from: '10:00', to: '11:30', place: 'Stadhuis Amersfoort',
        subject: 'Portefeuillehoudersoverleg wonen, Regio Amersfoort', people: [...AMERSFOORT_BOARDS, 'Wout Garderbroek'],
        monthly: { index: 'third', weekday: 'wednesday' },
      },
      changed: wednesday,
      change: { start: clock(wednesday, '10:30'), end: clock(wednesday, '12:00'), attendees: attendees([...AMERSFOORT_BOARDS, 'Klaas-Jan Spakenberg']) },
    },
    {
      meeting: {
        name: 'foodvalley-ambtelijk', owner: 'Bilal Asaoui', on: monthlyDay('second', 'tuesday', begun), from: '9:00', to: '10:00', place: 'Teams',
        subject: 'Ambtelijk overleg Regio Foodvalley', people: staff, monthly: { index: 'second', weekday: 'tuesday' },
      },
      changed: tuesday,
      // Somebody invited to this one occurrence, who can't read the series.
      change: { attendees: attendees([...staff, 'Corine Wapstra']) },
    },
  ];
}
