import type { Contact, Partner } from '../partner';
import type { SeenPerson } from '../seenItem';

interface Seen {
  readonly person: SeenPerson;
  /** The function by which we know this address, where we do. */
  readonly contact?: Contact;
  /** A function that this person no longer holds (H9). */
  readonly formerContact?: Contact;
}

/** Speaks for one partner, or for several ("beide"). */
export interface PartnerPerson extends Seen {
  readonly kind: 'partner';
  readonly partners: readonly Partner[];
  /** How we know: an answer for this address beats a contact, a contact beats the mail domain. */
  readonly by: 'address' | 'contact' | 'domain';
  readonly domain: string;
  /** The organisation of the address, where it has since merged: "nu Vijfheerenlanden". */
  readonly formerly?: Partner;
  /** The others that a shared office serves and that lie outside the province. */
  readonly alsoServes: readonly Partner[];
}

/** One of us. */
export interface OwnPerson extends Seen {
  readonly kind: 'own';
}

/**
 * A raadslid, statenlid or member of an algemeen bestuur: a person who doesn't speak for the college. Without a
 * contact it is known only by the council's mail domain.
 */
export interface ElectedPerson extends Seen {
  readonly kind: 'elected';
  /** Whose council; absent where the mail domain serves several, or the partner's row is gone. */
  readonly partner?: Partner;
  /** A member of our own Provinciale Staten. */
  readonly ofOwn: boolean;
  /** From an address of their own instead of the council's. */
  readonly ownAddress: boolean;
}

/** The address stands for several partners and nobody has said yet for which this person speaks. */
export interface AmbiguousPerson extends Seen {
  readonly kind: 'ambiguous';
  readonly address: string;
  readonly domain: string;
  readonly choices: readonly Partner[];
}

export interface UnknownPerson extends Seen {
  readonly kind: 'unknown';
  readonly address: string;
  readonly domain: string;
  /** At a consumer mail provider, whose domain stands for nobody. */
  readonly consumer: boolean;
}

/** A distribution list: whoever is behind it can't be known here. */
export interface ListEntry extends Seen {
  readonly kind: 'list';
}

export interface Unaddressed extends Seen {
  readonly kind: 'noAddress';
}

export type RecognisedPerson = PartnerPerson | OwnPerson | ElectedPerson | AmbiguousPerson | UnknownPerson | ListEntry | Unaddressed;

/** People that we don't know, by mail domain; each at a consumer provider stands alone. */
export interface UnknownGroup {
  readonly domain: string;
  readonly consumer: boolean;
  readonly people: readonly UnknownPerson[];
}

export interface Recognition {
  /** Each address once, in the order of the item. */
  readonly people: readonly RecognisedPerson[];
  /** Partners that somebody surely speaks for, in order of appearance; never our own organisation. */
  readonly partners: readonly Partner[];
  readonly own: readonly OwnPerson[];
  readonly elected: readonly ElectedPerson[];
  readonly ambiguous: readonly AmbiguousPerson[];
  readonly unknown: readonly UnknownGroup[];
  readonly lists: readonly ListEntry[];
  readonly unaddressed: readonly Unaddressed[];
}
