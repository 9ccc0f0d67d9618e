import { hashedKey, joinedKey } from '../key';
import type { Layer } from '../vocabulary';
import type { DayForm } from './vocabulary';

/** `uitgenodigd` has said nothing yet; `wachtlijst` moves up by itself when a place comes free. */
export const REGISTRATION_STATUSES = ['uitgenodigd', 'aangemeld', 'wachtlijst', 'afgemeld'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** How somebody takes part; only places in the room are counted (S20). */
export const ATTENDANCES = ['op locatie', 'online'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** One person and one network day; the list's row satisfies it. Dietary and access needs stand apart, because they go sooner. */
export interface Registration {
  readonly key: string;
  readonly day: string;
  readonly name: string;
  readonly mail: string;
  /** Key of the organisation; absent for one that the lists don't know. */
  readonly partner?: string;
  readonly organisation?: string;
  readonly layer?: Layer;
  readonly status: RegistrationStatus;
  readonly attendance: Attendance;
  /** May stand on the list that participants see (N13). */
  readonly consent?: boolean;
  /** When the first yes came in, UTC: the order of the waiting list. A later change keeps the place in line. */
  readonly since?: string;
  /** When the answer came in that this row holds, UTC: an older one that arrives late changes nothing. */
  readonly answered?: string;
  readonly checkedIn?: string;
}

/** One person registers once for a day, however they write their address; the key holds nobody's name. */
export const registrationKey = (day: string, mail: string): string => joinedKey(day, hashedKey(mail.trim().toLowerCase()));

/** The day in a registration's key; undefined for a key so long that it was hashed. */
export function dayInKey(key: string): string | undefined {
  const end = key.lastIndexOf('|');
  return end > 0 ? key.slice(0, end) : undefined;
}

/** What somebody answers, or an organiser for them. */
export interface RegistrationAnswer {
  readonly comes: boolean;
  readonly attendance: Attendance;
  readonly consent: boolean;
}

/** How a day can be attended. */
export const attendancesOf = (form: DayForm): readonly Attendance[] => (form === 'hybride' ? ATTENDANCES : form === 'online' ? ['online'] : ['op locatie']);

const hasPlace = ({ status, attendance }: Registration) => status === 'aangemeld' && attendance === 'op locatie';
const waits = ({ status, attendance }: Registration) => status === 'wachtlijst' && attendance === 'op locatie';

/** Places in the room that are free: those who wait come first, so none while somebody does. */
export const freePlaces = (registrations: readonly Registration[], capacity: number): number => Math.max(0, capacity - registrations.filter(hasPlace).length);

/** The row as it becomes by an answer that came in at `at` (UTC); undefined where a later answer stands already. */
export function answered<R extends Registration>(mine: R, { comes, attendance, consent }: RegistrationAnswer, at: string, others: readonly Registration[], capacity: number): R | undefined {
  if (mine.answered !== undefined && mine.answered >= at) return undefined;
  const kept = { ...mine, consent, attendance, answered: at };
  if (!comes) return { ...kept, status: 'afgemeld' };
  const keepsPlace = mine.status === 'aangemeld' && (mine.attendance === attendance || attendance === 'online');
  const queues = others.some((one) => one.key !== mine.key && waits(one));
  const fits = attendance === 'online' || keepsPlace || (!queues && freePlaces(others.filter(({ key }) => key !== mine.key), capacity) > 0);
  const since = mine.status === 'aangemeld' || mine.status === 'wachtlijst' ? (mine.since ?? at) : at;
  return { ...kept, status: fits ? 'aangemeld' : 'wachtlijst', since };
}

/** Who moves up now: those who wait longest, as many as places are free. Nobody who has a place ever loses it by this. */
export function movingUp<R extends Registration>(registrations: readonly R[], capacity: number): readonly R[] {
  return [...registrations].filter(waits).sort(longestFirst).slice(0, freePlaces(registrations, capacity));
}

const longestFirst = (one: Registration, other: Registration) => (one.since ?? '').localeCompare(other.since ?? '') || one.key.localeCompare(other.key);

/** The place in line of somebody who waits, from 1. */
export const placeInLine = (registrations: readonly Registration[], key: string): number => 1 + [...registrations].filter(waits).sort(longestFirst).findIndex((one) => one.key === key);

/** Days after a network day on which dietary and access needs are deleted for good (N12). */
export const NEEDS_KEPT_DAYS = 7;
