import type { HolderTenure, LastContact, Partner } from '../partner';
import type { Layer } from '../vocabulary';
import type { PanelSettings } from './settings';

export interface Holder {
  readonly account: string;
  readonly name: string;
  /** "U". */
  readonly isMe: boolean;
}

/** What stands on a partner's card beside who is there. */
export interface PartnerFacts {
  readonly partner: Partner;
  /** Absent: "niemand". Organisations outside the province have none by design (`expectsHolder` false). */
  readonly holder?: Holder;
  readonly deputy?: Holder;
  readonly expectsHolder: boolean;
  /** The one before, where the account changed hands within a year. */
  readonly previousHolder?: HolderTenure;
  readonly wishes?: string;
  /** Newest first, one per layer. */
  readonly lastContacts: readonly LastContact[];
  /** Layers that we had contact with and that have been silent too long (H2), a fact about the partner. */
  readonly quiet: readonly { readonly layer: Layer; readonly weeks: number }[];
  /** H3: contact at the top and at the bottom, none between for so many months; `undefined` months: never. */
  readonly gap?: { readonly months: number | undefined };
}

export declare function partnerFacts(partner: Partner, rows: {
  readonly lastContacts: readonly LastContact[];
  readonly holderHistory: readonly HolderTenure[];
  readonly settings: PanelSettings;
  /** The person's account, lower case. */
  readonly me: string;
  readonly today: string;
}): PartnerFacts;
