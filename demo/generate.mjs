// Writes contactmomenten.csv: twelve invented contacts per partner, the same at every run, relative to today (T);
// antwoorden-datumprikker.csv: what the 34 organisations of the network day said about its four dates; and
// steun-voor-voorstellen.csv: which of the eight proposed sessions each of them wants.
// Run `node demo/generate.mjs` after a change here. All contacts lie more than three weeks back, so that a recent change
// (the phase of RES U16) still counts as "since last time"; Houten has had no contact with its management for 7 months.
import { writeFileSync } from 'node:fs';

const DOMAIN = 'provincie-utrecht.nl.example';
const FEMKE = ['femke.horstink', 'Femke Horstink'];
const BILAL = ['bilal.asaoui', 'Bilal Asaoui'];

const WITH_BILAL = 'gm0339 gm0340 gm0345 gm0307 gm0308 gm0313 gm0317 gm0327 gm0342 gm0351 gm0310 gm0355 ws0662 foodvalley regio-amersfoort'.split(' ');
const MUNICIPALITIES = '0307 0308 0310 0312 0313 0317 0321 0327 0331 0335 0339 0340 0342 0344 0345 0351 0352 0353 0355 0356 0589 0632 0736 1581 1904 1961'.split(' ').map((code) => `gm${code}`);
const BOARDS = ['ws0636', 'ws0662', 'ws0621', 'ws0155'];
const REGIONS = ['u10', 'regio-amersfoort', 'foodvalley'];

const BOARD_LAYER = [['bestuurder', 'overleg', 'Kwartaalgesprek'], ['bestuurder', 'bezoek', 'Werkbezoek'], ['bestuurder', 'telefoon', 'Voorbespreking bestuurlijk overleg']];
const MANAGEMENT = [['management', 'bezoek', 'Bijpraten directie'], ['management', 'overleg', 'Jaarplanning'], ['management', 'telefoon', 'Capaciteit en planning']];
const STAFF = [
  ['ambtenaar', 'overleg', 'Voortgang woningbouw'],
  ['ambtenaar', 'mail', 'Vraag over de omgevingsverordening'],
  ['ambtenaar', 'overleg', 'Energie en netcapaciteit'],
  ['ambtenaar', 'telefoon', 'Planning gezamenlijk onderzoek'],
  ['ambtenaar', 'mail', 'Cijfers voor de regionale agenda'],
];
const CLERKS = { gm: ['griffie', 'mail', 'Datum bijeenkomst raadsleden'], ws: ['griffie', 'mail', 'Datum bijeenkomst algemeen bestuur'], other: ['ambtenaar', 'mail', 'Stukken voor het portefeuillehoudersoverleg'] };

const kindOf = (partner) => (/^(gm|ws)\d/.test(partner) ? partner.slice(0, 2) : 'other');
const usual = (partner) => [...BOARD_LAYER, ...MANAGEMENT, ...STAFF, CLERKS[kindOf(partner)]];

/** What content of the demo needs by name, in the place of the usual contact with the same number. */
const SPECIAL = {
  gm0331: { 3: ['management', 'bezoek', 'Bijpraten gemeentesecretaris Lopik'] },
  ws0662: { 0: ['bestuurder', 'overleg', 'Kwartaalgesprek dijkgraaf Vallei en Veluwe met provinciesecretaris'] },
};

/** Working days back: 16 to about a year, another for each partner and contact, without chance. */
const daysBack = (place, number) => 16 + number * 17 + ((place * 7 + number * 5) % 13);

function rowsOf(partner, place) {
  const [account, name] = WITH_BILAL.includes(partner) ? BILAL : FEMKE;
  return usual(partner).map((contact, number) => {
    const [layer, form, subject] = SPECIAL[partner]?.[number] ?? contact;
    // The order of the layers shifts from partner to partner, so that each has another most recent one.
    const turn = (number * 5 + place) % 12;
    const date = when(partner, layer, number) ?? `T-${daysBack(place, turn)}`;
    return [partner, date, layer, form, subject, `${account}@${DOMAIN}`, name].join(';');
  });
}

/** Houten: management 7 to 11 months ago, board and staff recently. Rivierenland: nothing for half a year. */
function when(partner, layer, number) {
  if (partner === 'gm0321' && layer === 'management') return `T-${7 + (number % 3) * 2}m`;
  if (partner === 'ws0621') return `T-${7 + number}m`;
  return undefined;
}

const partners = [...MUNICIPALITIES, ...BOARDS, ...REGIONS];
const header = 'Partner;Datum;Laag;Vorm;Onderwerp;Door (aanmeldnaam);Door';
const text = [header, ...partners.flatMap(rowsOf)].join('\n');
writeFileSync(new URL('contactmomenten.csv', import.meta.url), `${text}\n`);

const DAY = 'netwerkdag-sterk-utrechts-bestuur-voorjaar-2027';
const INVITED = [...MUNICIPALITIES, ...BOARDS, ...REGIONS, 'pv26'];

/**
 * Who can't come with the right layer, by date. On 15 April three of 34 can't and no region or water board is missing; on 20 May
 * seven can't, Rivierenland among them. The two dates around the elections are for few.
 */
const ABSENT = {
  '2027-03-10': [...MUNICIPALITIES.filter((_, place) => place % 2 === 0), 'ws0621', 'ws0155', 'regio-amersfoort'],
  '2027-03-18': [...MUNICIPALITIES.filter((_, place) => place % 3 !== 0), 'ws0636', 'ws0662', 'ws0621', 'u10'],
  '2027-04-15': ['gm0335', 'gm0589', 'gm0339'],
  '2027-05-20': ['gm0339', 'gm0317', 'gm0321', 'gm0736', 'gm0353', 'gm0308', 'ws0621'],
};

/** A municipality's raad answers too, and of who can't come a civil servant may. */
function answersOf(date, partner, place) {
  const can = !ABSENT[date].includes(partner);
  const layers = [
    ['bestuurder', can ? 'ja' : 'nee'],
    ...(partner.startsWith('gm') && place % 3 === 1 ? [['volksvertegenwoordiger', can ? 'ja' : 'misschien']] : []),
    ...(!can && place % 2 === 0 ? [['ambtenaar', 'ja']] : []),
  ];
  return layers.map(([layer, answer]) => [DAY, `${DAY}|${date}`, partner, layer, answer, `demo-${partner}-${layer}`, `T-${2 + (place % 7)} 1${place % 8}:30`].join(';'));
}

const answerHeader = 'Netwerkdag;Datum (sleutel);Partner;Laag;Antwoord;Link (nummer);Op';
const answers = [answerHeader, ...Object.keys(ABSENT).flatMap((date) => INVITED.flatMap((partner, place) => answersOf(date, partner, place)))].join('\n');
writeFileSync(new URL('antwoorden-datumprikker.csv', import.meta.url), `${answers}\n`);

/** The proposals in the order of voorstellen-voor-de-agenda.csv, as their keys end. */
const PROPOSALS = [
  'een-overheid-bij-netcongestie-wie-belt-de-ondernemer', 'omgevingswet-drie-jaar-verder-wat-spreken-we-nu-echt-af', 'lopikerwaard-van-agenda-naar-uitvoering', 'de-raad-aan-het-stuur-in-de-regio-wgr-in-de-praktijk',
  'grensgevallen-leven-tussen-twee-provincies', 'bodemdaling-in-het-veenweidegebied-wie-betaalt-wie-beslist', 'europees-geld-zonder-brussels-jargon', 'klein-en-toch-aan-tafel',
];

/** Two to four sessions each, with one to three people: spread without chance, so that no session is wanted by all. */
const supportOf = (partner, place) =>
  PROPOSALS.flatMap((proposal, number) => ((place * 5 + number * 3 + ((place * number) % 4)) % 8 < 3 ? [[DAY, `${DAY}|${proposal}`, partner, 1 + ((place + number) % 3), `jolijn.verweerd@${DOMAIN}`].join(';')] : []));

const support = ['Netwerkdag;Voorstel;Partner;Met hoeveel mensen;Vastgelegd door (aanmeldnaam)', ...INVITED.flatMap(supportOf)].join('\n');
writeFileSync(new URL('steun-voor-voorstellen.csv', import.meta.url), `${support}\n`);
