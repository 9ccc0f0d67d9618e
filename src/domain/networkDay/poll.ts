import { addDays, holdsOn } from '../days';
import { utcOfDutchTime } from '../dutchTime';
import type { Contact } from '../partner';
import type { Layer } from '../vocabulary';
import type { Invited } from './coverage';
import type { NetworkDay } from './day';

/** Somebody who gets the poll for an organisation and a layer. */
export interface PollRecipient {
  readonly contact: Contact;
  readonly partner: string;
  /** Whose answer is asked; a griffier passes it on to the elected and answers for them. */
  readonly layer: Layer;
  readonly via: 'rechtstreeks' | 'griffie';
}

export interface PollAddressing {
  readonly to: readonly PollRecipient[];
  /** Layers of organisations for which no contact with a mail address is known. */
  readonly missing: readonly { readonly partner: string; readonly layer: Layer }[];
}

/**
 * Who gets the date poll. The elected are asked via their griffie, unless their own contact says otherwise; everybody else directly,
 * unless their contact says via the griffie.
 */
export function pollAddressing(invited: readonly Invited[], contacts: readonly Contact[], today: string): PollAddressing {
  const reachable = contacts.filter(({ mail, since, until }) => mail && holdsOn(today, since, until));
  const to: PollRecipient[] = [];
  const missing: { partner: string; layer: Layer }[] = [];
  for (const { partner, layers } of invited) {
    const theirs = reachable.filter((contact) => contact.partner === partner.key);
    for (const layer of layers) {
      const found = recipientsFor(theirs, layer).map((one) => ({ ...one, partner: partner.key, layer }));
      to.push(...found);
      if (found.length === 0) missing.push({ partner: partner.key, layer });
    }
  }
  return { to, missing };
}

function recipientsFor(theirs: readonly Contact[], layer: Layer): readonly Pick<PollRecipient, 'contact' | 'via'>[] {
  const own = theirs.filter((contact) => contact.layer === layer);
  const isVia = (contact: Contact) => layer !== 'griffie' && (contact.inviteVia === 'griffie' || (layer === 'volksvertegenwoordiger' && contact.inviteVia === undefined));
  const direct = own.filter((contact) => !isVia(contact)).map((contact) => ({ contact, via: 'rechtstreeks' as const }));
  const asksGriffie = layer === 'volksvertegenwoordiger' ? direct.length === 0 || own.some(isVia) : own.some(isVia);
  const griffie = asksGriffie ? theirs.filter((contact) => contact.layer === 'griffie').map((contact) => ({ contact, via: 'griffie' as const })) : [];
  return [...direct, ...griffie];
}

/** Milliseconds since 1970 from which the poll takes no more answers: the end of its last day on Dutch clocks. Undefined: no end was set. */
export const pollCloses = ({ pollUntil }: Pick<NetworkDay, 'pollUntil'>): number | undefined =>
  pollUntil === undefined ? undefined : Date.parse(utcOfDutchTime(addDays(pollUntil, 1), '00:00'));

/** A poll takes answers until its end, and while no date has been chosen. */
export function isPollOpen(day: Pick<NetworkDay, 'pollUntil' | 'date' | 'status'>, now: number): boolean {
  const closes = pollCloses(day);
  return day.date === undefined && day.status !== 'vervallen' && closes !== undefined && now < closes;
}
