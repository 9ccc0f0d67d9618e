import type { Collaboration, Opgave } from '../collaboration';
import type { Agreement, Signal } from '../journal';
import type { Partner } from '../partner';
import type { PanelSettings } from './settings';

/** What an agreement or a hick-up is about, as far as it is at this table. */
export type About =
  | { readonly kind: 'partner'; readonly partner: Partner }
  | { readonly kind: 'samenwerkingsverband'; readonly collaboration: Collaboration }
  | { readonly kind: 'opgave'; readonly opgave: Opgave };

export interface OpenAgreement {
  readonly agreement: Agreement;
  readonly about: About;
  /** Days until the review; negative once it has passed. */
  readonly reviewIn?: number;
  readonly review: 'none' | 'later' | 'soon' | 'overdue';
}

export interface OpenSignal {
  readonly signal: Signal;
  readonly about: readonly About[];
  readonly daysOpen: number;
  /** This person brokers it. */
  readonly mine: boolean;
}

interface AtTheTable {
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly opgaven: readonly Opgave[];
  readonly today: string;
}

/** Open agreements with whoever is at the table (A15), those to review first. */
export declare function openAgreements(agreements: readonly Agreement[], at: AtTheTable & { readonly settings: PanelSettings }): readonly OpenAgreement[];

/** Open hick-ups with whoever is at the table (H5), longest open first. */
export declare function openSignals(signals: readonly Signal[], at: AtTheTable & { readonly me: string }): readonly OpenSignal[];
