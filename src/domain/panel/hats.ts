import type { Participation } from '../collaboration';
import type { ItemContext } from '../journal';
import type { Hat } from '../vocabulary';
import type { OwnPerson } from './recognition';

export interface HatsAt {
  readonly people: readonly { readonly person: OwnPerson; readonly hats: readonly Hat[] }[];
  /** Hats of our delegation together, those of a seat without a name included. */
  readonly delegation: readonly Hat[];
  /** The one line (R10): present when a person or the delegation holds two and nobody has declared them. */
  readonly line?: { readonly hats: readonly Hat[]; readonly doublePeople: readonly OwnPerson[] };
  readonly declared?: { readonly by: string; readonly on: string; readonly context: ItemContext };
}

export declare function hatsAt(input: {
  readonly own: readonly OwnPerson[];
  /** The province's seats in the linked collaborations. */
  readonly participations: readonly Participation[];
  readonly collaborations: readonly string[];
  readonly ownPartner: string;
  readonly contexts: readonly ItemContext[];
  readonly on: string;
}): HatsAt;
