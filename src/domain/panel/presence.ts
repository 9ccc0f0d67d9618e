import type { Collaboration, Participation } from '../collaboration';
import type { ItemContext } from '../journal';
import type { Partner } from '../partner';
import type { AmbiguousPerson, Recognition } from './recognition';

/**
 * Where a member of the collaboration stands at this table (A5). Representation comes before absence, and absence is a
 * question until a colleague has confirmed it.
 */
export type Presence = { readonly member: Partner } & (
  | { readonly state: 'present' }
  /** An address that still has to be asked about may speak for this member. */
  | { readonly state: 'perhaps'; readonly through: AmbiguousPerson }
  | { readonly state: 'represented'; readonly by: Partner; readonly source: 'seat' }
  | { readonly state: 'represented'; readonly by: Partner; readonly source: 'context'; readonly saidBy: string; readonly on: string; readonly context: ItemContext }
  /** "Klopt het dat … niet komt?" */
  | { readonly state: 'asked'; readonly why: 'notInvited' | 'declined' }
  | { readonly state: 'absent'; readonly saidBy: string; readonly on: string; readonly context: ItemContext }
  /** Takes part in some subjects only: not noted. */
  | { readonly state: 'partly' }
);

export interface PresenceView {
  readonly collaboration: Collaboration;
  /** In the order of the states above, then by name. */
  readonly members: readonly Presence[];
  readonly counts: Readonly<Record<Presence['state'], number>>;
  /** At the table and no member. */
  readonly guests: readonly Partner[];
}

export declare function presenceOf(input: {
  readonly collaboration: Collaboration;
  readonly participations: readonly Participation[];
  readonly partners: readonly Partner[];
  readonly recognition: Recognition;
  readonly ownPartner: string;
  readonly contexts: readonly ItemContext[];
  readonly on: string;
}): PresenceView;
