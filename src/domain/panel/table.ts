import type { Partner } from '../partner';
import type { Layer, PartnerKind } from '../vocabulary';
import type { AmbiguousPerson, ElectedPerson, OwnPerson, PartnerPerson, Recognition } from './recognise';

/** One partner at the table and who speaks for it. */
export interface Seat {
  readonly partner: Partner;
  readonly people: readonly PartnerPerson[];
  /** Layers present, from board to execution; people whose layer we don't know are in none. */
  readonly layers: readonly Layer[];
  readonly formerly: readonly Partner[];
  readonly alsoServes: readonly Partner[];
}

export interface SeatGroup {
  readonly kind: PartnerKind;
  readonly seats: readonly Seat[];
}

/** Who sits at the table (A2, A4, A6): counts, no judgement. */
export interface TableView {
  readonly groups: readonly SeatGroup[];
  /** "Buiten de provincie" (no account holder, but visible). */
  readonly outside: readonly Seat[];
  readonly own: readonly OwnPerson[];
  readonly elected: readonly ElectedPerson[];
  /** Addresses to be asked about, one question per address. */
  readonly toAsk: readonly AmbiguousPerson[];
  /** Partners, our own organisation when it is there, and one per open question that isn't already counted. */
  readonly parties: number;
  readonly byKind: readonly { readonly kind: PartnerKind; readonly parties: number; readonly people: number }[];
  /** Partners' people only; elected people under their own layer; `undefined` where the function isn't known. */
  readonly byLayer: readonly { readonly layer: Layer | undefined; readonly people: number }[];
}

export declare function tableOf(recognition: Recognition): TableView;
