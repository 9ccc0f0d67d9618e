import { DOORS, type Door } from '../../domain/doors/vocabulary';
import { Problem } from '../../domain/problem';
import { hashedKey } from '../../domain/key';
import { doorAnswers } from '../../lists/doorAnswers';
import type { Fields } from '../../ports/serviceCalls';
import { momentOf, upsert } from '../lists/writing';
import { formOf, isFields } from '../server/fields';
import type { ServiceParts } from '../server/parts';
import { workOf } from '../work/work';

/** What somebody sent by a link. */
export interface Received {
  readonly link: string;
  readonly door: Door;
  /** Key of what it is about, such as the network day. */
  readonly about: string;
  /** Sets apart what one link sends several of; absent where a link has one answer, which changes. */
  readonly part?: string;
  readonly form: Fields;
}

export interface Stored {
  readonly form: Fields;
  /** Milliseconds since 1970. */
  readonly received: number;
}

const keyOf = (link: string, part: string | undefined): string => (part ? `${link}|${part}` : link);

/**
 * Puts what was sent into the queue, and answers when it was received: from then on it is neither lost nor doubled: what is
 * sent again lands in the same row.
 */
export async function receive({ queue, clock, recent }: ServiceParts, kind: string, { form, ...rest }: Received): Promise<number> {
  const key = keyOf(rest.link, rest.part);
  // Of two answers in one millisecond the second must count as the later one.
  const received = Math.max(clock.now(), (recent.last(key)?.received ?? 0) + 1);
  await queue.put(workOf(kind, hashedKey(`${key}|${received}|${JSON.stringify(form)}`), { ...rest, form, received }));
  recent.keep(key, { form, received });
  return received;
}

/** What was received last: here just now, or what the closed site has. */
export async function lastReceived({ records, recent }: ServiceParts, link: string, part?: string): Promise<Stored | undefined> {
  const key = keyOf(link, part);
  const here = recent.last(key);
  if (here) return here;
  const row = await records.findByKey(doorAnswers, key);
  return row && isFields(row.form) ? { form: row.form, received: row.received } : undefined;
}

/** Keeps it on the closed site, unless something later stands there: then undefined, and nothing more is to be done. */
export async function storeReceived({ records }: ServiceParts, fields: Fields): Promise<Stored | undefined> {
  const reader = formOf(fields);
  const [link, part, about] = [reader.text('link', { max: 255 }), reader.text('part', { max: 100, optional: true }), reader.text('about', { max: 255 })];
  const door = reader.oneOf('door', DOORS);
  const received = reader.number('received', { min: 0, max: Number.MAX_SAFE_INTEGER });
  const form = fields['form'];
  if (!isFields(form)) throw new Problem('badData', 'field form');
  const changes = { form, received, receivedOn: momentOf(received) };
  const row = await upsert(records, doorAnswers, { key: keyOf(link, part || undefined), link, door, about, ...changes }, (before) => (before.received < received ? changes : undefined));
  return row.received > received ? undefined : { form, received };
}
