import { domainOf, type PartnerTable } from './partnerTable';

export type NoticeLanguage = 'nl' | 'en';

/** What Outlook accepts as the text of a notification (Office.NotificationMessageDetails.message). */
export const NOTICE_LIMIT = 150;
/** What Outlook accepts as the text of a Smart Alert (SmartAlertsEventCompletedOptions.errorMessage). */
export const ALERT_LIMIT = 500;

/** From four partners on only the first two are named: the bar is one line, and the panel names them all. */
const ALL_NAMED = 3;
const NAMED_OF_MANY = 2;
const NAME_LIMIT = 36;

/** Under this name the mailbox remembers which language somebody chose in the pane. */
export const LANGUAGE_SETTING = 'language';

/** What somebody chose in the pane; else Dutch where Outlook speaks Dutch and English for everybody else, as in the pane. */
export function noticeLanguage(displayLanguage: string | undefined, chosen?: unknown): NoticeLanguage {
  if (chosen === 'nl' || chosen === 'en') return chosen;
  return /^nl\b/i.test(displayLanguage ?? 'nl') ? 'nl' : 'en';
}

/** The partners among the recipients, each once, in the order in which they were invited; our own house is none. */
export function recognisedPartners(addresses: readonly string[], table: PartnerTable): string[] {
  const found = new Set<string>();
  for (const address of addresses) {
    const domain = domainOf(address);
    const name = table.names[domain];
    if (name !== undefined && !isOwnDomain(domain, table.own, table)) found.add(name);
  }
  return Array.from(found);
}

/** The one line above an invitation or mail: "4 partners: Utrecht, Zeist en 2 andere"; empty when nobody is recognised. */
export function noticeText(partners: readonly string[], language: NoticeLanguage): string {
  if (partners.length === 0) return '';
  const count = partners.length === 1 ? '1 partner' : `${partners.length} partners`;
  return shortened(`${count}: ${listed(partners.map((name) => shortened(name, NAME_LIMIT)), language)}`, NOTICE_LIMIT);
}

/** The mail domains outside our own house, each once. Without a known own domain nobody can be called an outsider. */
export function outsideDomains(addresses: readonly string[], own: readonly string[], table?: PartnerTable): string[] {
  if (own.length === 0) return [];
  const domains = addresses.map(domainOf).filter((domain) => domain !== '' && !isOwnDomain(domain, own, table));
  return Array.from(new Set(domains));
}

/** Ours, or under one of ours; unless, as in the panel, a partner uses that one (a programme office in our tenant). */
function isOwnDomain(domain: string, own: readonly string[], table: PartnerTable | undefined): boolean {
  if (own.indexOf(domain) >= 0) return true;
  const isPartners = table !== undefined && table.names[domain] !== undefined;
  return !isPartners && own.some((one) => domain.endsWith(`.${one}`));
}

/** Says what was found and what to do about it, before a mail with internal text leaves the house. */
export function alertText(outside: readonly string[], marker: string, language: NoticeLanguage): string {
  const who = listed(outside.map((domain) => shortened(domain, NAME_LIMIT)), language);
  const text = language === 'en'
    ? `This text holds “${marker}”, and there are recipients outside our organisation (${who}). Remove the internal part, also from the earlier messages quoted below, or remove those recipients. Then send again.`
    : `In deze tekst staat “${marker}” en er zijn ontvangers buiten onze organisatie (${who}). Haal het interne deel weg, ook uit eerdere berichten die eronder staan, of verwijder die ontvangers. Verstuur daarna opnieuw.`;
  return shortened(text, ALERT_LIMIT);
}

function listed(names: readonly string[], language: NoticeLanguage): string {
  const and = language === 'en' ? 'and' : 'en';
  const last = names[names.length - 1] ?? '';
  if (names.length <= 1) return last;
  if (names.length <= ALL_NAMED) return `${names.slice(0, -1).join(', ')} ${and} ${last}`;
  const others = `${names.length - NAMED_OF_MANY} ${language === 'en' ? 'others' : 'andere'}`;
  return `${names.slice(0, NAMED_OF_MANY).join(', ')} ${and} ${others}`;
}

function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
