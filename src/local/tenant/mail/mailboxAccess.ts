import { holdsAny } from '../auth/caller';
import { registrationOf } from '../auth/registrations';
import { need, type Operation } from '../auth/scopes';
import { prefers, type Call } from '../http/call';
import { GraphError } from '../http/graphError';
import { userOf } from '../routes/userRoutes';
import type { User } from '../store/directory';
import type { IdForm } from './itemId';

/** A mailbox somebody may look into, and how much of it they see. */
export interface OpenMailbox {
  readonly owner: User;
  /** Somebody else's, opened as a delegate: private items show as taken time only. */
  readonly delegated: boolean;
  /** The `ReadBasic` permissions leave out bodies and extended properties. */
  readonly basic: boolean;
  readonly form: IdForm;
}

type Kind = 'Calendar' | 'Mail';

/** What a call does there; sending is a right of its own, which opens no mailbox to read. */
type Act = 'read' | 'write' | 'send';

const WHOLE: Record<Kind, readonly string[]> = {
  Calendar: ['Calendars.Read', 'Calendars.ReadWrite', 'Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'],
  Mail: ['Mail.Read', 'Mail.ReadWrite', 'Mail.Read.Shared', 'Mail.ReadWrite.Shared'],
};

const OPERATIONS: Readonly<Record<Kind, Readonly<Record<Act, { readonly own: Operation; readonly shared: Operation }>>>> = {
  Calendar: {
    read: { own: 'readCalendar', shared: 'readSharedCalendar' },
    write: { own: 'writeCalendar', shared: 'writeSharedCalendar' },
    // Whoever may write a calendar may invite from it and answer in it.
    send: { own: 'writeCalendar', shared: 'writeSharedCalendar' },
  },
  Mail: {
    read: { own: 'readMail', shared: 'readSharedMail' },
    write: { own: 'writeMail', shared: 'writeSharedMail' },
    send: { own: 'sendMail', shared: 'sendSharedMail' },
  },
};

/** Opens the mailbox of the path: one's own, a principal's as delegate with a Shared scope, any for an application with the role. */
export function openMailbox(call: Call, kind: Kind, act: Act = 'read'): OpenMailbox {
  const owner = userOf(call);
  const own = call.who.user?.id === owner.id;
  need(call.who, OPERATIONS[kind][act][own ? 'own' : 'shared']);
  const only = call.who.user ? undefined : registrationOf(call.who.client)?.onlyMailbox;
  if (only !== undefined && owner.mail !== only) throw GraphError.mailboxDenied();
  if (owner.guest) throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.');
  if (!own && call.who.user && !call.core.store.directory.isDelegate(owner.id, call.who.user.id)) throw GraphError.mailboxDenied();
  return {
    owner,
    delegated: !own && call.who.user !== undefined,
    basic: !holdsAny(call.who, WHOLE[kind]),
    form: prefers(call, 'IdType="ImmutableId"') ? 'immutable' : 'rest',
  };
}
