import { asProblem } from '../domain/problem';
import type { SeenItem, SeenPerson } from '../domain/seenItem';
import type { Clock } from '../ports/clock';
import { answered } from './officeCall';

type OfficeItem = NonNullable<Office.Mailbox['item']>;
type Part = SeenPerson['part'];

/** The parts of an item that hold people; which of them exist depends on kind and mode. */
const PARTS: readonly (readonly [string, Part])[] = [
  ['organizer', 'organizer'],
  ['requiredAttendees', 'required'],
  ['optionalAttendees', 'optional'],
  ['from', 'from'],
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'bcc'],
];

/**
 * Reads what Outlook shows beside the pane. A field that the library promises and the host leaves out lands in
 * `missing`: the panel marks it in words and goes on.
 */
export async function readOutlookItem(clock: Clock, mailbox: Office.Mailbox, item: OfficeItem): Promise<SeenItem> {
  const field = new Fields(clock, item);
  const appointment = String(field.now('itemType')) === 'appointment';
  const [people, subject, start, end, location, itemId, owner, sensitivity, categories, isForward] = await Promise.all([
    peopleOf(field),
    field.text('subject'),
    appointment ? field.moment('start') : undefined,
    appointment ? field.moment('end') : undefined,
    appointment ? field.text('location') : undefined,
    idOf(field),
    ownerOf(field),
    field.optional('sensitivity'),
    field.optional('categories'),
    !appointment && forwards(field),
  ]);
  const kind = appointment ? 'appointment' : isMeetingRequest(field) ? 'meetingRequest' : 'message';
  return {
    kind,
    mode: field.isCompose ? 'compose' : 'read',
    people,
    isPrivate: /private|personal|confidential/i.test(String(sensitivity ?? '')),
    missing: field.missing,
    ...given('id', itemId && mailbox.convertToRestId(itemId, Office.MailboxEnums.RestVersion.v2_0)),
    ...given('subject', subject),
    ...given('start', start),
    ...given('end', end),
    ...given('location', location),
    ...given('owner', owner),
    ...given('categories', namesOf(categories)),
    ...given('internetMessageId', field.string('internetMessageId')),
    ...given('conversationId', field.string('conversationId')),
    ...(isForward ? { isForward } : {}),
    ...seriesOf(field),
  };
}

const given = <K extends string, V>(name: K, value: V | undefined | '') => (value === undefined || value === '' ? {} : ({ [name]: value } as { [P in K]: V }));

/** Only the names; a category's colour says nothing here. */
function namesOf(categories: unknown): readonly string[] | undefined {
  const names = Array.isArray(categories) ? categories.flatMap((one) => (isRecord(one) && typeof one['displayName'] === 'string' ? [one['displayName']] : [])) : [];
  return names.length > 0 ? names : undefined;
}

function seriesOf(field: Fields) {
  if (field.string('seriesId')) return { isOccurrence: true, isSeries: false };
  return { isOccurrence: false, isSeries: Boolean(field.now('recurrence')) && !field.isCompose };
}

const isMeetingRequest = (field: Fields) => /^IPM\.Schedule\.Meeting/i.test(field.string('itemClass') ?? '');

/** An unsaved form has no id yet; where asking for it is refused (somebody else's calendar) there may be one that isn't told. */
async function idOf(field: Fields): Promise<string | undefined> {
  if (!field.isCompose) return field.string('itemId');
  const id = await field.call('getItemIdAsync').catch((thrown: unknown) => (asProblem(thrown).code === 'notFound' ? undefined : field.note('id')));
  return typeof id === 'string' ? id : undefined;
}

/** Whether a mail that is being written passes another one on; needs requirement set 1.10. */
async function forwards(field: Fields): Promise<boolean> {
  if (!field.isCompose) return false;
  const found = await field.call('getComposeTypeAsync').catch(() => undefined);
  return isRecord(found) && found['composeType'] === 'forward';
}

/** Shared folders need requirement set 1.8; elsewhere, or in the person's own mailbox, there is no other owner. */
async function ownerOf(field: Fields): Promise<string | undefined> {
  const shared = await field.call('getSharedPropertiesAsync').catch(() => undefined);
  const owner = isRecord(shared) ? shared['owner'] : undefined;
  return typeof owner === 'string' ? owner.toLowerCase() : undefined;
}

/** The people of an item that is being read, which the host names without being asked; of one being written it doesn't. */
export function peopleAtOnce(clock: Clock, item: OfficeItem): readonly SeenPerson[] | undefined {
  const field = new Fields(clock, item);
  if (field.isCompose) return undefined;
  return onceEach(PARTS.flatMap(([name, part]) => peopleIn(field.now(name), part)));
}

async function peopleOf(field: Fields): Promise<readonly SeenPerson[]> {
  const lists = await Promise.all(PARTS.filter(([name]) => field.has(name)).map(async ([name, part]) => peopleIn(await field.value(name), part)));
  return onceEach(lists.flat());
}

function peopleIn(value: unknown, part: Part): readonly SeenPerson[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value ? [value] : [];
  return list.flatMap((one) => personOf(one, part));
}

function personOf(value: unknown, part: Part): readonly SeenPerson[] {
  if (!isRecord(value)) return [];
  const address = typeof value['emailAddress'] === 'string' ? value['emailAddress'].trim().toLowerCase() : '';
  const name = typeof value['displayName'] === 'string' ? value['displayName'].trim() : '';
  if (!address && !name) return [];
  const response = RESPONSES[String(value['appointmentResponse'])];
  return [
    {
      name: name || address,
      part,
      ...(address ? { address } : {}),
      ...(response ? { response } : {}),
      ...(value['recipientType'] === 'distributionList' ? { isList: true as const } : {}),
    },
  ];
}

const RESPONSES: Readonly<Record<string, NonNullable<SeenPerson['response']>>> = {
  none: 'none',
  organizer: 'organizer',
  tentative: 'tentative',
  accepted: 'accepted',
  declined: 'declined',
};

/** The organiser often stands among the attendees too; the first mention counts. */
function onceEach(people: readonly SeenPerson[]): readonly SeenPerson[] {
  const seen = new Set<string>();
  return people.filter((person) => {
    const who = person.address ?? `name:${person.name}`;
    return seen.has(who) ? false : seen.add(who);
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/**
 * One way to read a field whether the item is read (a plain value) or written (an object with `getAsync`).
 *
 * Office.js types each combination apart and defines the properties non-enumerable, so the item is looked at by name.
 */
class Fields {
  readonly missing: string[] = [];
  readonly isCompose: boolean;
  private readonly item: Readonly<Record<string, unknown>>;

  constructor(
    private readonly clock: Clock,
    item: OfficeItem,
  ) {
    // The union of four item types has no field in common that names its mode.
    this.item = item as unknown as Readonly<Record<string, unknown>>;
    this.isCompose = typeof this.method(this.now('subject'), 'getAsync') === 'function';
  }

  has(name: string): boolean {
    return this.now(name) !== undefined;
  }

  now(name: string): unknown {
    try {
      return this.item[name];
    } catch {
      return undefined;
    }
  }

  string(name: string): string | undefined {
    const value = this.now(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** The value, asked for where the item is being written. A failure counts as missing. */
  async value(name: string): Promise<unknown> {
    const now = this.now(name);
    const getAsync = this.method(now, 'getAsync');
    if (!getAsync) return now ?? this.note(name);
    return answered(this.clock, name, (callback) => getAsync.call(now, callback)).catch(() => this.note(name));
  }

  async optional(name: string): Promise<unknown> {
    return this.has(name) ? this.value(name) : undefined;
  }

  async text(name: string): Promise<string | undefined> {
    const value = await this.value(name);
    return typeof value === 'string' ? value : undefined;
  }

  async moment(name: string): Promise<string | undefined> {
    const value = await this.value(name);
    return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().replace('.000Z', 'Z') : undefined;
  }

  call(name: string): Promise<unknown> {
    const method = this.method(this.item, name);
    if (!method) return Promise.resolve(undefined);
    return answered(this.clock, name, (callback) => method.call(this.item, callback));
  }

  note(name: string): undefined {
    this.missing.push(name);
    return undefined;
  }

  private method(owner: unknown, name: string): ((callback: (result: Office.AsyncResult<unknown>) => void) => void) | undefined {
    if (typeof owner !== 'object' || owner === null) return undefined;
    const method = (owner as Readonly<Record<string, unknown>>)[name];
    return typeof method === 'function' ? (method as (callback: (result: Office.AsyncResult<unknown>) => void) => void) : undefined;
  }
}
