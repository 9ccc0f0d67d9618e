import { Problem } from '../../domain/problem';
import { hashedKey } from '../../domain/key';
import { isPollOpen, pollCloses } from '../../domain/networkDay/poll';
import { LAYERS } from '../../domain/vocabulary';
import { doorLinks } from '../../lists/doorLinks';
import { networkDays, type NetworkDayRow } from '../../lists/networkDays';
import type { Fields } from '../../ports/serviceCalls';
import { LINK_MARK, mailLink } from '../doors/mailLink';
import type { Person } from '../server/callers';
import { formOf, type FormReader } from '../server/fields';
import type { ServiceParts } from '../server/parts';
import { workOf } from '../work/work';

const MOST_LETTERS = 500;
const KEY = { max: 255 };
/** A link goes on opening for a while after the poll has closed: its page then says so, and what was answered. */
const AFTERWARDS_MS = 60 * 24 * 3_600_000;

/** Every link of the day's poll that was not replaced by a newer one. */
export async function pollLinks({ kept }: ServiceParts, form: FormReader): Promise<Fields> {
  const day = form.text('day', KEY);
  const rows = await kept.of(doorLinks).rows();
  const links = rows.filter((row) => row.about === day && row.door === 'datumprikker' && row.status !== 'vervangen');
  return { links: links.map(({ key, holder, partner, layer, status, mail }) => ({ id: key, contact: holder, partner, layer: layer ?? null, status, mail })) };
}

/**
 * Takes an order for mails into the queue, one piece per mail. Addresses aren't sent along: they are read from the list of contacts, so
 * that nobody mails strangers from the province's mailbox.
 */
export async function sendPoll(parts: ServiceParts, who: Person, form: FormReader): Promise<Fields> {
  if (!parts.mailing) throw new Problem('notSupported', 'no mailbox to send from');
  const order = form.text('id', { max: 100 });
  const kept = await dayOf(parts, form.text('day', KEY));
  // Somebody may have set the poll's end a moment ago.
  const day = isPollOpen(kept, parts.clock.now()) ? kept : ((await parts.records.findByKey(networkDays, kept.key)) ?? kept);
  if (!isPollOpen(day, parts.clock.now())) throw new Problem('closed', 'the poll has no end to come');
  const letters = { direct: letterIn(form, 'direct'), griffie: letterIn(form, 'griffie') };
  const to = form.each('to', { most: MOST_LETTERS }, (one) => ({
    contact: one.text('contact', KEY),
    partner: one.text('partner', KEY),
    layer: one.oneOf('layer', LAYERS),
    letter: one.oneOf('letter', ['direct', 'griffie']),
  }));
  const until = (pollCloses(day) ?? parts.clock.now()) + AFTERWARDS_MS;
  for (const { letter, ...one } of to) {
    const id = hashedKey(['datumprikker', day.key, order, one.contact, one.partner, one.layer].join('|'));
    await parts.queue.put(workOf('datePollMail', `mail|${id}`, { id, about: day.key, ...one, until, by: who.account, ...letters[letter] }));
  }
  return { queued: to.length };
}

function letterIn(form: FormReader, name: string): { readonly subject: string; readonly text: string } {
  const subject = form.text(`${name}Subject`, { max: 200 });
  const text = form.text(`${name}Text`, { max: 4000 });
  if (!text.includes(LINK_MARK)) throw new Problem('badData', `field ${name}Text`);
  return { subject, text };
}

/** The worker's side of `sendPoll`. */
export function mailPollLink(parts: ServiceParts, fields: Fields): Promise<void> {
  const form = formOf(fields);
  return mailLink(parts, {
    id: form.text('id', KEY),
    door: 'datumprikker',
    about: form.text('about', KEY),
    contact: form.text('contact', KEY),
    partner: form.text('partner', KEY),
    layer: form.oneOf('layer', LAYERS),
    until: form.number('until', { min: 0, max: Number.MAX_SAFE_INTEGER }),
    by: form.text('by', KEY),
    subject: form.text('subject', { max: 200 }),
    text: form.text('text', { max: 4000 }),
  });
}

/** At once and not through the queue: who takes a link back wants to know that it is closed. */
export async function withdrawPollLink({ records, kept }: ServiceParts, form: FormReader): Promise<Fields> {
  const row = await records.findByKey(doorLinks, form.text('link', KEY));
  if (row?.about !== form.text('day', KEY) || row.door !== 'datumprikker') throw new Problem('notFound', 'no such link of this day');
  if (row.status === 'geldig') kept.of(doorLinks).put(await records.update(doorLinks, row.item.id, row.item.etag, { status: 'ingetrokken' }));
  return { ok: true };
}

export async function dayOf({ kept }: ServiceParts, key: string): Promise<NetworkDayRow> {
  const day = await kept.of(networkDays).byKey(key);
  if (!day) throw new Problem('notFound', 'no such day');
  return day;
}
