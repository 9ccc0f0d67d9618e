import type { PanelSettings } from './settings';

/**
 * What holds until the province says otherwise. The words of the note field are hints, so they err on the side of few:
 * "partij" isn't among them, because that is what everybody at a table is called.
 */
export const DEFAULT_SETTINGS: PanelSettings = {
  consumerDomains: [
    'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.nl', 'hotmail.com', 'hotmail.nl', 'live.nl', 'live.com', 'msn.com', 'icloud.com', 'me.com', 'mac.com',
    'yahoo.com', 'yahoo.nl', 'proton.me', 'protonmail.com', 'ziggo.nl', 'kpnmail.nl', 'kpnplanet.nl', 'planet.nl', 'hetnet.nl', 'xs4all.nl', 'home.nl', 'casema.nl',
    'upcmail.nl', 'chello.nl', 'zonnet.nl', 'tele2.nl', 'telfort.nl', 'online.nl', 'solcon.nl', 'freedom.nl',
  ],
  electedLabels: ['raad', 'gemeenteraad', 'raadsleden', 'staten', 'statenleden', 'ps', 'fractie'],
  shutOut: [
    {
      name: 'Commissaris van de Koning als rijksorgaan',
      owners: [],
      attendees: [],
      categories: ['Rijksorgaan', 'CvdK rijksorgaan'],
      subjectWords: ['rijksorgaan', 'rijkstaak', 'kroonbenoeming', 'burgemeestersbenoeming', 'herbenoeming burgemeester', 'vertrouwenscommissie', 'ambtsinstructie'],
    },
  ],
  secretariats: [],
  quietWeeks: { bestuurder: 26, management: 13, ambtenaar: 13 },
  gapMonths: 6,
  reviewSoonDays: 14,
  sinceDays: { least: 30, most: 365 },
  houseDays: 30,
  overlapShare: 0.6,
  noteWords: {
    judgement: ['snapt het niet', 'snapt er niets van', 'ligt dwars', 'dwarsligger', 'laatste benen', 'incompetent', 'onbekwaam', 'onbetrouwbaar', 'lastpak', 'koppig', 'arrogant', 'lui', 'dom', 'zwakke bestuurder', 'niet serieus te nemen'],
    party: ['fractie', 'fracties', 'partijgenoot', 'lijsttrekker', 'VVD', 'CDA', 'PvdA', 'D66', 'GroenLinks', 'PVV', 'SP', 'ChristenUnie', 'SGP', 'BBB', 'JA21', 'FvD', 'DENK', 'Volt', 'PvdD', 'NSC', '50PLUS'],
    health: ['ziek', 'zieke', 'ziekte', 'ziekteverlof', 'burn-out', 'burnout', 'overspannen', 'zwanger', 'depressief', 'ziekenhuis', 'medisch'],
  },
  signalWords: {
    'onduidelijke rol': ['wie is aan zet', 'aan zet', 'wie doet wat', 'wie is van', 'welke rol', 'rolverdeling', 'onduidelijk'],
    'dubbele vraag': ['dubbele vraag', 'dubbel', 'twee keer', 'nogmaals'],
    'te laat betrokken': ['te laat', 'niet op tijd', 'late stukken', 'stukken te laat'],
    grens: ['provinciegrens', 'twee provincies', 'over de grens'],
  },
  timeZone: 'Europe/Amsterdam',
};

/** How each setting is called for the person who changes it in SharePoint. */
export const SETTING_TITLES: Readonly<Record<keyof PanelSettings, { readonly title: string; readonly explanation: string }>> = {
  consumerDomains: { title: 'Maildomeinen van particulieren', explanation: 'Lijst van domeinen. Deze staan nooit voor een organisatie.' },
  electedLabels: { title: 'Maildomeinen van raden en staten', explanation: 'Lijst van eerste woorden van een maildomein, zoals raad in raad.woerden.nl. Wie zo’n adres heeft, spreekt niet namens het college.' },
  shutOut: { title: 'Wat buiten Verbinder blijft', explanation: 'Regels met name, owners, attendees, categories en subjectWords. Eén onderdeel dat past, is genoeg.' },
  secretariats: { title: 'Postvakken van het bestuurssecretariaat', explanation: 'Lijst van e-mailadressen. Context bij hun afspraken gaat standaard naar de kring bestuurlijk.' },
  quietWeeks: { title: 'Weken zonder contact', explanation: 'Per laag: na hoeveel weken het paneel zegt dat het stil is.' },
  gapMonths: { title: 'Maanden zonder contact met management', explanation: 'Daarna meldt het paneel het gat tussen uitvoering en bestuur.' },
  reviewSoonDays: { title: 'Dagen vóór herijken', explanation: 'Vanaf wanneer een afspraak als binnenkort te herijken geldt.' },
  sinceDays: { title: 'Sinds vorige keer', explanation: 'least en most: hoeveel dagen minstens en hoogstens wordt teruggekeken.' },
  houseDays: { title: 'Ook van ons', explanation: 'Hoeveel dagen terug en vooruit.' },
  overlapShare: { title: 'Aandeel deelnemers', explanation: 'Welk deel van de deelnemers aan tafel zit voordat een samenwerkingsverband wordt voorgesteld (0 tot 1).' },
  noteWords: { title: 'Woorden bij het notitieveld', explanation: 'Lijsten judgement, party en health. Het veld geeft een hint, het houdt niets tegen.' },
  signalWords: { title: 'Woorden bij een hick-up', explanation: 'Per soort de woorden in een onderwerpregel waarbij die soort wordt voorgesteld.' },
  timeZone: { title: 'Tijdzone', explanation: 'Naam volgens IANA, zoals Europe/Amsterdam.' },
};
