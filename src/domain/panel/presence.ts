import type { Collaboration, Participation } from '../collaboration';
import { groupedBy } from '../fitting';
import type { ItemContext } from '../journal';
import { readAddress } from '../mailAddress';
import { ascending } from '../order';
import { shortNameOf, type Partner } from '../partner';
import type { AmbiguousPerson, PartnerPerson, Recognition } from './recognition';
import { heldSeats } from './seats';

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

export interface PresenceInput {
  readonly collaboration: Collaboration;
  readonly participations: readonly Participation[];
  /** The members' own rows, as far as they were read. */
  readonly partners: readonly Partner[];
  readonly recognition: Recognition;
  readonly ownPartner: string;
  readonly contexts: readonly ItemContext[];
  readonly on: string;
}

const STATES = ['present', 'perhaps', 'represented', 'asked', 'absent', 'partly'] as const satisfies readonly Presence['state'][];

export function presenceOf(input: PresenceInput): PresenceView {
  const seats = groupedBy(heldSeats(input.participations, input.on).filter(({ collaboration }) => collaboration === input.collaboration.key), ({ partner }) => partner);
  const partners = new Map(input.partners.map((partner) => [partner.key, partner]));
  const table = tableFor(input, partners);
  const members = [...seats].flatMap(([key, held]): readonly Presence[] => {
    const member = partners.get(key);
    return member ? [{ member, ...standingOf(member, held, table) }] : [];
  });
  return {
    collaboration: input.collaboration,
    members: members.sort(byStateAndName),
    counts: countsOf(members),
    guests: input.recognition.partners.filter(({ key }) => !seats.has(key)),
  };
}

interface Table {
  readonly speakers: ReadonlyMap<string, readonly PartnerPerson[]>;
  readonly bySender: ReadonlyMap<string, PartnerPerson>;
  readonly perhaps: ReadonlyMap<string, readonly AmbiguousPerson[]>;
  readonly said: ReadonlyMap<string, ItemContext>;
  readonly partners: ReadonlyMap<string, Partner>;
  readonly ownPartner: string;
}

function tableFor({ recognition, contexts, ownPartner }: PresenceInput, partners: ReadonlyMap<string, Partner>): Table {
  const people = recognition.people.filter((one) => one.kind === 'partner');
  return {
    speakers: groupedBy(people, (one) => one.partners.map(({ key }) => key)),
    bySender: new Map(people.filter(comes).map((one) => [readAddress(one.person.address)?.address ?? '', one])),
    perhaps: groupedBy(recognition.ambiguous, ({ choices }) => choices.map(({ key }) => key)),
    said: newestSaid(contexts),
    partners: new Map([...recognition.partners.map((partner) => [partner.key, partner] as const), ...partners]),
    ownPartner,
  };
}

/** What colleagues said last about each member: represented, or not coming. */
function newestSaid(contexts: readonly ItemContext[]): ReadonlyMap<string, ItemContext> {
  const said = contexts.filter(({ kind, about }) => about !== undefined && (kind === 'vertegenwoordiging' || kind === 'niet aanwezig'));
  return new Map(said.sort(ascending(({ on }) => on)).map((context) => [context.about ?? '', context]));
}

const comes = ({ person }: PartnerPerson) => person.response !== 'declined';

type Standing = Presence extends infer P ? (P extends Presence ? Omit<P, 'member'> : never) : never;

function standingOf(member: Partner, seats: readonly Participation[], table: Table): Standing {
  // Whoever reads this is of the province, so it is at the table whatever the invitation lists.
  const speakers = table.speakers.get(member.key) ?? [];
  if (member.key === table.ownPartner || speakers.some(comes)) return { state: 'present' };
  const open = table.perhaps.get(member.key)?.[0];
  return bySaid(member, table) ?? (open ? { state: 'perhaps', through: open } : undefined) ?? bySeat(member, seats, table) ?? notHere(seats, speakers.length > 0);
}

function bySaid(member: Partner, { said, partners }: Table): Standing | undefined {
  const context = said.get(member.key);
  if (!context) return undefined;
  const told = { saidBy: context.byName ?? context.by, on: context.on, context };
  if (context.kind === 'niet aanwezig') return { state: 'absent', ...told };
  const by = partners.get(context.representedBy ?? '');
  return by ? { state: 'represented', by, source: 'context', ...told } : undefined;
}

/** One person often holds the seats of several: theirs is the address that the register gives for this member too. */
function bySeat(member: Partner, seats: readonly Participation[], { bySender }: Table): Standing | undefined {
  for (const { representativeMail } of seats) {
    const by = bySender.get(readAddress(representativeMail)?.address ?? '-')?.partners[0];
    if (by && by.key !== member.key) return { state: 'represented', by, source: 'seat' };
  }
  return undefined;
}

const notHere = (seats: readonly Participation[], invited: boolean): Standing => {
  if (seats.every(({ partly }) => partly)) return { state: 'partly' };
  return { state: 'asked', why: invited ? 'declined' : 'notInvited' };
};

const names = new Intl.Collator('nl');
const byStateAndName = (one: Presence, other: Presence) =>
  STATES.indexOf(one.state) - STATES.indexOf(other.state) || names.compare(shortNameOf(one.member), shortNameOf(other.member));

function countsOf(members: readonly Presence[]): PresenceView['counts'] {
  const counts = { present: 0, perhaps: 0, represented: 0, asked: 0, absent: 0, partly: 0 };
  for (const { state } of members) counts[state] += 1;
  return counts;
}
