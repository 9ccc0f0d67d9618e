import type { Participation } from '../collaboration';
import { isRecord, textsIn } from '../fitting';
import type { ItemContext } from '../journal';
import { readAddress } from '../mailAddress';
import { descending } from '../order';
import { HATS, type Hat } from '../vocabulary';
import { plainWords } from '../words';
import type { OwnPerson } from './recognition';
import { heldSeats } from './seats';

export interface HatsAt {
  readonly people: readonly { readonly person: OwnPerson; readonly hats: readonly Hat[] }[];
  /** Hats of our delegation together, those of a seat without a name included. */
  readonly delegation: readonly Hat[];
  /** The one line (R10): present when a person or the delegation holds two and nobody has declared them. */
  readonly line?: { readonly hats: readonly Hat[]; readonly doublePeople: readonly OwnPerson[] };
  /** Who declared the hats at this table, where somebody did and none has come since. */
  readonly declared?: ItemContext;
}

export interface HatsInput {
  readonly own: readonly OwnPerson[];
  readonly participations: readonly Participation[];
  /** Keys of the collaborations that this meeting is of. */
  readonly collaborations: readonly string[];
  readonly ownPartner: string;
  readonly contexts: readonly ItemContext[];
  readonly on: string;
}

/** "Onze petten": with which hats our own people sit here, so that somebody says it before another finds out. */
export function hatsAt({ own, participations, collaborations, ownPartner, contexts, on }: HatsInput): HatsAt {
  const seats = heldSeats(participations, on).filter(({ partner, collaboration }) => partner === ownPartner && collaborations.includes(collaboration));
  const people = own.map((person) => ({ person, hats: hatsIn(seats.filter((seat) => isSeatOf(seat, person))) })).filter(({ hats }) => hats.length > 0);
  const unnamed = own.length > 0 ? seats.filter(({ representative, representativeMail }) => representative === undefined && representativeMail === undefined) : [];
  const delegation = inOrder([...people.flatMap(({ hats }) => hats), ...hatsIn(unnamed)]);
  const declared = declarationOf(contexts, delegation);
  const line = delegation.length > 1 && !declared ? { line: { hats: delegation, doublePeople: people.filter(({ hats }) => hats.length > 1).map(({ person }) => person) } } : {};
  return { people, delegation, ...line, ...(declared ? { declared } : {}) };
}

/** By its subject; what is said at one isn't supervision, unless that was agreed. */
export const isKnowledgeMeeting = (subject: string | undefined): boolean => plainWords(subject ?? '').includes(' kennisbijeenkomst ');

const hatsIn = (seats: readonly Participation[]) => inOrder(seats.flatMap(({ hats }) => hats ?? []));

const inOrder = (hats: readonly Hat[]) => HATS.filter((hat) => hats.includes(hat));

/** By address where the register has one, else by name: people move house sooner than their seat is updated. */
function isSeatOf({ representative, representativeMail }: Participation, { person }: OwnPerson): boolean {
  if (representativeMail !== undefined) return readAddress(representativeMail)?.address === readAddress(person.address)?.address;
  return representative !== undefined && person.name !== '' && plainWords(representative) === plainWords(person.name);
}

/** The newest declaration, as long as it covers every hat of now; one that named none covers all. */
function declarationOf(contexts: readonly ItemContext[], delegation: readonly Hat[]): ItemContext | undefined {
  const newest = contexts.filter(({ kind }) => kind === 'petten').sort(descending(({ on }) => on))[0];
  const named = textsIn(isRecord(newest?.snapshot) ? newest.snapshot['hats'] : undefined);
  return named.length === 0 || delegation.every((hat) => named.includes(hat)) ? newest : undefined;
}
