import { dayAt } from '../days';
import { distinctRows } from '../fitting';
import type { ItemContext } from '../journal';
import { joinedKey } from '../key';
import { asciiDomain, readAddress } from '../mailAddress';
import type { LastContact, MailDomain } from '../partner';
import type { AboutKind, ContactForm, Hat, Layer, PartnerKind } from '../vocabulary';
import { slugOf } from '../words';
import { CONTEXT_LISTS, type Circle } from './circle';
import { DEFAULT_SETTINGS } from './settingDefaults';
import type { Snapshot } from './snapshot';
import type { SeenContext } from './view';
import type {
  ChangedRow,
  ContactMomentRow,
  ContactRow,
  ContextRow,
  GoneRow,
  LastContactChanges,
  LastContactRow,
  MailDomainRow,
  NewRow,
  PartnerRow,
  SignalRow,
} from './writtenRows';

/** Who writes, when, and where fresh ids come from. */
export interface Writer {
  readonly account: string;
  readonly name: string;
  readonly now: number;
  readonly newId: () => string;
}

/** Where context goes: an identity of the item. While it has no id, `key` and `identifier` are placeholders for the outbox to fill in. */
export interface Target {
  readonly key: string;
  readonly identifier: string;
  readonly reach: ItemContext['reach'];
  /** What may be stored of it; absent for a private item. */
  readonly subject?: string;
  readonly snapshot?: Snapshot;
  readonly circle: Circle;
}

export interface AboutKey {
  readonly kind: AboutKind;
  readonly key: string;
}

const create = <R>(list: string, row: R): NewRow<R> => ({ kind: 'create', list, row });

/** A text that is there; `exactOptionalPropertyTypes` wants absent ones absent. */
const some = <Name extends string>(name: Name, value: string | undefined) => (value ? ({ [name]: value } as { readonly [K in Name]?: string }) : {}); // a computed key widens to string

type ContextPart = Pick<ContextRow, 'kind' | 'aboutKind' | 'about' | 'representedBy' | 'note'>;

function contextRow(target: Target, part: ContextPart, key: string, writer: Writer, snapshot: ContextRow['snapshot'] = target.snapshot): NewRow<ContextRow> {
  return create(CONTEXT_LISTS[target.circle], {
    key,
    itemKey: target.key,
    reach: target.reach,
    identifier: target.identifier.slice(0, 4000),
    ...part,
    ...(snapshot ? { snapshot } : {}),
    ...some('subject', target.subject?.slice(0, 255)),
    by: writer.account,
    byName: writer.name,
    on: new Date(writer.now).toISOString(),
  });
}

/**
 * What stands attached just where a new row would come: in the same circle, and to the same identity of the item. What the
 * narrow circle sees can still be shown to all, and what holds for this time be said of the whole series.
 */
export const attachedAt = ({ circle, key }: Pick<Target, 'circle' | 'key'>, attached: readonly SeenContext[]): ReadonlySet<string> =>
  new Set(attached.filter((seen) => seen.circle === circle && seen.context.itemKey === key && seen.context.kind === 'koppeling').map(({ context }) => aboutName({ kind: context.aboutKind, key: context.about })));

export const aboutName = ({ kind, key }: { readonly kind: AboutKind | undefined; readonly key: string | undefined }): string => `${kind}|${key}`;

/**
 * Attaches partners, collaborations and opgaven; what is attached there already isn't made again. The key says what is
 * attached to what, so that two colleagues who do it at once make one row.
 */
export function attach(target: Target, about: readonly AboutKey[], attached: readonly SeenContext[], writer: Writer): readonly NewRow<ContextRow>[] {
  const there = attachedAt(target, attached);
  const wanted = distinctRows(about.map((one) => ({ ...one, key: aboutName(one), about: one.key }))).filter(({ key }) => !there.has(key));
  return wanted.map((one) => contextRow(target, { kind: 'koppeling', aboutKind: one.kind, about: one.about }, joinedKey(target.key, 'koppeling', one.kind, one.about), writer));
}

/** The column holds 4,000 characters; the field stops there too. */
export function note(target: Target, text: string, writer: Writer): readonly NewRow<ContextRow>[] {
  const told = text.trim().slice(0, 4000);
  return told === '' ? [] : [contextRow(target, { kind: 'notitie', note: told }, joinedKey(target.key, 'notitie', writer.newId()), writer)];
}

/** "Vertegenwoordigd door": the last word about a member counts, so each is a row of its own. */
export function represent(target: Target, member: string, by: string, writer: Writer): readonly NewRow<ContextRow>[] {
  const part = { kind: 'vertegenwoordiging', aboutKind: 'partner', about: member, representedBy: by } as const;
  return [contextRow(target, part, joinedKey(target.key, 'vertegenwoordiging', writer.newId()), writer)];
}

export function confirmAbsence(target: Target, member: string, writer: Writer): readonly NewRow<ContextRow>[] {
  return [contextRow(target, { kind: 'niet aanwezig', aboutKind: 'partner', about: member }, joinedKey(target.key, 'afwezig', writer.newId()), writer)];
}

/** Holds which hats were declared, so that the line comes back when another joins. */
export function declareHats(target: Target, hats: readonly Hat[], writer: Writer): readonly NewRow<ContextRow>[] {
  return [contextRow(target, { kind: 'petten', note: hats.join(', ') }, joinedKey(target.key, 'petten', writer.newId()), writer, { hats })];
}

export function takeBack<S extends ItemContext>(context: S, circle: Circle): GoneRow<S> {
  return { kind: 'remove', list: CONTEXT_LISTS[circle], key: context.key, seen: context };
}

export interface ContactInput {
  readonly partners: readonly { readonly partner: string; readonly layer: Layer }[];
  readonly date: string;
  readonly form: ContactForm;
  readonly subject?: string;
  readonly note?: string;
  readonly itemKey?: string;
}

type ContactWrite<S> = NewRow<ContactMomentRow> | NewRow<LastContactRow> | ChangedRow<LastContactChanges, S>;

/** A row per partner and the "last contact" rows that it makes newer: one entry of the outbox. */
export function contactMoment<S extends LastContact>(input: ContactInput, lastContacts: readonly S[], writer: Writer): readonly ContactWrite<S>[] {
  const group = writer.newId();
  const known = new Map(lastContacts.map((row) => [row.key.toLowerCase(), row]));
  const moments = distinctRows(input.partners.map((one) => ({ ...one, key: joinedKey(group, one.partner) })));
  return moments.flatMap(({ key, partner, layer }): readonly ContactWrite<S>[] => {
    const told = { ...some('subject', input.subject?.trim().slice(0, 255)), byName: writer.name };
    const more = { ...some('note', input.note?.trim().slice(0, 4000)), ...some('itemKey', input.itemKey), ...told };
    const moment = { key, partner, partnerYear: `${partner}-${input.date.slice(0, 4)}`, date: input.date, layer, form: input.form, group, by: writer.account, ...more };
    return [create('ContactMoments', moment), ...newerLast({ key: joinedKey(partner, layer), partner, layer, date: input.date, contact: key, ...told }, known)];
  });
}

/** A contact that is entered afterwards doesn't push away a later one. */
function newerLast<S extends LastContact>(row: LastContactRow, known: ReadonlyMap<string, S>): readonly ContactWrite<S>[] {
  const seen = known.get(row.key);
  if (!seen) return [create('LastContacts', row)];
  if (seen.date > row.date) return [];
  const changes = { date: row.date, contact: row.contact, subject: row.subject ?? null, byName: row.byName ?? '' };
  return [{ kind: 'update', list: 'LastContacts', key: seen.key, changes, seen }];
}

export type SignalInput = Pick<SignalRow, 'title' | 'kind' | 'partners' | 'collaboration' | 'note' | 'broker' | 'brokerName' | 'reportedBy'>;

export function hickUp(input: SignalInput, writer: Writer): readonly NewRow<SignalRow>[] {
  const reportedOn = dayAt(writer.now, DEFAULT_SETTINGS.timeZone);
  return [create('Signals', { key: writer.newId(), ...input, title: input.title.trim().slice(0, 255), status: 'gemeld', open: 'ja', reportedOn, by: writer.account })];
}

/**
 * Remembers for whom an address speaks: a row per partner ("beide" gives two). `existing` are the rows that stand for the
 * same address; those that aren't chosen go. A whole domain only on request, because that changes it for every colleague.
 */
export function rememberChoice<S extends MailDomain = never>(
  address: string,
  partners: readonly string[],
  reach: MailDomain['reach'],
  writer: Writer,
  existing: readonly S[] = [],
): readonly (NewRow<MailDomainRow> | GoneRow<S>)[] {
  const domain = reach === 'adres' ? readAddress(address)?.address : asciiDomain(address);
  if (!domain || partners.length === 0) return [];
  const there = existing.filter((row) => row.reach === reach && row.domain.toLowerCase() === domain);
  const wanted = partners.filter((partner) => !there.some((row) => row.partner === partner));
  return [
    ...there.filter((row) => !partners.includes(row.partner)).map((seen): GoneRow<S> => ({ kind: 'remove', list: 'MailDomains', key: seen.key, seen })),
    ...wanted.map((partner) => create('MailDomains', { key: joinedKey(domain, partner), domain, reach, partner, chosenBy: writer.account })),
  ];
}

/** An organisation that nobody knew yet, with the domain or (at a consumer provider) the one address that stands for it. */
export function newOrganisation(
  input: { readonly title: string; readonly kind: PartnerKind; readonly inProvince: boolean; readonly domain?: string; readonly address?: string },
  writer: Writer,
): readonly (NewRow<PartnerRow> | NewRow<MailDomainRow>)[] {
  const title = input.title.trim().slice(0, 255);
  const key = joinedKey(`org-${slugOf(title) || writer.newId()}`);
  const partner = create('Partners', { key, title, kind: input.kind, inProvince: input.inProvince, source: writer.name });
  const stands = input.domain ? rememberChoice(input.domain, [key], 'domein', writer) : rememberChoice(input.address ?? '', [key], 'adres', writer);
  return [partner, ...stands.filter((write) => write.kind === 'create')];
}

export function newPerson(input: Omit<ContactRow, 'key'>, writer: Writer): readonly NewRow<ContactRow>[] {
  const mail = readAddress(input.mail)?.address;
  const key = joinedKey(input.partner, mail ?? (slugOf(input.title) || writer.newId()));
  return [create('Contacts', { ...input, key, title: input.title.trim().slice(0, 255), ...(mail ? { mail } : {}) })];
}
