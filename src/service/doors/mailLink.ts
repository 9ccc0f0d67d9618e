import { asProblem, Problem, type ProblemCode } from '../../domain/problem';
import type { Door } from '../../domain/doors/vocabulary';
import type { Layer } from '../../domain/vocabulary';
import { contacts } from '../../lists/contacts';
import { doorLinks, type DoorLinkRow } from '../../lists/doorLinks';
import type { ServiceParts } from '../server/parts';
import { momentOf, upsert } from '../lists/writing';

/** A link to be made and mailed to one contact. */
export interface LinkOrder {
  /** The link's number, made from what was asked for, so that asking twice makes one. */
  readonly id: string;
  readonly door: Door;
  /** Key of the network day. */
  readonly about: string;
  readonly contact: string;
  readonly partner: string;
  readonly layer: Layer;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly by: string;
  readonly subject: string;
  /** Holds `{link}` where the address goes. */
  readonly text: string;
}

export const LINK_MARK = '{link}';

/** Refusals after which it is sure that no mail went. */
const NOT_SENT: readonly ProblemCode[] = ['busy', 'notAllowed', 'badRequest', 'badData', 'notFound', 'notSignedIn', 'notSupported', 'full'];

/**
 * Makes the link's row, replaces what its holder had for the same door, and mails it. A mail goes at most once: where it can't be known
 * whether it went, the row says so and a person decides.
 */
export async function mailLink(parts: ServiceParts, order: LinkOrder): Promise<void> {
  const { records, mailing, kept } = parts;
  const contact = await kept.of(contacts).byKey(order.contact);
  if (!contact?.mail) throw new Problem('notFound', 'a contact with a mail address');
  if (!mailing) throw new Problem('notSupported', 'no mailbox to send from');
  const row = await upsert(records, doorLinks, newRow(order), () => undefined);
  await replaceOlder(parts, row);
  if (row.mail === 'verzonden' || row.mail === 'onzeker' || row.status !== 'geldig') return remember(parts, row);
  if (row.mail === 'bezig') return remember(parts, await setMail(parts, row, 'onzeker'));
  const sending = await setMail(parts, row, 'bezig');
  const link = await linkAddress(parts, order);
  try {
    await mailing.send({ to: { name: contact.title, address: contact.mail }, subject: order.subject, text: order.text.replaceAll(LINK_MARK, link) });
  } catch (thrown) {
    const isSure = NOT_SENT.includes(asProblem(thrown).code);
    await setMail(parts, sending, isSure ? 'wacht' : 'onzeker');
    if (isSure) throw thrown;
    return;
  }
  await setMail(parts, sending, 'verzonden');
}

const newRow = ({ id, door, about, contact, partner, layer, until, by }: LinkOrder) => ({ key: id, door, about, holder: contact, partner, layer, until: momentOf(until), status: 'geldig' as const, mail: 'wacht' as const, by });

async function replaceOlder({ records, kept }: ServiceParts, { key, door, about, holder, partner, layer }: DoorLinkRow): Promise<void> {
  const { rows } = await records.find(doorLinks, 'holder', [holder]);
  const older = rows.filter((row) => row.key !== key && row.door === door && row.about === about && row.partner === partner && row.layer === layer && row.status === 'geldig');
  for (const row of older) kept.of(doorLinks).put(await records.update(doorLinks, row.item.id, row.item.etag, { status: 'vervangen' }));
}

async function setMail(parts: ServiceParts, row: DoorLinkRow, mail: DoorLinkRow['mail']): Promise<DoorLinkRow> {
  const changed = await parts.records.update(doorLinks, row.item.id, row.item.etag, { mail, ...(mail === 'verzonden' ? { mailedOn: momentOf(parts.clock.now()) } : {}) });
  remember(parts, changed);
  return changed;
}

const remember = ({ kept }: ServiceParts, row: DoorLinkRow): void => kept.of(doorLinks).put(row);

/** The page's address with the sealed text behind `#`, which no browser sends to any server. */
export async function linkAddress({ links, pagesUrl }: ServiceParts, { id, door, contact, until }: Pick<LinkOrder, 'id' | 'door' | 'contact' | 'until'>): Promise<string> {
  return `${pagesUrl}door.html#${door}.${await links.seal({ id, door, holder: contact, until })}`;
}
