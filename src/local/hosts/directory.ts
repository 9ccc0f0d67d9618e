import { Problem } from '../../domain/problem';
import { listOf, numberOf, recordOf, textOf, textsOf } from './fields';
import type { HostToken, TokenWish } from './tokens';

/** Somebody whose Outlook or Teams a page can be. */
export interface Account {
  readonly name: string;
  readonly upn: string;
  readonly jobTitle: string;
  /** Signs in at home; has no mailbox here. */
  readonly guest: boolean;
  /** The directory's own id of the person. */
  readonly id: string;
  /** Mailboxes of others in which this person works. */
  readonly actsFor: readonly string[];
}

/** The local run's own doors: who there is, and a token for somebody. No product code calls them. */
export interface Directory {
  accounts(): Promise<Account[]>;
  token(upn: string, wish: TokenWish): Promise<HostToken>;
  /** Graph answers 404 for this event of that mailbox for so long; 0 shows it again. */
  hide(owner: string, event: string, milliseconds: number): Promise<void>;
}

/** What Outlook itself may do in the mailboxes that a person can open; an application apart from the add-in. */
export const OUTLOOK: TokenWish = {
  client: '00000002-0000-0ff1-ce00-000000000000',
  scopes: ['Calendars.ReadWrite', 'Calendars.ReadWrite.Shared', 'Mail.ReadWrite', 'Mail.ReadWrite.Shared', 'Mail.Send', 'Mail.Send.Shared'],
};

/** A token is asked for anew this long before it ends. */
const MARGIN_MS = 300_000;

export function localDirectory(origin: string, fetchIt: typeof fetch, now: () => number): Directory {
  const held = new Map<string, HostToken & { readonly until: number }>();

  async function fetchToken(upn: string, { scopes, client }: TokenWish) {
    const body = JSON.stringify({ as: upn, ...(scopes.length > 0 ? { scopes } : {}), ...(client ? { client } : {}) });
    const response = await fetchIt(`${origin}/local/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) throw new Problem('notSignedIn', `POST /local/token: ${response.status}`);
    const answer = recordOf(await response.json());
    return { accessToken: textOf(answer['access_token']), expiresInSeconds: numberOf(answer['expires_in'], 3600) };
  }

  return {
    async accounts() {
      const response = await fetchIt(`${origin}/local/people`);
      if (!response.ok) throw new Problem('serverFailed', `GET /local/people: ${response.status}`);
      const people = listOf(recordOf(await response.json())['people']).map(recordOf);
      return people.map(({ id, upn, name, jobTitle, actsFor, guest }) => ({ id: textOf(id), name: textOf(name), upn: textOf(upn), jobTitle: textOf(jobTitle), actsFor: textsOf(actsFor), guest: guest === true }));
    },
    async token(upn, wish) {
      const key = `${upn}|${wish.client}|${wish.scopes.join(' ')}`;
      const known = held.get(key);
      if (known && known.until > now()) return known;
      const fresh = await fetchToken(upn, wish);
      held.set(key, { ...fresh, until: now() + fresh.expiresInSeconds * 1000 - MARGIN_MS });
      return fresh;
    },
    async hide(owner, event, milliseconds) {
      const body = JSON.stringify({ owner, id: event, forMs: milliseconds });
      const response = await fetchIt(`${origin}/local/hide-event`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!response.ok) throw new Problem('notSupported', `POST /local/hide-event: ${response.status}`);
    },
  };
}
