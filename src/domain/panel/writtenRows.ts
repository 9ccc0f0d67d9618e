import type { ItemContext } from '../journal';
import type { Contact, MailDomain } from '../partner';
import type { AboutKind, ContactForm, Layer, PartnerKind, SignalKind } from '../vocabulary';

/** A change for the outbox (`ports/replica`'s `Write` takes it as it is). */
export type NewRow<R> = { readonly kind: 'create'; readonly list: string; readonly row: R };
export type ChangedRow<R, S> = { readonly kind: 'update'; readonly list: string; readonly key: string; readonly changes: R; readonly seen: S };
export type GoneRow<S> = { readonly kind: 'remove'; readonly list: string; readonly key: string; readonly seen: S };

/** Rows as they are written. Types, not interfaces: only those pass as the records that a list takes. */
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
export type LastContactChanges = { readonly date: string; readonly contact: string; readonly subject: string | null; readonly byName: string };

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

export type MailDomainRow = { readonly key: string; readonly domain: string; readonly reach: MailDomain['reach']; readonly partner: string; readonly chosenBy: string };

export type PartnerRow = { readonly key: string; readonly title: string; readonly kind: PartnerKind; readonly inProvince: boolean; readonly source: string };

export type ContactRow = Pick<Contact, 'key' | 'title' | 'partner' | 'layer' | 'body' | 'function' | 'mail' | 'inviteVia'>;
