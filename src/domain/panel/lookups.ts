import type { SeenPerson } from '../seenItem';
import type { Contact, MailDomain, Partner } from '../partner';
import type { ItemContext } from '../journal';
import type { Participation } from '../collaboration';

/** What to ask of the mail domains and contacts; both may hold an answer for a whole address. */
export interface Lookups {
  /** Values of MailDomains' `domain`: domains, their parents, and addresses. */
  readonly domains: readonly string[];
  /** Values of Contacts' `mail` and Participations' `representativeMail`. */
  readonly addresses: readonly string[];
}

export declare function lookupsFor(people: readonly SeenPerson[]): Lookups;

/** Keys of the partners that the first rows point at; what they were merged into comes with `successorKeysOf`. */
export declare function partnerKeysOf(found: {
  readonly domains: readonly MailDomain[];
  readonly contacts: readonly Contact[];
  readonly participations?: readonly Participation[];
  readonly contexts?: readonly ItemContext[];
  readonly ownPartner: string;
}): readonly string[];

/** Keys of partners that these merged into and that aren't among them yet; ask until it is empty. */
export declare function successorKeysOf(partners: readonly Partner[]): readonly string[];
