import { utcOfDutchTime } from '../../domain/dutchTime';
import { dayOf, html } from './meeting';
import { addressed } from './partnerPeople';

/** A mail of the demonstration, with its day relative to today. */
export interface DemoMail {
  /** Its Message-ID is made of this, so that rows can name it. */
  readonly name: string;
  readonly owner: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly on: string;
  readonly time: string;
  readonly folder?: 'sentitems';
  /** The mail that it answers, by name. */
  readonly answers?: string;
}

/** The mails of the demonstration, the oldest of a thread first. */
export const MAILS: readonly DemoMail[] = [
  {
    name: 'aan-zet', owner: 'Femke Horstink', from: 'Noortje Vlasblom', to: ['Femke Horstink'], on: 'T-2', time: '09:12',
    subject: 'Wie is nu aan zet in de Lopikerwaard?',
    text: 'Beste Femke,\nBij het overleg van vorige week kregen wij twee verschillende antwoorden van de provincie. Ruimte zegt dat jullie het voorstel schrijven, Landbouw zegt dat wij dat doen. Kun jij uitzoeken wie aan zet is?\nGroet,\nNoortje',
  },
  {
    name: 'aan-zet-antwoord', owner: 'Femke Horstink', from: 'Femke Horstink', to: ['Noortje Vlasblom'], on: 'T-2', time: '11:40', folder: 'sentitems', answers: 'aan-zet',
    subject: 'RE: Wie is nu aan zet in de Lopikerwaard?',
    text: 'Beste Noortje,\nDank voor je bericht. Ik zoek het uit en kom er voor ons overleg in Oudewater op terug.\nGroet,\nFemke',
  },
  {
    name: 'aan-zet-vervolg', owner: 'Femke Horstink', from: 'Noortje Vlasblom', to: ['Femke Horstink'], on: 'T-1', time: '08:55', answers: 'aan-zet-antwoord',
    subject: 'RE: Wie is nu aan zet in de Lopikerwaard?',
    text: 'Dank je wel. Fijn als het ook met de andere gemeenten wordt gedeeld.\nNoortje',
  },
  {
    name: 'vergrijzing', owner: 'Bilal Asaoui', from: 'Evelien Dashorst', to: ['Bilal Asaoui'], cc: ['Bas Achterbergh', 'Manon Cothener', 'Femke Horstink'], on: 'T-1', time: '10:20',
    subject: 'Cijfers vergrijzing per kern',
    text: 'Beste Bilal,\nVoor onze woonzorgvisies zoeken wij cijfers over vergrijzing per kern. Heeft de provincie die, bijvoorbeeld in de Staat van Utrecht? Rhenen en Wijk bij Duurstede hebben dezelfde vraag.\nGroet,\nEvelien',
  },
  {
    name: 'griffies', owner: 'Jolijn Verweerd', from: 'Wieke Struiksma', to: ['Jolijn Verweerd'], cc: ['Bilal Asaoui', 'Femke Horstink'], on: 'T-1', time: '14:05',
    subject: 'Raadsleden uitnodigen voor de reflectieve sessie',
    text: 'Beste Jolijn,\nGraag via de griffies uitnodigen, niet rechtstreeks. En liever niet op een dinsdag- of donderdagavond: dan vergaderen veel raden.\nMet vriendelijke groet,\nWieke Struiksma',
  },
  {
    name: 'zienswijze', owner: 'Femke Horstink', from: 'Elif Karagöz', to: ['Femke Horstink'], on: 'T', time: '07:48',
    subject: 'Vraag over zienswijze RES',
    text: 'Goedemorgen,\nAls raadslid wil ik weten tot wanneer een raad een zienswijze op de RES kan geven, en aan wie. Kunt u mij dat laten weten?\nElif Karagöz',
  },
];

const sender = (name: string) => ({ emailAddress: { ...addressed(name) } });

/** `<demo-aan-zet@woerden.nl.example>`: the same on whatever day the demonstration is made. */
export const messageId = (mail: DemoMail): string => `<demo-${mail.name}@${addressed(mail.from).address.split('@')[1] ?? ''}>`;

const named = (name: string): DemoMail => {
  const found = MAILS.find((mail) => mail.name === name);
  if (!found) throw new Error(`no mail ${name} in the demo`);
  return found;
};

/** A mail's thread, the first one first. */
function threadOf(mail: DemoMail): readonly DemoMail[] {
  return mail.answers === undefined ? [mail] : [...threadOf(named(mail.answers)), mail];
}

/** The mail as a Graph message. Its headers tell the thread, as those of a real reply do. */
export function messageBody(mail: DemoMail, copiedTo: string) {
  const before = threadOf(mail).slice(0, -1).map(messageId);
  const headers = [
    { name: 'Message-ID', value: messageId(mail) },
    ...(before.length === 0 ? [] : [{ name: 'In-Reply-To', value: before.at(-1) ?? '' }, { name: 'References', value: before.join(' ') }]),
  ];
  return {
    subject: mail.subject,
    body: { contentType: 'html', content: html(mail.text) },
    bodyPreview: mail.text.replace(/\n/g, ' ').slice(0, 255),
    from: sender(mail.from),
    sender: sender(mail.from),
    toRecipients: mail.to.map(sender),
    ccRecipients: (mail.cc ?? []).map(sender),
    internetMessageId: messageId(mail),
    internetMessageHeaders: headers,
    conversationId: `AAQkADemo${named(threadOf(mail)[0]?.name ?? mail.name).name}`,
    isRead: copiedTo !== mail.owner,
  };
}

/** When it came, in milliseconds since 1970; never after now. */
export function sentAt(mail: DemoMail, today: string, now: number): number {
  return Math.min(Date.parse(utcOfDutchTime(dayOf(mail.on, today), mail.time)), now);
}

/** Our people whose mailbox has it: the owner, and those in cc. */
export const mailboxesOf = (mail: DemoMail): readonly string[] =>
  [mail.owner, ...(mail.cc ?? [])].filter((name) => addressed(name).address.endsWith('@provincie-utrecht.nl.example'));
