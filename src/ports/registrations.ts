import type { Attendance, Registration } from '../domain/networkDay/registration';
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
