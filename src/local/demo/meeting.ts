import { relativeDay } from '../../domain/relativeDay';
import type { Addressed } from './partnerPeople';
import { addressed } from './partnerPeople';

const ZONE = 'W. Europe Standard Time';

/** A meeting of the demonstration, with days relative to today. */
export interface DemoMeeting {
  /** Rows of the demonstration name it by this (`meetingIds`). */
  readonly name: string;
  /** In whose calendar it is made; whoever else of us is invited gets a copy. */
  readonly owner: string;
  readonly subject: string;
  /** `T+1`, or a date. */
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly place?: string;
  readonly text?: string;
  /** Absent where the owner invites. */
  readonly organiser?: string;
  readonly people: readonly (string | Addressed)[];
  readonly optional?: readonly string[];
  readonly sensitivity?: 'private' | 'personal' | 'confidential';
  /** Which weekday of the month it falls on, as a series. */
  readonly monthly?: { readonly index: 'first' | 'second' | 'third'; readonly weekday: string };
  readonly cancelled?: true;
}

const recipient = (who: string | Addressed) => ({ emailAddress: { ...(typeof who === 'string' ? addressed(who) : who) } });
const attendee = (type: string) => (who: string | Addressed) => ({ type, status: { response: 'none', time: '0001-01-01T00:00:00Z' }, ...recipient(who) });

/** The invitees as Graph writes them. */
export const attendees = (people: DemoMeeting['people'], optional: readonly string[] = []) => [
  ...people.map(attendee('required')),
  ...optional.map(attendee('optional')),
];

/** A time on the clock in the Netherlands, as Graph takes it. */
export const clock = (day: string, time: string) => ({ dateTime: `${day}T${time.padStart(5, '0')}:00`, timeZone: ZONE });

export const dayOf = (on: string, today: string): string => relativeDay(on, today) ?? on;

/** The meeting as a Graph event. */
export function eventBody(meeting: DemoMeeting, today: string) {
  const day = dayOf(meeting.on, today);
  return {
    subject: meeting.subject,
    body: { contentType: 'html', content: html(meeting.text ?? '') },
    start: clock(day, meeting.from),
    end: clock(day, meeting.to),
    attendees: attendees(meeting.people, meeting.optional),
    ...(meeting.organiser === undefined ? {} : { organizer: recipient(meeting.organiser) }),
    ...(meeting.place === undefined ? {} : { location: { displayName: meeting.place }, locations: [{ displayName: meeting.place }] }),
    ...(meeting.sensitivity === undefined ? {} : { sensitivity: meeting.sensitivity }),
    ...(meeting.monthly === undefined ? {} : { recurrence: recurrence(meeting.monthly, day) }),
  };
}

/** Paragraphs of plain text as the html that Outlook keeps. */
export const html = (text: string): string =>
  `<html><body>${text.split('\n').map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const recurrence = ({ index, weekday }: NonNullable<DemoMeeting['monthly']>, startDate: string) => ({
  pattern: { type: 'relativeMonthly', interval: 1, daysOfWeek: [weekday], index },
  range: { type: 'noEnd', startDate, recurrenceTimeZone: ZONE },
});
