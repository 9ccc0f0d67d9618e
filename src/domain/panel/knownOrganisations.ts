import { holdsOn } from '../days';
import { distinct, fitting, groupedBy } from '../fitting';
import { asciiDomain, parentsOf, readAddress } from '../mailAddress';
import type { Contact, MailDomain, Partner } from '../partner';
import { CONTACT_SHAPE, MAIL_DOMAIN_SHAPE, PARTNER_SHAPE } from '../shapes';
import type { PanelSettings } from './settings';

export interface KnownOrganisations {
  readonly ownDomains: readonly string[];
  /** The own organisation's key among the partners. */
  readonly ownPartner: string;
  readonly domains: readonly MailDomain[];
  readonly contacts: readonly Contact[];
  readonly partners: readonly Partner[];
  readonly settings: PanelSettings;
  /** The day on which a function must be held, `2026-11-23`. */
  readonly today: string;
}

/** What stands for a partner, followed to the organisation that it merged into. */
export interface Standing {
  readonly partner: Partner;
  readonly formerly?: Partner;
}

/** The longest known domain that an address falls under, and the keys of the partners that it stands for. */
export interface DomainMatch {
  readonly domain: string;
  readonly partners: readonly string[];
}

/** The rows in the form in which an address can be looked up at once, however many people are invited. */
export interface Directory {
  contactsOf(address: string): { readonly current: readonly Contact[]; readonly former: readonly Contact[] };
  /** Keys of the partners that somebody chose for this address. */
  chosenFor(address: string): readonly string[];
  domainOf(domain: string): DomainMatch | undefined;
  /** The longest own domain that this one falls under; empty for none. */
  ownDomainOf(domain: string): string;
  isConsumer(domain: string): boolean;
  isElected(domain: string): boolean;
  standing(partner: string): Standing | undefined;
}

export function directoryOf(known: KnownOrganisations): Directory {
  const domains = fitting(known.domains, MAIL_DOMAIN_SHAPE);
  const byAddress = groupedBy(domains.filter(({ reach }) => reach === 'adres'), ({ domain }) => readAddress(domain)?.address);
  const byDomain = groupedBy(domains.filter(({ reach }) => reach !== 'adres'), ({ domain }) => asciiDomain(domain));
  const contacts = groupedBy(fitting(known.contacts, CONTACT_SHAPE), ({ mail }) => readAddress(mail)?.address);
  const partners = new Map(fitting(known.partners, PARTNER_SHAPE).map((partner) => [partner.key, partner]));
  const own = new Set(known.ownDomains.map(asciiDomain));
  const consumer = new Set(known.settings.consumerDomains.map(asciiDomain));
  const labels = new Set(known.settings.electedLabels.map((label) => label.toLowerCase()));
  const keysOf = (rows: readonly MailDomain[] | undefined) => distinct((rows ?? []).map(({ partner }) => partner));

  return {
    contactsOf(address) {
      const rows = contacts.get(address) ?? [];
      const current = rows.filter(({ since, until }) => holdsOn(known.today, since, until));
      return { current, former: rows.filter(({ until }) => until !== undefined && until < known.today) };
    },
    chosenFor: (address) => keysOf(byAddress.get(address)),
    domainOf(domain) {
      const longest = parentsOf(domain).find((parent) => byDomain.has(parent) && !consumer.has(parent));
      return longest === undefined ? undefined : { domain: longest, partners: keysOf(byDomain.get(longest)) };
    },
    ownDomainOf: (domain) => parentsOf(domain).find((parent) => own.has(parent)) ?? '',
    isConsumer: (domain) => parentsOf(domain).some((parent) => consumer.has(parent)),
    isElected: (domain) => parentsOf(domain).length > 1 && labels.has(domain.slice(0, domain.indexOf('.'))),
    standing: (key) => standingOf(key, partners, known.today),
  };
}

/** Follows mergers to the organisation of today; a circle of successors ends where it began. */
function standingOf(key: string, partners: ReadonlyMap<string, Partner>, today: string): Standing | undefined {
  const first = partners.get(key);
  let partner = first;
  for (const seen = new Set([key]); partner?.successor !== undefined && isPast(partner, today) && !seen.has(partner.successor); ) {
    const next = partners.get(partner.successor);
    if (!next) break;
    seen.add(next.key);
    partner = next;
  }
  if (!first || !partner) return undefined;
  return partner === first ? { partner } : { partner, formerly: first };
}

/** A successor without an end date is a merger that somebody entered without its day. */
const isPast = (partner: Partner, today: string) => partner.validUntil === undefined || partner.validUntil < today;
