import { holdsAny } from '../auth/caller';
import { need } from '../auth/scopes';
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

const WHOLE: Record<Kind, readonly string[]> = {
  Calendar: ['Calendars.Read', 'Calendars.ReadWrite', 'Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'],
  Mail: ['Mail.Read', 'Mail.ReadWrite', 'Mail.Read.Shared', 'Mail.ReadWrite.Shared'],
};

/** Opens the mailbox of the path: one's own, a principal's as delegate with a Shared scope, any for an application with the role. */
export function openMailbox(call: Call, kind: Kind, write = false): OpenMailbox {
  const owner = userOf(call);
  const own = call.who.user?.id === owner.id;
  needScope(call, kind, own, write);
  if (owner.guest) throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.');
  if (!own && call.who.user && !call.core.store.directory.isDelegate(owner.id, call.who.user.id)) throw GraphError.mailboxDenied();
  return {
    owner,
    delegated: !own && call.who.user !== undefined,
    basic: !holdsAny(call.who, WHOLE[kind]),
    form: prefers(call, 'IdType="ImmutableId"') ? 'immutable' : 'rest',
  };
}

function needScope(call: Call, kind: Kind, own: boolean, write: boolean): void {
  if (kind === 'Mail') return need(call.who, own ? 'readMail' : 'readSharedMail');
  if (write) return need(call.who, own ? 'writeCalendar' : 'writeSharedCalendar');
  return need(call.who, own ? 'readCalendar' : 'readSharedCalendar');
}
