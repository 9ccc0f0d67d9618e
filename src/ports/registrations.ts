import type { Attendance, Registration, RegistrationStatus } from '../domain/networkDay/registration';
import type { Layer } from '../domain/vocabulary';

/** Everybody on a network day, as its organiser sees them; they stand on the closed site, where a browser has no rights. */
export interface Participants {
  readonly people: readonly Omit<Registration, 'day'>[];
  /** What is needed, without names: for who cooks and who opens doors. */
  readonly needs: readonly { readonly diet: string; readonly access: string }[];
  /** Rows that somebody bent by hand. */
  readonly bent: number;
}

export interface Invitee {
  readonly name: string;
  readonly mail: string;
  /** Key of the organisation, or its name where the lists don't know it. */
  readonly partner?: string;
  readonly organisation?: string;
  readonly layer?: Layer;
}

/**
 * Registrations through the doors' service, for organisers. What is written is received when the promise settles, and stands in the list
 * some moments later. Each may be asked again after a lost answer: nobody is invited, counted or checked in twice.
 *
 * Failures are Problems: `notAllowed` without the role of organiser, `notSignedIn`, `offline`, `timedOut`, `busy`, `badData`.
 */
export interface Registrations {
  of(day: string): Promise<Participants>;
  invite(day: string, people: readonly Invitee[]): Promise<void>;
  /** What somebody told the organiser by phone or at the door. */
  answerFor(day: string, person: string, answer: { readonly comes: boolean; readonly attendance: Attendance; readonly consent: boolean }): Promise<void>;
  checkIn(day: string, person: string): Promise<void>;
}

/** One's own registration, behind a link. */
export interface OwnRegistration {
  readonly day: { readonly title: string; readonly date: string; readonly start: string; readonly end: string; readonly place: string; readonly attendances: readonly Attendance[] };
  readonly name: string;
  readonly status: RegistrationStatus;
  readonly attendance: Attendance;
  readonly consent: boolean;
  /** The place in line of somebody who waits, from 1. */
  readonly line: number;
  readonly diet: string;
  readonly access: string;
}

export interface OwnAnswer {
  readonly comes: boolean;
  readonly attendance: Attendance;
  readonly consent: boolean;
  readonly diet: string;
  readonly access: string;
}

/** Registering without an account. Failures as in `Registrations`, and those of links: `linkUnknown`, `linkExpired`, `linkRevoked`, `closed`. */
export interface RegistrationDoor {
  open(): Promise<OwnRegistration>;
  /** Answers when it was received (UTC), once it is stored durably. Sent again it changes what was answered before. */
  answer(answer: OwnAnswer): Promise<string>;
}
