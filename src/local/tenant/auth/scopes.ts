import { GraphError } from '../http/graphError';
import { holdsAny, type Caller } from './caller';

interface Scopes {
  readonly delegated: readonly string[];
  readonly application: readonly string[];
}

/** The same names for both kinds of token. */
const both = (...names: string[]): Scopes => ({ delegated: names, application: names });

/**
 * Which permissions open which operations, the least one first: from the "Permissions" table of each operation's page in
 * Microsoft's Graph v1.0 reference. Sites are not here: what a site scope allows hangs on the site (`siteAccess`).
 */
export const SCOPES = {
  readMe: { delegated: ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'], application: [] },
  readUsers: both('User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'),
  readCalendar: both('Calendars.ReadBasic', 'Calendars.Read', 'Calendars.ReadWrite'),
  /** A colleague's calendar: the documentation of shared calendars asks for the Shared ones. */
  readSharedCalendar: { delegated: ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'], application: ['Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'] },
  writeCalendar: both('Calendars.ReadWrite'),
  writeSharedCalendar: { delegated: ['Calendars.ReadWrite.Shared'], application: ['Calendars.ReadWrite'] },
  readMail: both('Mail.ReadBasic', 'Mail.Read', 'Mail.ReadWrite'),
  readSharedMail: { delegated: ['Mail.ReadBasic.Shared', 'Mail.Read.Shared', 'Mail.ReadWrite.Shared'], application: ['Mail.ReadBasic.All', 'Mail.Read', 'Mail.ReadWrite'] },
  writeMail: both('Mail.ReadWrite'),
  writeSharedMail: { delegated: ['Mail.ReadWrite.Shared'], application: ['Mail.ReadWrite'] },
  sendMail: both('Mail.Send'),
  sendSharedMail: { delegated: ['Mail.Send.Shared'], application: ['Mail.Send'] },
  appFolder: { delegated: ['Files.ReadWrite.AppFolder', 'Files.ReadWrite', 'Files.ReadWrite.All'], application: ['Files.ReadWrite.AppFolder', 'Files.ReadWrite.All'] },
  grantSites: { delegated: [], application: ['Sites.FullControl.All'] },
} as const satisfies Record<string, Scopes>;

export type Operation = keyof typeof SCOPES;

/** Refuses a token without any of the operation's permissions, in the words of the service that stands behind it. */
export function need(who: Caller, operation: Operation): void {
  const { delegated, application } = SCOPES[operation];
  if (!holdsAny(who, who.user ? delegated : application)) throw refusal(operation);
}

function refusal(operation: Operation): GraphError {
  if (operation === 'readMe' || operation === 'readUsers') {
    return new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  return /Calendar|Mail/.test(operation) ? GraphError.mailboxDenied() : GraphError.denied();
}

/** Everything that may be asked for at all; the authority refuses other names. */
export const KNOWN_SCOPES: ReadonlySet<string> = new Set([
  ...Object.values(SCOPES).flatMap(({ delegated, application }) => [...delegated, ...application]),
  'Sites.Selected', 'Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All',
  'openid', 'profile', 'email', 'offline_access', '.default',
  // The one scope of the service's own API.
  'access',
]);
