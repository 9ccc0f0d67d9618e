import type { NetworkDay } from '../../domain/networkDay/day';
import type { RegistrationStatus } from '../../domain/networkDay/registration';

export interface MailFacts {
  readonly name: string;
  readonly day: Pick<NetworkDay, 'title' | 'date' | 'start' | 'end' | 'place'>;
  /** Where the person changes or cancels; for this person alone. */
  readonly link: string;
}

/** Why a mail goes out: what became of an answer, or that a place came free. */
export type MailReason = RegistrationStatus | 'plaats vrij';

/**
 * The mails that go by themselves, in Dutch with English below: nobody is there to choose a language. Plain words, no promise, and no
 * more about the person than what they are told anyway.
 */
export function mailFor(reason: MailReason, { name, day, link }: MailFacts): { readonly subject: string; readonly text: string } {
  const nl = DUTCH[reason];
  const en = ENGLISH[reason];
  return {
    subject: `${day.title}: ${nl.subject}`,
    text: [`Beste ${name},`, nl.says, factsOf(day, 'nl'), `${nl.now}\n${link}\nDeze link is alleen voor u. Geef hem niet door.`, '- - -', en.says, factsOf(day, 'en'), `${en.now} Use the link above; it is for you alone.`].join('\n\n'),
  };
}

interface Words {
  readonly subject: string;
  readonly says: string;
  readonly now: string;
}

const DUTCH: Readonly<Record<MailReason, Words>> = {
  uitgenodigd: { subject: 'u bent uitgenodigd', says: 'Wij nodigen u uit voor onze netwerkdag.', now: 'Aanmelden of laten weten dat u niet komt:' },
  aangemeld: { subject: 'u bent aangemeld', says: 'U bent aangemeld. Tot dan!', now: 'Iets veranderen, of toch niet komen:' },
  wachtlijst: { subject: 'u staat op de wachtlijst', says: 'De dag is vol. U staat op de wachtlijst. Komt er plaats, dan krijgt u die vanzelf en hoort u dat van ons.', now: 'Van de wachtlijst af, of iets veranderen:' },
  afgemeld: { subject: 'u bent afgemeld', says: 'U komt niet. Jammer, en dank dat u het liet weten.', now: 'Komt u toch? Meld u dan opnieuw aan:' },
  'plaats vrij': { subject: 'er is plaats voor u', says: 'Er is een plaats vrijgekomen. U bent nu aangemeld.', now: 'Kunt u toch niet? Meld u dan af, dan krijgt een ander de plaats:' },
};

const ENGLISH: Readonly<Record<MailReason, Pick<Words, 'says' | 'now'>>> = {
  uitgenodigd: { says: 'You are invited to our network day.', now: 'Register, or tell us that you are not coming.' },
  aangemeld: { says: 'You are registered.', now: 'Change something, or cancel.' },
  wachtlijst: { says: 'The day is full. You are on the waiting list. When a place comes free it is yours by itself, and we tell you.', now: 'Leave the waiting list, or change something.' },
  afgemeld: { says: 'You are not coming. Thank you for telling us.', now: 'Are you coming after all? Register again.' },
  'plaats vrij': { says: 'A place has come free. You are registered now.', now: 'Can’t you make it after all? Cancel, and somebody else gets the place.' },
};

function factsOf({ title, date, start, end, place }: MailFacts['day'], language: 'nl' | 'en'): string {
  const when = date ? new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`)) : language === 'nl' ? 'datum volgt' : 'date to follow';
  return [title, `${when}, ${start}–${end}`, ...(place ? [place] : [])].join('\n');
}
