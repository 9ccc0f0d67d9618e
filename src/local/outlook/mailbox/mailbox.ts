import type { ItemFields, OpenItem } from '../protocol/item';

/** A line of the calendar. */
export interface CalendarEntry {
  readonly id: string;
  readonly owner: string;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly isPrivate: boolean;
  readonly isSeries: boolean;
  readonly isOrganizer: boolean;
  readonly organizer: string;
}

/** A line of the inbox. */
export interface MailEntry {
  readonly id: string;
  readonly subject: string;
  readonly from: string;
  readonly preview: string;
  readonly received: number;
  readonly isRead: boolean;
  readonly isMeetingRequest: boolean;
}

export type Folder = 'inbox' | 'sentitems' | 'drafts';
export type MeetingResponse = 'accept' | 'tentativelyAccept' | 'decline';

export interface OpenedEvent {
  readonly fields: ItemFields;
  readonly isOrganizer: boolean;
}

/** One person's calendar and mail, or those of somebody for whom they act. Failures are `Problem`s. */
export interface Mailbox {
  readonly owner: string;
  calendar(from: number, to: number): Promise<CalendarEntry[]>;
  mail(folder: Folder): Promise<MailEntry[]>;
  event(id: string): Promise<OpenedEvent>;
  message(id: string): Promise<{ readonly fields: ItemFields; readonly isMeetingRequest: boolean }>;
  attachment(item: OpenItem, id: string): Promise<string | undefined>;
  headers(item: OpenItem): Promise<string>;
  /** Writes the item and gives its id. Nobody is invited yet: that is what sending does. */
  save(item: OpenItem): Promise<string>;
  /** Invites or updates the attendees, or sends the mail. */
  send(item: OpenItem): Promise<void>;
  /** Calls the meeting off where one organises it, else takes it out of the calendar. */
  remove(item: OpenItem): Promise<void>;
  respond(id: string, response: MeetingResponse): Promise<void>;
}
