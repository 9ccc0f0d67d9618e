import type { SeenItem } from '../seenItem';
import type { ContactForm, Layer, SignalKind } from '../vocabulary';
import type { Linked } from './collaborationAt';
import type { PanelSettings } from './settings';
import type { TableView } from './table';
import type { Circle } from './view';

/** A contact moment with everything filled in that can be known, so that three clicks are enough (H4). */
export interface ContactDraft {
  readonly partners: readonly { readonly partner: string; readonly layer: Layer }[];
  readonly date: string;
  readonly form: ContactForm;
  /** Absent for a private item. */
  readonly subject?: string;
}

/** The highest layer present per partner; elected people never make it a contact with their municipality. */
export declare function contactDraft(input: { readonly item: SeenItem; readonly isPrivate: boolean; readonly table: TableView; readonly now: number; readonly settings: PanelSettings }): ContactDraft;

/** Kind, collaboration and broker; never text from the mail (it is somebody else's). */
export interface SignalDraft {
  readonly kind: SignalKind;
  readonly partners: readonly string[];
  readonly collaboration?: string;
  readonly broker?: { readonly account: string; readonly name: string };
}

export declare function signalDraft(input: { readonly item: SeenItem; readonly table: TableView; readonly linked: Linked; readonly me: { readonly account: string; readonly name: string } }): SignalDraft;

/** Items of the secretariat's mailboxes, or from a mailbox that isn't the person's own, default to the narrow circle (A8). */
export declare function defaultCircle(item: SeenItem, settings: PanelSettings, me: string): Circle;
