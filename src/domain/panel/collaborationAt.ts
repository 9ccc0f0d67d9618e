import type { Collaboration, Opgave, Participation } from '../collaboration';
import type { ItemContext } from '../journal';
import type { Partner } from '../partner';
import type { SeenItem } from '../seenItem';
import type { PanelSettings } from './settings';

/** Why we think that this meeting is of this collaboration; words are the UI's. */
export type Because =
  | { readonly kind: 'attached'; readonly byName?: string; readonly on: string }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'members'; readonly present: number; readonly of: number };

export interface LinkedCollaboration {
  readonly collaboration: Collaboration;
  readonly because: Because;
}

export interface Linked {
  /** What colleagues attached. Their answer ends all guessing. */
  readonly attached: readonly LinkedCollaboration[];
  /** Only where nothing is attached: the best guess first, at most three. It is a question, never a claim. */
  readonly suggested: readonly LinkedCollaboration[];
  readonly opgaven: readonly Opgave[];
}

export declare function collaborationAt(input: {
  readonly item: SeenItem;
  readonly contexts: readonly ItemContext[];
  readonly partners: readonly Partner[];
  readonly ownPresent: boolean;
  readonly ownPartner: string;
  readonly collaborations: readonly Collaboration[];
  readonly opgaven: readonly Opgave[];
  readonly participations: readonly Participation[];
  readonly settings: PanelSettings;
  /** Day of the meeting. */
  readonly on: string;
}): Linked;
