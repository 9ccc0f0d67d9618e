import type { DaySeating } from '../domain/networkDay/seating/daySeating';

/** A day's seating as it is kept, and what tells whether somebody changed it since. */
export interface KeptSeating {
  readonly seating: DaySeating;
  readonly seen: string;
  readonly byName: string;
}

/**
 * Who sits where on a network day, through the doors' service, for organisers alone: it holds wishes about people, so it stands where a
 * browser has no rights. What is kept stands in the list when the promise settles; asked again after a lost answer it comes out the same.
 *
 * Failures are Problems: `changedMeanwhile` where a colleague was first (nothing is written then), `notAllowed` without the role of
 * organiser, `notSignedIn`, `offline`, `timedOut`, `busy`, `badData`.
 */
export interface Seatings {
  of(day: string): Promise<KeptSeating | undefined>;
  /** `seen` as it came with the seating that was changed; absent where there was none. Answers the next one. */
  keep(day: string, seating: DaySeating, seen: string | undefined): Promise<string>;
  /** With all wishes in it, for good. */
  forget(day: string, seen: string): Promise<void>;
}
