import { contextOf, ok, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import type { Json } from '../json';
import { openMailbox, type OpenMailbox } from '../mail/mailboxAccess';
import { eventOf, messageBody } from '../mail/messageBody';
import { messageAt } from '../mail/messageAt';
import { at, compare, fits } from '../odata/evaluate';
import type { MessageRow } from '../store/mailbox';
import { selected } from './siteRoutes';

const LIST_QUERY = ['$select', '$filter', '$orderby', '$top', '$skip'];
const PAGE = 10;
const MOST_A_PAGE = 1000;

function shown(call: Call, row: MessageRow, mailbox: OpenMailbox): Json {
  const body = selected(messageBody(call, row, mailbox), call.query.select && [...call.query.select, 'id']);
  for (const { name } of call.query.expand) {
    if (name.replace('microsoft.graph.eventMessage/', '') !== 'event') throw GraphError.notBuilt(`$expand=${name} of a message`);
    if (row.data['meetingMessageType']) body['event'] = eventOf(call, row, mailbox);
  }
  return body;
}

function list(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail');
  const { filter, orderBy, top = PAGE } = call.query;
  if (top < 1 || top > MOST_A_PAGE) throw new GraphError(400, 'ErrorInvalidRequest', 'The page size must be between 1 and 1000.');
  const folder = call.params['folder']?.toLowerCase();
  const rows = call.core.store.messages.ofMailbox(mailbox.owner.id).filter((row) => folder === undefined || row.folder === folder);
  const fitting = rows.filter((row) => !filter || fits(filter, messageBody(call, row, mailbox)));
  const ordered = [...fitting].sort((one, other) =>
    orderBy.reduce((sign, { path, descending }) => sign || compare(at(messageBody(call, one, mailbox), path), at(messageBody(call, other, mailbox), path)) * (descending ? -1 : 1), 0),
  );
  const from = Number(call.query.other['$skip'] ?? 0);
  const link = new URL(call.url);
  link.searchParams.set('$skip', String(from + top));
  const more = ordered.length > from + top ? { '@odata.nextLink': link.href } : {};
  const value = ordered.slice(from, from + top).map((row) => shown(call, row, mailbox));
  return ok({ '@odata.context': contextOf(call, 'messages'), ...more, value });
}

function get(call: Call): Answer {
  const mailbox = openMailbox(call, 'Mail');
  return ok({ '@odata.context': contextOf(call, 'messages/$entity'), ...shown(call, messageAt(call, mailbox), mailbox) });
}

const below = (owner: string): Route[] => [
  { method: 'GET', path: `${owner}/messages`, query: LIST_QUERY, answer: list },
  { method: 'GET', path: `${owner}/mailFolders/:folder/messages`, query: LIST_QUERY, answer: list },
  { method: 'GET', path: `${owner}/messages/:message`, query: ['$select', '$expand'], answer: get },
];

export const messageRoutes: readonly Route[] = ['/me', '/users/:user'].flatMap(below);
