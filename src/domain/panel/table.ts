import { distinctRows, groupedBy } from '../fitting';
import { shortNameOf, type Partner } from '../partner';
import { LAYERS, PARTNER_KINDS, type Layer, type PartnerKind } from '../vocabulary';
import type { AmbiguousPerson, ElectedPerson, OwnPerson, PartnerPerson, Recognition } from './recognition';

/** One partner at the table and who speaks for it. */
export interface Seat {
  readonly partner: Partner;
  readonly people: readonly PartnerPerson[];
  /** Layers present, from board to execution; people whose layer we don't know are in none. */
  readonly layers: readonly Layer[];
  /** Organisations of old that these people's addresses still name. */
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
  /** Our own organisation counts as a party here too (A4). */
  readonly byKind: readonly { readonly kind: PartnerKind; readonly parties: number; readonly people: number }[];
  /** People of partners and elected people; `undefined` where the function isn't known. Our own are counted apart. */
  readonly byLayer: readonly { readonly layer: Layer | undefined; readonly people: number }[];
}

export function tableOf(recognition: Recognition): TableView {
  const seats = seatsOf(recognition);
  const inside = seats.filter(({ partner }) => partner.inProvince !== false);
  return {
    groups: PARTNER_KINDS.map((kind) => ({ kind, seats: inside.filter(({ partner }) => partner.kind === kind) })).filter((group) => group.seats.length > 0),
    outside: seats.filter(({ partner }) => partner.inProvince === false),
    own: recognition.own,
    elected: recognition.elected,
    toAsk: recognition.ambiguous,
    parties: seats.length + (recognition.own.length > 0 ? 1 : 0) + openQuestions(recognition),
    byKind: countsByKind(seats, recognition.own.length),
    byLayer: countsByLayer(recognition),
  };
}

function seatsOf({ people, partners }: Recognition): readonly Seat[] {
  const speakers = groupedBy(
    people.filter((one) => one.kind === 'partner'),
    (one) => one.partners.map(({ key }) => key),
  );
  return partners.map((partner) => seatOf(partner, speakers.get(partner.key) ?? [])).sort(byName);
}

function seatOf(partner: Partner, people: readonly PartnerPerson[]): Seat {
  const present = new Set(people.map(({ contact }) => contact?.layer));
  return {
    partner,
    people,
    layers: LAYERS.filter((layer) => present.has(layer)),
    formerly: distinctRows(people.flatMap(({ formerly }) => formerly ?? [])),
    alsoServes: distinctRows(people.flatMap(({ alsoServes }) => alsoServes)),
  };
}

const names = new Intl.Collator('nl');
const byName = (one: Seat, other: Seat) => names.compare(shortNameOf(one.partner), shortNameOf(other.partner));

/**
 * How many parties hide behind the questions still open. Colleagues at the same joint office are one; where every choice
 * already sits at the table the answer adds nobody.
 */
function openQuestions({ ambiguous, partners }: Recognition): number {
  const seated = new Set(partners.map(({ key }) => key));
  const open = ambiguous.filter(({ choices }) => choices.some(({ key }) => !seated.has(key)));
  return new Set(open.map(({ choices }) => choices.map(({ key }) => key).sort().join('|'))).size;
}

function countsByKind(seats: readonly Seat[], own: number): TableView['byKind'] {
  return PARTNER_KINDS.map((kind) => {
    const ours = seats.filter(({ partner }) => partner.kind === kind);
    const us = kind === 'provincie' && own > 0;
    return { kind, parties: ours.length + (us ? 1 : 0), people: ours.reduce((sum, { people }) => sum + people.length, us ? own : 0) };
  }).filter(({ parties }) => parties > 0);
}

function countsByLayer({ people }: Recognition): TableView['byLayer'] {
  const counts = new Map<Layer | undefined, number>();
  for (const one of people) {
    if (one.kind !== 'partner' && one.kind !== 'elected') continue;
    const layer = one.kind === 'elected' ? 'volksvertegenwoordiger' : one.contact?.layer;
    counts.set(layer, (counts.get(layer) ?? 0) + 1);
  }
  return [...LAYERS, undefined].flatMap((layer) => (counts.has(layer) ? [{ layer, people: counts.get(layer) ?? 0 }] : []));
}
