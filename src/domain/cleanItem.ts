import { isRecord } from './fitting';
import type { SeenItem, SeenPerson } from './seenItem';

const KINDS = ['appointment', 'message', 'meetingRequest'] as const;
const PARTS = ['organizer', 'required', 'optional', 'from', 'to', 'cc', 'bcc'] as const;
const RESPONSES = ['none', 'organizer', 'tentative', 'accepted', 'declined'] as const;
const TEXTS = ['id', 'subject', 'start', 'end', 'location', 'owner', 'internetMessageId', 'conversationId'] as const;
const FLAGS = ['isAllDay', 'isSeries', 'isOccurrence', 'isForward'] as const;

/** A subject can't be longer than 255 in Outlook; whatever comes is cut before it is searched, stored or shown. */
const MOST_TEXT = 2000;

/**
 * An item as the rules can trust it, from whatever the host gave: fields of another type are left out and named in
 * `missing`. An item that doesn't say that it is public counts as private, because that promise can't be taken back.
 */
export function cleanItem(seen: unknown): SeenItem {
  const item = isRecord(seen) ? seen : {};
  const wrong = [...TEXTS.filter((name) => item[name] !== undefined && text(item[name]) === undefined), ...(Array.isArray(item['people']) ? [] : ['people'])];
  const categories = Array.isArray(item['categories']) ? { categories: item['categories'].filter((one): one is string => typeof one === 'string') } : {};
  return {
    kind: oneOf(KINDS, item['kind']) ?? 'message',
    mode: item['mode'] === 'compose' ? 'compose' : 'read',
    people: cleanPeople(item['people']),
    isPrivate: item['isPrivate'] !== false,
    missing: [...texts(item['missing']), ...wrong],
    ...picked(TEXTS, item, text),
    ...picked(FLAGS, item, flag),
    ...categories,
  };
}

/** The people of an item, whatever the host gave for one. */
export function cleanPeople(people: unknown): readonly SeenPerson[] {
  return Array.isArray(people) ? people.filter(isRecord).map(cleanPerson) : [];
}

function cleanPerson(person: Readonly<Record<string, unknown>>): SeenPerson {
  const response = oneOf(RESPONSES, person['response']);
  return {
    name: text(person['name']) ?? '',
    part: oneOf(PARTS, person['part']) ?? 'required',
    ...picked(['address'] as const, person, text),
    ...(response ? { response } : {}),
    ...(person['isList'] === true ? { isList: true } : {}),
  };
}

function picked<Name extends string, V>(names: readonly Name[], from: Readonly<Record<string, unknown>>, read: (value: unknown) => V | undefined): { [K in Name]?: V } {
  const found: { [K in Name]?: V } = {};
  for (const name of names) {
    const value = read(from[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, MOST_TEXT) : undefined);
const flag = (value: unknown) => (typeof value === 'boolean' ? value : undefined);
const texts = (value: unknown) => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);
const oneOf = <T extends string>(choices: readonly T[], value: unknown) => choices.find((choice) => choice === value);
