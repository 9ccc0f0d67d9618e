import type { Acting, Body, ContactForm, Layer, PartnerKind } from './vocabulary';

/**
 * The organisations that the province works with and the people there, as the rules see them. The rows of the lists
 * satisfy these shapes as they are (`lists/domainShapes.test.ts`), so the rules know nothing of SharePoint.
 */
export interface Partner {
  /** Code in lower case: `gm0344`. */
  readonly key: string;
  readonly title: string;
  readonly shortName?: string;
  readonly kind: PartnerKind;
  readonly region?: string;
  /** False for organisations outside the province; absent counts as inside. */
  readonly inProvince?: boolean;
  readonly accountHolder?: string;
  readonly accountHolderName?: string;
  readonly deputy?: string;
  readonly deputyName?: string;
  /** What this partner wants of the contact (H6). */
  readonly wishes?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** The organisation that this one merged into. */
  readonly successor?: string;
}

/** A mail domain, or one address, that stands for a partner; several rows for one domain make it ambiguous. */
export interface MailDomain {
  readonly key: string;
  readonly domain: string;
  readonly reach: 'domein' | 'adres';
  readonly partner: string;
  readonly certainty?: string;
}

/** A person in a function at a partner. */
export interface Contact {
  readonly key: string;
  readonly title: string;
  readonly partner: string;
  readonly layer: Layer;
  readonly body?: Body;
  readonly function?: string;
  readonly portfolio?: string;
  readonly mail?: string;
  readonly inviteVia?: 'rechtstreeks' | 'griffie';
  readonly since?: string;
  readonly until?: string;
  readonly acting?: Acting;
  readonly crownAppointed?: boolean;
}

/** Who held a partner's account, from when until when. */
export interface HolderTenure {
  readonly key: string;
  readonly partner: string;
  readonly holder: string;
  readonly holderName?: string;
  readonly role: 'accounthouder' | 'vervanger';
  readonly from: string;
  readonly until?: string;
}

/** The last contact with a partner on one layer. Key: `<partner>|<layer>`. */
export interface LastContact {
  readonly key: string;
  readonly partner: string;
  readonly layer: Layer;
  readonly date: string;
  readonly contact: string;
  readonly subject?: string;
  readonly byName?: string;
}

/** One contact with one partner; rows of the same occasion share a `group`. */
export interface ContactMoment {
  readonly key: string;
  readonly partner: string;
  readonly date: string;
  readonly layer: Layer;
  readonly form: ContactForm;
  readonly subject?: string;
  readonly note?: string;
  readonly group: string;
  readonly itemKey?: string;
  readonly byName?: string;
}

/** The name for a line on screen; the long one is for a card. */
export const shortNameOf = (partner: Partner): string => partner.shortName ?? partner.title;
