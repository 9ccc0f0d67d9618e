import type { SiteStore } from '../store/sites';

/**
 * Turns Graph's other spellings of a path into the plain one that the routes know: a site by host and path, a file by its name,
 * functions with brackets. A site that isn't there keeps an id nobody has, so that its route says 404.
 */
export function plainPath(url: URL, sites: SiteStore): URL {
  const plain = new URL(url);
  plain.pathname = plain.pathname
    .replace(/^\/v1\.0\/sites\/([^/:]+):\/([^:]+?)\/?(?::(\/.*)?)?$/, (_, host: string, path: string, rest = '') => {
      const site = sites.byPath(decodeURIComponent(host), `/${decodeURIComponent(path)}`);
      return `/v1.0/sites/${encodeURIComponent(site?.id ?? `${host},none`)}${rest}`;
    })
    .replace(/\/drive\/special\/approot:\/([^/:]+)(?::(\/.*))?$/, (_, name: string, rest = '') => `/drive/special/approot/named/${name}${rest}`)
    .replace(/\/delta\(\)$/, '/delta')
    .replace(/\/delta\(token=(?:'|%27)(.*?)(?:'|%27)\)$/, (_, token: string) => {
      plain.searchParams.set('token', decodeURIComponent(token));
      return '/delta';
    });
  return plain;
}
