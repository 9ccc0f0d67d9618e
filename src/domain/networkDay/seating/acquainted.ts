import { holdsOn } from '../../days';
import { distinct, groupedBy } from '../../fitting';
import type { Pair } from '../../plan/seating/seating';
import { registrationKey, type Registration } from '../registration';
import type { Seated } from './daySeating';

/** Somebody to seat. */
export type Guest = Pick<Registration, 'key' | 'name' | 'mail' | 'partner' | 'organisation' | 'layer' | 'consent' | 'checkedIn'>;

/** The organisation by which people know each other; undefined where none is known. */
export const organisationOf = ({ partner, organisation }: Pick<Guest, 'partner' | 'organisation'>): string | undefined => partner ?? (organisation?.trim().toLowerCase() || undefined);

export type Acquaintance =
  | { readonly pair: Pair; readonly by: 'organisation' }
  /** Both sit for their organisation in this collaboration. */
  | { readonly pair: Pair; readonly by: 'collaboration'; readonly collaboration: string }
  /** They shared a table at an earlier edition. */
  | { readonly pair: Pair; readonly by: 'earlier' };

interface Known {
  readonly people: readonly Guest[];
  readonly participations: readonly { readonly collaboration: string; readonly representativeMail?: string; readonly since?: string; readonly until?: string }[];
  readonly earlier?: { readonly day: string; readonly seated: Seated };
  /** The day on which a seat in a collaboration must hold. */
  readonly on: string;
}

/** Who knows whom already, as far as the lists tell; each pair once, by what is closest. */
export function acquaintances({ people, participations, earlier, on }: Known): readonly Acquaintance[] {
  const found = new Map<string, Acquaintance>();
  const keep = (one: Acquaintance) => {
    const name = pairName(one.pair);
    if (!found.has(name)) found.set(name, one);
  };
  for (const group of groupedBy(people, organisationOf).values()) for (const pair of pairsOf(group.map(({ key }) => key))) keep({ pair, by: 'organisation' });
  const byMail = groupedBy(people, ({ mail }) => mail.toLowerCase());
  const seats = participations.filter(({ since, until }) => holdsOn(on, since, until));
  for (const [collaboration, rows] of groupedBy(seats, (row) => row.collaboration)) {
    const members = rows.flatMap(({ representativeMail = '' }) => byMail.get(representativeMail.toLowerCase()) ?? []);
    for (const pair of pairsOf(distinct(members.map(({ key }) => key)))) keep({ pair, by: 'collaboration', collaboration });
  }
  if (earlier) {
    // A key is of one day: the address tells who is the same person.
    const now = new Map(people.map(({ key, mail }) => [registrationKey(earlier.day, mail), key]));
    for (const table of earlier.seated.flat()) for (const pair of pairsOf(table.flatMap((key) => now.get(key) ?? []))) keep({ pair, by: 'earlier' });
  }
  return [...found.values()];
}

/** The same for a pair whichever way round. */
export const pairName = ([one, other]: Pair): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

export const pairsOf = (keys: readonly string[]): readonly Pair[] => keys.flatMap((one, place) => keys.slice(place + 1).map((other): Pair => [one, other]));
