import { Problem } from '../domain/problem';
import type { Configuration } from '../ports/configuration';

declare global {
  interface Window {
    /** Set by `config.js`, which each installation serves beside the pages. */
    readonly verbinderConfig?: Configuration;
  }
}

const NEEDED = ['graphUrl', 'authority', 'clientId', 'programmeSite', 'closedSite', 'ownDomains', 'ownPartner'] as const;

/** What `config.js` says. Throws `badData`, naming the first thing that is missing, so that an administrator can mend it. */
export function readConfiguration(page: Window): Configuration {
  const found = page.verbinderConfig;
  const missing = NEEDED.find((name) => found?.[name] === undefined);
  if (!found || missing) throw new Problem('badData', `config.js: ${missing ?? 'not served'} is missing`);
  return found;
}
