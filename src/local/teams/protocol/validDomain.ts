/**
 * Whether Teams lets an app show this page: https, and a host that the manifest's `validDomains` names. `*.example.nl` stands
 * for one label, as the manifest's documentation says.
 */
export function isValidDomain(address: string, validDomains: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, hostname } = new URL(address);
  return protocol === 'https:' && validDomains.some((domain) => [host, hostname].some((name) => fits(name.toLowerCase(), domain.toLowerCase())));
}

function fits(host: string, domain: string): boolean {
  if (!domain.startsWith('*.')) return host === domain;
  const rest = domain.slice(1);
  return host.endsWith(rest) && !host.slice(0, -rest.length).includes('.') && host.length > rest.length;
}
