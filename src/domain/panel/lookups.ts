import { cleanPeople } from '../cleanItem';
import type { Participation } from '../collaboration';
import { distinct, fitting } from '../fitting';
import type { ItemContext } from '../journal';
import { parentsOf, readAddress } from '../mailAddress';
import type { Contact, MailDomain, Partner } from '../partner';
import type { SeenPerson } from '../seenItem';
import { CONTACT_SHAPE, CONTEXT_SHAPE, MAIL_DOMAIN_SHAPE, PARTICIPATION_SHAPE, PARTNER_SHAPE } from '../shapes';

/**
 * What to read for the people on an item, by index: a browser's copy may hold thousands of partners and tens of thousands
 * of contacts, and a panel needs a few dozen.
 */
export interface Lookups {
  /** Values of MailDomains' `domain`: domains, their parents, and addresses (an answer may stand for one address). */
  readonly domains: readonly string[];
  /** Values of Contacts' `mail` and Participations' `representativeMail`. */
  readonly addresses: readonly string[];
}

/** The first step: rows of MailDomains and Contacts. A row written in Unicode is found by the spelling on the item. */
export function lookupsFor(people: readonly SeenPerson[]): Lookups {
  const read = cleanPeople(people).map(({ address }) => ({ written: (address ?? '').trim().toLowerCase(), mail: readAddress(address) }));
  const addresses = distinct(read.flatMap(({ written, mail }) => (mail ? [mail.address, written] : [])));
  const domains = read.flatMap(({ written, mail }) => (mail ? [...parentsOf(mail.domain), ...parentsOf(written.slice(written.lastIndexOf('@') + 1))] : []));
  return { domains: distinct([...domains, ...addresses]), addresses };
}

/** The second step: keys of the partners that those rows, seats and attached context point at. */
export function partnerKeysOf(found: {
  readonly domains: readonly MailDomain[];
  readonly contacts: readonly Contact[];
  readonly participations?: readonly Participation[];
  readonly contexts?: readonly ItemContext[];
  readonly ownPartner: string;
}): readonly string[] {
  const contexts = fitting(found.contexts ?? [], CONTEXT_SHAPE).flatMap(({ aboutKind, about, representedBy }) => [aboutKind === 'partner' ? about : undefined, representedBy]);
  return distinct([
    found.ownPartner,
    ...fitting(found.domains, MAIL_DOMAIN_SHAPE).map(({ partner }) => partner),
    ...fitting(found.contacts, CONTACT_SHAPE).map(({ partner }) => partner),
    ...fitting(found.participations ?? [], PARTICIPATION_SHAPE).map(({ partner }) => partner),
    ...contexts.filter((key) => key !== undefined),
  ]);
}

/** Keys of partners that these merged into and that aren't among them yet; read and ask again until it is empty. */
export function successorKeysOf(partners: readonly Partner[]): readonly string[] {
  const rows = fitting(partners, PARTNER_SHAPE);
  const known = new Set(rows.map(({ key }) => key));
  return distinct(rows.flatMap(({ successor }) => (successor === undefined || known.has(successor) ? [] : [successor])));
}
