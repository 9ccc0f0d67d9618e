import { hashedKey } from '../../domain/key';
import type { ItemKey, KnownItem } from '../../ports/itemKeys';
import { inBody, isRecord, query, textOf } from '../call';
import { ITEM_ID, namesOccurrence, ofOccurrence, SERIES_ID } from './globalObjectId';

/** One GET for all that the panel must know of an event: its two identifiers are extended properties. */
export const eventQuery = query({
  $select: 'id,type,seriesMasterId,isCancelled,sensitivity,originalStart',
  $expand: `singleValueExtendedProperties($filter=id eq '${SERIES_ID}' or id eq '${ITEM_ID}')`,
});

/** For the series of an occurrence that differs from it. */
export const seriesQuery = query({ $select: 'id,start,end,attendees,organizer' });

/** What one event says of itself; `series` is known only to its master. */
export interface EventFacts extends Omit<KnownItem, 'series'> {
  /** Graph's id of the series in the same mailbox. */
  readonly masterId?: string;
  readonly original?: string;
}

export function eventFacts(event: unknown): EventFacts {
  const type = textOf(inBody(event, 'type'));
  const original = textOf(inBody(event, 'originalStart'));
  const masterId = textOf(inBody(event, 'seriesMasterId'));
  const keys = keysOf(event, type, original);
  const isPartOfSeries = type !== 'seriesMaster' && keys.some(({ reach }) => reach === 'reeks');
  return {
    keys,
    isCancelled: inBody(event, 'isCancelled') === true,
    isPrivate: isPrivate(inBody(event, 'sensitivity')),
    isException: type === 'exception',
    seriesUnreadable: isPartOfSeries && masterId === undefined,
    ...(masterId === undefined ? {} : { masterId }),
    ...(original === undefined ? {} : { original: utc(original) }),
  };
}

/**
 * A single meeting has one identifier; an occurrence has its own and its series'. Somebody who was invited to one
 * occurrence has a single meeting with an identifier that names the occurrence, and so shares both with the others.
 */
function keysOf(event: unknown, type: string | undefined, original: string | undefined): readonly ItemKey[] {
  const item = extended(event, ITEM_ID);
  const series = extended(event, SERIES_ID) ?? item;
  if (series === undefined) return [];
  if (type === 'seriesMaster') return [itemKey('reeks', series)];
  if (item !== undefined && namesOccurrence(item)) return [itemKey('afspraak', item), itemKey('reeks', series)];
  if (type !== 'occurrence' && type !== 'exception') return [itemKey('afspraak', item ?? series)];
  const made = original === undefined ? undefined : ofOccurrence(series, original);
  return [...(made === undefined ? [] : [itemKey('afspraak', made)]), itemKey('reeks', series)];
}

export const itemKey = (reach: ItemKey['reach'], identifier: string): ItemKey => ({ reach, identifier, key: hashedKey(identifier) });

/** Graph may write the GUID of the property's name in small letters. */
function extended(event: unknown, id: string): string | undefined {
  const properties = inBody(event, 'singleValueExtendedProperties');
  if (!Array.isArray(properties)) return undefined;
  const found: unknown = properties.find((one) => textOf(inBody(one, 'id'))?.toLowerCase() === id.toLowerCase());
  return textOf(inBody(found, 'value'));
}

/** Event and mail say it in the same words. */
export const isPrivate = (sensitivity: unknown): boolean => ['private', 'personal', 'confidential', 'company-confidential'].includes(String(sensitivity).toLowerCase());

export function seriesFacts(master: unknown, original: string | undefined): KnownItem['series'] {
  const [start, end] = [momentOf(inBody(master, 'start')), momentOf(inBody(master, 'end'))];
  if (start === undefined || end === undefined) return undefined;
  return { people: peopleOf(master), start, end, ...(original === undefined ? {} : { original }) };
}

function peopleOf(event: unknown): readonly string[] {
  const attendees = inBody(event, 'attendees');
  const everybody = [inBody(event, 'organizer'), ...(Array.isArray(attendees) ? attendees : [])];
  return [...new Set(everybody.flatMap((one) => textOf(inBody(inBody(one, 'emailAddress'), 'address'))?.toLowerCase() ?? []))];
}

/** Graph answers in UTC unless another zone is asked for, without saying so in the time itself. */
function momentOf(value: unknown): string | undefined {
  const time = isRecord(value) ? textOf(value['dateTime']) : undefined;
  return time === undefined ? undefined : utc(time.replace(/Z?$/, 'Z'));
}

const utc = (time: string) => time.replace(/\.\d+(?=Z$)/, '');
