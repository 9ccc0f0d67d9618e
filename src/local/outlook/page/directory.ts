import { Problem } from '../../../domain/problem';
import { listOf, numberOf, recordOf, textOf, textsOf } from '../protocol/fields';
import type { HostToken } from '../protocol/hostServices';

/** Somebody whose Outlook this page can be. */
export interface Account {
  readonly name: string;
  readonly upn: string;
  readonly jobTitle: string;
  /** Mailboxes of others in which this person works. */
  readonly actsFor: readonly string[];
}

/** The local run's own doors: who there is, and a token for somebody. No product code calls them. */
export interface Directory {
  accounts(): Promise<Account[]>;
  token(upn: string, scopes: readonly string[]): Promise<HostToken>;
  /** Graph answers 404 for this event of that mailbox for so long; 0 shows it again. */
  hide(owner: string, event: string, milliseconds: number): Promise<void>;
}

/** A token is asked for anew this long before it ends. */
const MARGIN_MS = 300_000;

export function localDirectory(origin: string, fetchIt: typeof fetch, now: () => number): Directory {
  const held = new Map<string, HostToken & { readonly until: number }>();

  async function fetchToken(upn: string, scopes: readonly string[]) {
    const body = JSON.stringify({ as: upn, ...(scopes.length > 0 ? { scopes } : {}) });
    const response = await fetchIt(`${origin}/local/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) throw new Problem('notSignedIn', `POST /local/token: ${response.status}`);
    const answer = recordOf(await response.json());
    return { accessToken: textOf(answer['access_token'], textOf(answer['token'])), expiresInSeconds: numberOf(answer['expires_in'], 3600) };
  }

  return {
    async accounts() {
      const response = await fetchIt(`${origin}/local/people`);
      if (!response.ok) throw new Problem('serverFailed', `GET /local/people: ${response.status}`);
      const answer: unknown = await response.json();
      return (Array.isArray(answer) ? listOf(answer) : listOf(recordOf(answer)['value'])).map(recordOf).flatMap((person) => {
        const upn = textOf(person['upn'], textOf(person['userPrincipalName']));
        if (!upn || person['guest'] === true) return [];
        return [{ name: textOf(person['name'], textOf(person['displayName'], upn)), upn, jobTitle: textOf(person['jobTitle']), actsFor: textsOf(person['actsFor']) }];
      });
    },
    async token(upn, scopes) {
      const key = `${upn}|${scopes.join(' ')}`;
      const known = held.get(key);
      if (known && known.until > now()) return known;
      const fresh = await fetchToken(upn, scopes);
      held.set(key, { ...fresh, until: now() + fresh.expiresInSeconds * 1000 - MARGIN_MS });
      return fresh;
    },
    async hide(owner, event, milliseconds) {
      const body = JSON.stringify({ owner, event, seconds: milliseconds / 1000 });
      const response = await fetchIt(`${origin}/local/hide`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!response.ok) throw new Problem('notSupported', `POST /local/hide: ${response.status}`);
    },
  };
}
