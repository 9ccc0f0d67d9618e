import { contextOf, created, noContent, ok, param, parametersOf, prefers, type Answer, type Call, type Route } from '../http/call';
import { GraphError } from '../http/graphError';
import { textOf, type Json } from '../json';
import { answerMeeting, type AnswerName } from '../mail/answers';
import { calendarView, entryOf, findEntry, instances, type Entry } from '../mail/calendar';
import { eventBody, extendedProperties, propertiesFor, WRITABLE_EVENT } from '../mail/eventBody';
import { openMailbox, type OpenMailbox } from '../mail/mailboxAccess';
import { cancelMeeting, changeMeeting, createMeeting, removeEvent } from '../mail/meetings';
import { ianaZone } from '../mail/zone';
import { at, compare, fits } from '../odata/evaluate';
import { selected } from './siteRoutes';

const LIST_QUERY = ['$select', '$filter', '$expand', '$orderby', '$top', '$skip'];
const ONE_QUERY = ['$select', '$expand'];
const PAGE = 10;
const MOST_A_PAGE = 1000;

/** `Prefer: outlook.timezone="…"`, or UTC. */
function zoneOf(call: Call): string {
  const asked = /outlook\.timezone="([^"]+)"/i.exec(call.header('prefer') ?? '')?.[1];
  if (asked !== undefined && !ianaZone(asked)) throw new GraphError(400, 'ErrorInvalidRequest', `The time zone ${asked} is not known.`);
  return asked ?? 'UTC';
}

/** Says which preferences were honoured. */
const applied = (call: Call): Record<string, string> =>
  prefers(call, 'outlook.timezone') ? { 'Preference-Applied': `outlook.timezone="${zoneOf(call)}"` } : {};

function shown(call: Call, mailbox: OpenMailbox, entry: Entry): Json {
  const body = selected(eventBody(entry, mailbox, zoneOf(call)), call.query.select && [...call.query.select, 'id']);
  const strange = call.query.expand.find(({ name }) => name !== 'singleValueExtendedProperties');
  if (strange) throw GraphError.notBuilt(`$expand=${strange.name} of an event`);
  const expand = call.query.expand[0];
  if (!expand) return body;
  if (!expand.filter) throw new GraphError(400, 'ErrorInvalidRequest', 'The expand of singleValueExtendedProperties needs a $filter on id.');
  const properties = mailbox.basic ? [] : propertiesFor(entry, expand.filter);
  return properties.length > 0 ? { ...body, singleValueExtendedProperties: properties } : body;
}

/** Filters, orders and pages entries; on the whole body, so that what isn't selected can be filtered too. */
function pageOf(call: Call, mailbox: OpenMailbox, entries: readonly Entry[]): Answer {
  const { filter, orderBy, top = PAGE } = call.query;
  if (top < 1 || top > MOST_A_PAGE) throw new GraphError(400, 'ErrorInvalidRequest', 'The page size must be between 1 and 1000.');
  const whole = (entry: Entry): Json => ({ ...eventBody(entry, mailbox, 'UTC'), singleValueExtendedProperties: extendedProperties(entry) });
  const fitting = entries.filter((entry) => !filter || fits(filter, whole(entry)));
  const ordered = [...fitting].sort((one, other) =>
    orderBy.reduce((sign, { path, descending }) => sign || compare(at(whole(one), path), at(whole(other), path)) * (descending ? -1 : 1), 0),
  );
  const from = Number(call.query.other['$skip'] ?? 0);
  const link = new URL(call.url);
  link.searchParams.set('$skip', String(from + top));
  const more = ordered.length > from + top ? { '@odata.nextLink': link.href } : {};
  const value = ordered.slice(from, from + top).map((entry) => shown(call, mailbox, entry));
  return ok({ '@odata.context': contextOf(call, 'events'), ...more, value }, applied(call));
}

/** The range that a view needs, by name. */
function range(call: Call): readonly [number, number] {
  const [from, to] = ['startDateTime', 'endDateTime'].map((name) => {
    const text = call.query.other[name];
    const instant = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text ?? '') ? (text ?? '') : `${text ?? ''}Z`);
    if (Number.isNaN(instant)) throw new GraphError(400, 'ErrorInvalidParameter', `This request requires a time window specified by the query string parameters StartDateTime and EndDateTime: ${name}.`);
    return instant;
  });
  return [from ?? 0, to ?? 0];
}

function checkedBody(call: Call): Json {
  const unknown = Object.keys(call.body).find((key) => !WRITABLE_EVENT.includes(key) && !key.startsWith('@'));
  if (unknown !== undefined) throw new GraphError(400, 'RequestBodyRead', `The property '${unknown}' does not exist on type 'microsoft.graph.event' or cannot be written.`);
  return call.body;
}

const entryAt = (call: Call, mailbox: OpenMailbox) => findEntry(call.core.store, mailbox.owner, param(call, 'event'), call.core.world.now());

const list = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar');
  const rows = call.core.store.events.ofMailbox(mailbox.owner.id).filter((row) => row.hiddenUntil <= call.core.world.now() && row.series === undefined);
  return pageOf(call, mailbox, rows.map((row) => entryOf(row)));
};

const view = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar');
  return pageOf(call, mailbox, calendarView(call.core.store, mailbox.owner, ...range(call), call.core.world.now()));
};

const create = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar', 'write');
  const row = createMeeting(call.core, mailbox.owner, checkedBody(call), { mail: true });
  return created(shown(call, mailbox, entryOf(row)));
};

const get = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar');
  return ok({ '@odata.context': contextOf(call, 'events/$entity'), ...shown(call, mailbox, entryAt(call, mailbox)) }, applied(call));
};

const patch = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar', 'write');
  const body = checkedBody(call);
  if ('transactionId' in body) throw new GraphError(400, 'ErrorInvalidRequest', 'transactionId cannot be changed.');
  return ok(shown(call, mailbox, entryOf(changeMeeting(call.core, entryAt(call, mailbox), mailbox.owner, body))));
};

const remove = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar', 'write');
  removeEvent(call.core, entryAt(call, mailbox), mailbox.owner);
  return noContent();
};

const cancel = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar', 'write');
  parametersOf(call, ['comment'], 'cancel');
  cancelMeeting(call.core, entryAt(call, mailbox), mailbox.owner);
  return { status: 202 };
};

const answer = (name: AnswerName) => (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar', 'send');
  const given = parametersOf(call, ['comment', 'sendResponse', 'proposedNewTime'], name);
  if (given['proposednewtime'] !== undefined) throw GraphError.notBuilt(`proposedNewTime in ${name}`);
  const comment = textOf(given['comment']) ?? '';
  answerMeeting(call.core, entryAt(call, mailbox), mailbox.owner, { name, comment, send: given['sendresponse'] !== false });
  return { status: 202 };
};

const listInstances = (call: Call): Answer => {
  const mailbox = openMailbox(call, 'Calendar');
  return pageOf(call, mailbox, instances(call.core.store, entryAt(call, mailbox).row, ...range(call)));
};

const ANSWER_NAMES = ['accept', 'tentativelyAccept', 'decline'] as const;
const RANGE = ['startDateTime', 'endDateTime'];

/** The same below a person and below `/me`; `/calendar` is the one calendar that each has. */
const below = (owner: string): Route[] => [
  ...['', '/calendar'].flatMap((calendar): Route[] => [
    { method: 'GET', path: `${owner}${calendar}/events`, query: LIST_QUERY, answer: list },
    { method: 'POST', path: `${owner}${calendar}/events`, body: 'json', query: ['$expand'], answer: create },
    { method: 'GET', path: `${owner}${calendar}/calendarView`, query: [...LIST_QUERY, ...RANGE], answer: view },
  ]),
  { method: 'GET', path: `${owner}/events/:event`, query: ONE_QUERY, answer: get },
  { method: 'PATCH', path: `${owner}/events/:event`, body: 'json', query: ['$expand'], answer: patch },
  { method: 'DELETE', path: `${owner}/events/:event`, answer: remove },
  { method: 'POST', path: `${owner}/events/:event/cancel`, body: 'json', answer: cancel },
  ...ANSWER_NAMES.map((name): Route => ({ method: 'POST', path: `${owner}/events/:event/${name}`, body: 'json', answer: answer(name) })),
  { method: 'GET', path: `${owner}/events/:event/instances`, query: [...LIST_QUERY, ...RANGE], answer: listInstances },
];

export const eventRoutes: readonly Route[] = ['/me', '/users/:user'].flatMap(below);
