import type { ItemContext } from '../journal';
import type { Contact, LastContact, MailDomain, Partner } from '../partner';
import type { AboutKind, ContactForm, Hat, Layer, PartnerKind, SignalKind } from '../vocabulary';
import type { Snapshot } from './snapshot';
import type { Circle } from './circle';

/** A change for the outbox (`ports/replica`'s `Write` takes it as it is). */
export type NewRow<R> = { readonly kind: 'create'; readonly list: string; readonly row: R };
export type ChangedRow<R, S> = { readonly kind: 'update'; readonly list: string; readonly key: string; readonly changes: R; readonly seen: S };
export type GoneRow<S> = { readonly kind: 'remove'; readonly list: string; readonly key: string; readonly seen: S };

/** Who writes, when, and where fresh ids come from. */
export interface Writer {
  readonly account: string;
  readonly name: string;
  readonly now: number;
  readonly newId: () => string;
}

/** Where context goes: an identity of the item. While it has no id, `key` and `identifier` are placeholders (`@@afspraak@@`). */
export interface Target {
  readonly key: string;
  readonly identifier: string;
  readonly reach: 'reeks' | 'afspraak' | 'bericht' | 'gesprek';
  /** What may be stored of it; absent for a private item. */
  readonly subject?: string;
  readonly snapshot?: Snapshot;
  readonly circle: Circle;
}

export interface AboutKey {
  readonly kind: AboutKind;
  readonly key: string;
}

export type ContextRow = {
  readonly key: string;
  readonly itemKey: string;
  readonly reach: ItemContext['reach'];
  readonly identifier: string;
  readonly kind: ItemContext['kind'];
  readonly aboutKind?: AboutKind;
  readonly about?: string;
  readonly representedBy?: string;
  readonly note?: string;
  readonly snapshot?: { readonly [name: string]: string | number | readonly string[] };
  readonly subject?: string;
  readonly by: string;
  readonly byName?: string;
  readonly on: string;
};

/** Several partners, collaborations and opgaven at once; what is attached already is left out. */
export declare function attach(target: Target, about: readonly AboutKey[], attached: readonly ItemContext[], writer: Writer): readonly NewRow<ContextRow>[];
export declare function note(target: Target, text: string, writer: Writer): readonly NewRow<ContextRow>[];
export declare function represent(target: Target, member: string, by: string, writer: Writer): readonly NewRow<ContextRow>[];
export declare function confirmAbsence(target: Target, member: string, writer: Writer): readonly NewRow<ContextRow>[];
export declare function declareHats(target: Target, hats: readonly Hat[], writer: Writer): readonly NewRow<ContextRow>[];
export declare function takeBack<S extends ItemContext>(context: S, circle: Circle): GoneRow<S>;

export type ContactMomentRow = {
  readonly key: string;
  readonly partner: string;
  readonly partnerYear: string;
  readonly date: string;
  readonly layer: Layer;
  readonly form: ContactForm;
  readonly subject?: string;
  readonly note?: string;
  readonly group: string;
  readonly itemKey?: string;
  readonly by: string;
  readonly byName?: string;
};
export type LastContactRow = {
  readonly key: string;
  readonly partner: string;
  readonly layer: Layer;
  readonly date: string;
  readonly contact: string;
  readonly subject?: string;
  readonly byName?: string;
};

export interface ContactInput {
  readonly partners: readonly { readonly partner: string; readonly layer: Layer }[];
  readonly date: string;
  readonly form: ContactForm;
  readonly subject?: string;
  readonly note?: string;
  readonly itemKey?: string;
}

/** A row per partner and the "last contact" rows that it makes newer: one entry of the outbox. */
export declare function contactMoment<S extends LastContact>(
  input: ContactInput,
  lastContacts: readonly S[],
  writer: Writer,
): readonly (NewRow<ContactMomentRow> | NewRow<LastContactRow> | ChangedRow<Partial<LastContactRow>, S>)[];

export type SignalRow = {
  readonly key: string;
  readonly title: string;
  readonly kind: SignalKind;
  readonly partners?: readonly string[];
  readonly collaboration?: string;
  readonly note?: string;
  readonly status: 'gemeld';
  readonly open: 'ja';
  readonly broker?: string;
  readonly brokerName?: string;
  readonly reportedBy: 'ons' | 'partner';
  readonly reportedOn: string;
  readonly by: string;
};
export type SignalInput = Pick<SignalRow, 'title' | 'kind' | 'partners' | 'collaboration' | 'note' | 'broker' | 'brokerName' | 'reportedBy'>;
export declare function hickUp(input: SignalInput, writer: Writer): readonly NewRow<SignalRow>[];

export type MailDomainRow = { readonly key: string; readonly domain: string; readonly reach: MailDomain['reach']; readonly partner: string; readonly chosenBy: string };
/** Remembers for whom an address speaks: a row per partner ("beide" gives two). A whole domain only on request. */
export declare function rememberChoice(address: string, partners: readonly string[], reach: MailDomain['reach'], writer: Writer): readonly NewRow<MailDomainRow>[];

export type PartnerRow = { readonly key: string; readonly title: string; readonly kind: PartnerKind; readonly inProvince: boolean; readonly source: string };
/** With its mail domain, unless that is a consumer provider's. */
export declare function newOrganisation(
  input: { readonly title: string; readonly kind: PartnerKind; readonly inProvince: boolean; readonly domain?: string; readonly address?: string },
  writer: Writer,
): readonly (NewRow<PartnerRow> | NewRow<MailDomainRow>)[];

export type ContactRow = Pick<Contact, 'key' | 'title' | 'partner' | 'layer' | 'body' | 'function' | 'mail' | 'inviteVia'>;
export declare function newPerson(input: Omit<ContactRow, 'key'>, writer: Writer): readonly NewRow<ContactRow>[];
export type { Partner };
