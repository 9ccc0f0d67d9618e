import { unparse } from 'papaparse';
import { holdsOn } from '../days';
import { distinct } from '../fitting';
import type { Contact } from '../partner';
import type { Layer } from '../vocabulary';
import type { Invited } from './coverage';
import { freePlaces, registrationKey, type Registration } from './registration';

type Person = Omit<Registration, 'day'>;

/** How many there are of each, for the line above the list. */
export interface Headcount {
  readonly invited: number;
  readonly comes: number;
  readonly online: number;
  readonly waits: number;
  readonly not: number;
  readonly inside: number;
  readonly free: number;
}

export function headcount(people: readonly Person[], capacity: number): Headcount {
  const count = (is: (person: Person) => boolean) => people.filter(is).length;
  return {
    invited: count(({ status }) => status === 'uitgenodigd'),
    comes: count(({ status, attendance }) => status === 'aangemeld' && attendance === 'op locatie'),
    online: count(({ status, attendance }) => status === 'aangemeld' && attendance === 'online'),
    waits: count(({ status }) => status === 'wachtlijst'),
    not: count(({ status }) => status === 'afgemeld'),
    inside: count(({ checkedIn }) => checkedIn !== undefined),
    free: freePlaces(people.map((person) => ({ ...person, day: '' })), capacity),
  };
}

/** Who can be invited: people in a function now, at an organisation and of a layer for which the day is, with an address, not yet asked. */
export interface Candidates {
  readonly direct: readonly Contact[];
  /** Asked through their griffie and not directly, at their organisation's own wish (S1). */
  readonly viaGriffie: readonly Contact[];
  /** Organisations of which nobody with an address is known. */
  readonly unknown: readonly string[];
}

export function candidatesFor(day: string, invited: readonly Invited[], contacts: readonly Contact[], people: readonly Person[], today: string): Candidates {
  const asked = new Set(people.map(({ key }) => key));
  const reachable = contacts.filter(({ mail, since, until }) => mail !== undefined && holdsOn(today, since, until));
  const meant = ({ partner, layer }: Contact) => invited.some((one) => one.partner.key === partner && one.layers.includes(layer));
  const griffie = ({ layer, inviteVia }: Contact) => inviteVia === 'griffie' || (inviteVia === undefined && layer === 'volksvertegenwoordiger');
  const fresh = onePerAddress(reachable.filter((contact) => meant(contact) && !asked.has(registrationKey(day, contact.mail ?? ''))));
  return {
    direct: fresh.filter((contact) => !griffie(contact)),
    viaGriffie: fresh.filter(griffie),
    unknown: invited.map(({ partner }) => partner.key).filter((key) => !reachable.some(({ partner }) => partner === key)),
  };
}

const onePerAddress = (contacts: readonly Contact[]): readonly Contact[] => distinct(contacts.map(({ mail }) => mail?.toLowerCase() ?? '')).flatMap((mail) => contacts.find((one) => one.mail?.toLowerCase() === mail) ?? []);

/** How many come of each layer, for whoever looks whether the right people meet; never per person. */
export const byLayer = (people: readonly Person[], layers: readonly Layer[]): readonly { readonly layer: Layer; readonly count: number }[] =>
  layers.map((layer) => ({ layer, count: people.filter((person) => person.status === 'aangemeld' && person.layer === layer).length })).filter(({ count }) => count > 0);

/** What is asked for, each text once with how often. */
export function needCounts(texts: readonly string[]): readonly { readonly text: string; readonly count: number }[] {
  const known = distinct(texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== ''));
  return known.map((text) => ({ text, count: texts.filter((one) => one.trim().toLowerCase() === text).length }));
}

/**
 * Rows for a file that Excel in Dutch opens right: a byte order mark, semicolons, quotes around everything; a cell that would be taken for a
 * formula is marked as text, or a name could run something (OWASP on CSV injection).
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\uFEFF${unparse(rows.map((row) => [...row]), { delimiter: ';', quotes: true, escapeFormulae: true })}\r\n`;
