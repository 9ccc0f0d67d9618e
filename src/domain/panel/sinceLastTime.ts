import type { Collaboration, RoleMoment } from '../collaboration';
import type { Agreement, Signal } from '../journal';
import type { Contact, HolderTenure, LastContact, Partner } from '../partner';
import type { Phase } from '../vocabulary';
import type { PanelSettings } from './settings';

/** Something that changed, on a day. */
export type Change = { readonly on: string } & (
  | { readonly kind: 'phase'; readonly collaboration: Collaboration; readonly phase: Phase; readonly governanceBehind: boolean }
  | { readonly kind: 'governance'; readonly collaboration: Collaboration }
  | { readonly kind: 'role'; readonly collaboration: Collaboration; readonly partner?: Partner; readonly moment: RoleMoment }
  | { readonly kind: 'agreement'; readonly agreement: Agreement }
  | { readonly kind: 'agreementConfirmed'; readonly agreement: Agreement }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'contactCame'; readonly contact: Contact; readonly partner: Partner }
  | { readonly kind: 'contactLeft'; readonly contact: Contact; readonly partner: Partner }
  | { readonly kind: 'holder'; readonly tenure: HolderTenure; readonly partner: Partner }
);

export interface SinceLastTime {
  /** The day that the changes are counted from. */
  readonly since: string;
  /** The last contact that it rests on; absent where none is recorded with any of these partners. */
  readonly lastContact?: LastContact;
  /** Newest first. */
  readonly changes: readonly Change[];
}

export declare function sinceLastTime(input: {
  readonly partners: readonly Partner[];
  readonly collaborations: readonly Collaboration[];
  readonly lastContacts: readonly LastContact[];
  readonly roleMoments: readonly RoleMoment[];
  readonly agreements: readonly Agreement[];
  readonly signals: readonly Signal[];
  readonly contacts: readonly Contact[];
  readonly holderHistory: readonly HolderTenure[];
  readonly settings: PanelSettings;
  readonly today: string;
}): SinceLastTime;

/** "Fase gewijzigd, governance niet" (R5). */
export interface PhaseWarning {
  readonly collaboration: Collaboration;
  readonly phase: Phase;
  readonly since: string;
  readonly daysAgo: number;
  readonly governanceOn?: string;
}

export declare function phaseWarnings(collaborations: readonly Collaboration[], today: string): readonly PhaseWarning[];
