/**
 * What the launch events know about partners: "mail domain → short name", and the domains of our own house.
 *
 * They run in a JavaScript engine without storage or a signed-in Graph, so the pane leaves this table in the mailbox's
 * roaming settings. It holds organisations only, never a person or an address.
 */
export interface PartnerTable {
  readonly own: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** One mail domain and the partner, or the partners of a shared service organisation, that use it. */
export interface PartnerDomain {
  readonly domain: string;
  readonly partners: readonly string[];
  /** Whether this person is the partner's account holder or deputy: those stay in the table longest. */
  readonly held: boolean;
  /** Day of the last contact, as 2026-11-23; empty when there was none. */
  readonly lastContact: string;
}

/** The name under which the pane writes the table and the launch events read it. */
export const PARTNER_TABLE_SETTING = 'partnerTable';

/** Roaming settings hold 32 KB in all (Office.RoamingSettings); the rest is left to the pane's own settings. */
export const PARTNER_TABLE_BYTES = 28_000;

/**
 * Makes the text to keep under `PARTNER_TABLE_SETTING`: a table that fits the roaming settings.
 *
 * Where there are too many domains the ones least likely to be missed are left out: first partners that this person
 * does not hold, the longest without contact first; then, likewise, the held ones.
 */
export function partnerTableText(domains: readonly PartnerDomain[], own: readonly string[], limit = PARTNER_TABLE_BYTES): string {
  const ownDomains = own.map(normalised);
  const names = emptyNames();
  let size = storedBytes(JSON.stringify({ own: ownDomains, names }));
  for (const { domain, partners } of [...domains].sort(mostMissedFirst)) {
    const key = normalised(domain);
    if (key === '' || partners.length === 0 || key in names || ownDomains.includes(key)) continue;
    const name = partners.join(' / ');
    size += storedBytes(`${JSON.stringify(key)}:${JSON.stringify(name)},`);
    if (size > limit) break;
    names[key] = name;
  }
  return JSON.stringify({ own: ownDomains, names });
}

function mostMissedFirst(one: PartnerDomain, other: PartnerDomain): number {
  if (one.held !== other.held) return one.held ? -1 : 1;
  if (one.lastContact !== other.lastContact) return one.lastContact > other.lastContact ? -1 : 1;
  return one.domain < other.domain ? -1 : 1;
}

/** Reads back what stands in the settings; whatever isn't such a text (an older version, a broken value) becomes undefined. */
export function readPartnerTable(stored: unknown): PartnerTable | undefined {
  const table = parsed(stored);
  if (!isRecord(table) || !Array.isArray(table['own']) || !isRecord(table['names'])) return undefined;
  const names = emptyNames();
  for (const domain of Object.keys(table['names'])) {
    const name = table['names'][domain];
    if (typeof name === 'string') names[domain] = name;
  }
  return { own: table['own'].filter((domain): domain is string => typeof domain === 'string'), names };
}

function parsed(stored: unknown): unknown {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : undefined;
  } catch {
    return undefined;
  }
}

/** The domain of an address in small letters; empty for what isn't an address (a room's legacy name, a missing value). */
export function domainOf(address: string | undefined): string {
  const at = address === undefined ? -1 : address.lastIndexOf('@');
  return at < 1 || address === undefined ? '' : normalised(address.slice(at + 1));
}

function normalised(domain: string): string {
  return domain.trim().toLowerCase();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a text takes in the settings, which Office keeps as JSON: each quote in it costs one more. */
function storedBytes(text: string): number {
  return new TextEncoder().encode(JSON.stringify(text)).length;
}

/** Without a prototype, so that a domain called "constructor" finds nothing. */
function emptyNames(): Record<string, string> {
  return Object.create(null);
}
