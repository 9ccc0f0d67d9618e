import type { CalendarOn, Span } from '../domain/networkDay/colleagueTime';

/**
 * When colleagues are free, as their calendars tell everybody in the house: taken or not, never with what or whom. Who can't be read
 * (refused, no mailbox, a calendar too full) is answered without slots, because a guess would be taken for a yes.
 */
export interface Calendars {
  /** One answer for each account and span. Fails with a Problem only where nobody could be asked at all. */
  freeBusy(accounts: readonly string[], spans: readonly Span[]): Promise<readonly CalendarOn[]>;
}
