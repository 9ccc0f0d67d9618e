import { Problem } from '../../domain/problem';
import { joinedKey } from '../../domain/key';
import { isRecord } from '../../domain/fitting';
import { isPollOpen } from '../../domain/networkDay/poll';
import { DATE_ANSWERS, type DateAnswer } from '../../domain/networkDay/vocabulary';
import { shortNameOf } from '../../domain/partner';
import { dateOptions } from '../../lists/dateOptions';
import { dateVotes } from '../../lists/dateVotes';
import { doorLinks, type DoorLinkRow } from '../../lists/doorLinks';
import { partners } from '../../lists/partners';
import type { Fields } from '../../ports/serviceCalls';
import { lastReceived, receive, storeReceived } from '../doors/received';
import type { Pass } from '../doors/sealedLinks';
import { momentOf, upsert } from '../lists/writing';
import { formOf, type FormReader } from '../server/fields';
import type { ServiceParts } from '../server/parts';
import { dayOf } from './sendPoll';

type Answers = Readonly<Record<string, DateAnswer>>;

const MOST_DATES = 60;

/** What the page behind the link shows: the dates, and what was answered before by this link. */
export async function openPoll(parts: ServiceParts, pass: Pass): Promise<Fields> {
  const link = await linkOf(parts, pass);
  const [day, options, partner, before] = await Promise.all([dayOf(parts, link.about), openOptions(parts, link.about), parts.kept.of(partners).byKey(link.partner), lastReceived(parts, pass.id)]);
  const { title, start, end, place, pollUntil } = day;
  return {
    title, start, end,
    ...(place ? { place } : {}),
    organisation: partner ? shortNameOf(partner) : '',
    layer: link.layer ?? 'ambtenaar',
    options: options.map(({ key, date }) => ({ key, date })),
    answers: answersIn(before?.form),
    ...(before ? { receivedOn: momentOf(before.received) } : {}),
    until: pollUntil ?? '',
    isOpen: isPollOpen(day, parts.clock.now()),
  };
}

/** "Ontvangen" is said once the answer is in the queue; the rows follow. */
export async function answerPoll(parts: ServiceParts, pass: Pass, form: FormReader): Promise<Fields> {
  const link = await linkOf(parts, pass);
  const [day, options] = await Promise.all([dayOf(parts, link.about), openOptions(parts, link.about)]);
  if (!isPollOpen(day, parts.clock.now())) throw new Problem('closed', 'the poll is closed');
  const given = form.each('answers', { most: MOST_DATES }, (one) => [one.text('option', { max: 255 }), one.oneOf('answer', DATE_ANSWERS)] as const);
  // A date that an organiser dropped while the page stood open is left out, and the receipt shows what counts.
  const answers = Object.fromEntries(given.filter(([option]) => options.some(({ key }) => key === option)));
  if (Object.keys(answers).length === 0) throw new Problem('badData', 'field answers');
  const received = await receive(parts, 'datePollAnswer', { link: pass.id, door: 'datumprikker', about: link.about, form: answers });
  return { receivedOn: momentOf(received), answers };
}

/** The worker's side: what was received on the closed site, and from that a row per date. */
export async function writePollAnswer(parts: ServiceParts, fields: Fields): Promise<void> {
  const stored = await storeReceived(parts, fields);
  if (!stored) return;
  const link = await parts.kept.of(doorLinks).byKey(formOf(fields).text('link', { max: 255 }));
  if (!link?.layer) throw new Problem('notFound', 'the link of an answer');
  const { about: day, partner, layer, key: voter } = link;
  const on = momentOf(stored.received);
  for (const [option, answer] of Object.entries(answersIn(stored.form))) {
    const row = { key: joinedKey(option, voter), day, option, partner, layer, answer, voter, on };
    await upsert(parts.records, dateVotes, row, (before) => (before.answer === answer || before.on > on ? undefined : { answer, on }));
  }
}

async function linkOf({ kept }: ServiceParts, pass: Pass): Promise<DoorLinkRow> {
  const row = await kept.of(doorLinks).byKey(pass.id);
  if (!row || row.holder !== pass.holder) throw new Problem('linkUnknown', 'no row for this link');
  return row;
}

async function openOptions({ kept }: ServiceParts, day: string) {
  const rows = await kept.of(dateOptions).rows();
  return rows.filter((row) => row.day === day && row.status !== 'vervallen').sort((one, other) => (one.date < other.date ? -1 : 1));
}

function answersIn(form: unknown): Answers {
  const pairs = isRecord(form) ? Object.entries(form) : [];
  return Object.fromEntries(pairs.flatMap(([option, given]) => DATE_ANSWERS.filter((answer) => answer === given).map((answer) => [option, answer])));
}
