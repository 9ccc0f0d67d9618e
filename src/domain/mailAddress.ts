/** A mail address that can be compared: lower case, its domain in ASCII (punycode). */
export interface MailAddress {
  readonly address: string;
  readonly domain: string;
}

/** RFC 5321: 64 for the local part, 255 for the domain. Longer ones are no addresses. */
const MOST = 320;
const MOST_DOMAIN = 255;

/** Reads an address; undefined for what isn't one (Exchange's legacy names, rooms, a missing value). */
export function readAddress(text: string | undefined): MailAddress | undefined {
  if (text === undefined || text.length > MOST) return undefined;
  const trimmed = text.trim().replace(/^smtp:/i, '').toLowerCase();
  const at = trimmed.lastIndexOf('@');
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (at < 1 || domain === '' || /[\s\p{Cc}]/u.test(trimmed)) return undefined;
  return { address: `${trimmed.slice(0, at)}@${domain}`, domain };
}

/** A domain as it is compared; empty for what can't be one. Unicode becomes punycode, so that both spellings meet. */
export function asciiDomain(text: string): string {
  const domain = text.trim().toLowerCase().replace(/\.+$/, '');
  if (domain.length > MOST_DOMAIN || !/^[\p{L}\p{M}\p{N}._-]+$/u.test(domain) || domain.startsWith('.') || domain.includes('..')) return '';
  return isAscii(domain) ? domain : encoded(domain);
}

const isAscii = (text: string) => /^[\x21-\x7e]+$/.test(text);

function encoded(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return '';
  }
}

/** The domain and its parents, longest first, without the top level: `raad.woerden.nl`, `woerden.nl`. */
export function parentsOf(domain: string): readonly string[] {
  const labels = domain.split('.');
  // Real mail domains have a handful of labels; a hundred would only be somebody's joke.
  const from = Math.max(0, labels.length - 8);
  return labels.slice(from, -1).map((_, index) => labels.slice(from + index).join('.'));
}
