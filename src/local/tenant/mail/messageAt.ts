import { param, type Call } from '../http/call';
import { GraphError } from '../http/graphError';
import type { MessageRow } from '../store/mailbox';
import { readItemId } from './itemId';
import type { OpenMailbox } from './mailboxAccess';

/** The message that the path names, in that mailbox and only there. */
export function messageAt(call: Call, { owner }: OpenMailbox): MessageRow {
  const ref = readItemId(param(call, 'message'));
  const row = ref?.kind === 'message' && ref.mailbox === owner.number ? call.core.store.messages.find(ref.number) : undefined;
  if (!row || row.mailbox !== owner.id) throw GraphError.noSuchMailItem();
  return row;
}
