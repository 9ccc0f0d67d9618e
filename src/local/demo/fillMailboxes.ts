import { dutchDay } from '../../domain/dutchTime';
import type { Mailboxes } from '../tenant/mail/mailboxes';
import { demoSeries, MEETINGS } from './calendar';
import { mailboxesOf, MAILS, messageBody, sentAt } from './mail';
import { dayOf, eventBody, type DemoMeeting } from './meeting';
import { meetingId } from './meetingIds';
import { addressed } from './partnerPeople';

const DAY = 86_400_000;

/**
 * Fills calendars and inboxes with the demonstration, as seen from now. Nobody is mailed about it: these things happened
 * before the demonstration began.
 */
export function fillMailboxes(mailboxes: Mailboxes, now: number): void {
  const today = dutchDay(now);
  const make = (meeting: DemoMeeting) =>
    mailboxes.createEvent(addressed(meeting.owner).address, eventBody(meeting, today), { at: now - 30 * DAY, meeting: meetingId(meeting.name) });
  for (const meeting of MEETINGS) {
    const { id } = make(meeting);
    if (meeting.cancelled) mailboxes.cancelEvent(addressed(meeting.owner).address, id);
  }
  for (const { meeting, changed, change } of demoSeries(today)) {
    mailboxes.changeOccurrence(addressed(meeting.owner).address, make(meeting).id, dayOf(changed, today), { ...change });
  }
  for (const mail of MAILS) {
    for (const name of mailboxesOf(mail)) {
      const options = { at: sentAt(mail, today, now), ...(mail.folder === undefined ? {} : { folder: mail.folder }) };
      mailboxes.createMessage(addressed(name).address, messageBody(mail, name), options);
    }
  }
}
