import { pick, type Json } from '../json';
import type { User } from '../store/directory';
import type { EventRow } from '../store/mailbox';
import type { MailReason } from '../store/outbox';
import type { Store } from '../store/store';
import type { World } from '../world';
import { inviteesOf, organiserOf, type Entry } from './calendar';
import { writeRequest } from './meetingRequests';

/** What belongs to a mailbox's own copy and isn't overwritten when the organiser changes the meeting. */
const OWN = ['categories', 'showAs', 'isReminderOn', 'reminderMinutesBeforeStart', 'responseStatus', 'singleValueExtendedProperties', 'removedDays'];
const UNANSWERED: Json = { responseStatus: { response: 'notResponded', time: '0001-01-01T00:00:00Z' } };

/** Makes every attendee's copy follow this row; who is no longer invited keeps a copy that says it is cancelled. */
export function spread(store: Store, row: EventRow): void {
  const others = store.events.ofMeeting(row.meeting).filter((copy) => copy.mailbox !== row.mailbox && isSame(copy, row));
  const invited = inviteesOf(row.data)
    .map((address) => store.directory.byMail(address))
    .filter((user): user is User => user !== undefined && !user.guest && user.id !== row.mailbox);
  for (const user of invited) writeCopy(store, row, user, others.find((copy) => copy.mailbox === user.id));
  const seriesHolders = row.type === 'exception' ? holders(store, row) : [];
  for (const mailbox of new Set([...others.map((copy) => copy.mailbox), ...seriesHolders])) {
    if (!invited.some((user) => user.id === mailbox)) markGone(store, row, mailbox);
  }
}

/** The organiser calls it off: the others' copies stay and say so. */
export function withdraw(store: Store, entry: Entry, at: number): void {
  const row: EventRow =
    entry.type === 'occurrence' ? { ...entry.row, type: 'exception', series: entry.row.number, originalDay: entry.day, start: entry.start, finish: entry.finish, data: { ...entry.row.data, plannedStart: entry.start } } : entry.row;
  const mailboxes = new Set(store.events.ofMeeting(row.meeting).map((copy) => copy.mailbox));
  for (const mailbox of mailboxes) {
    if (mailbox !== row.mailbox) markGone(store, { ...row, data: { ...row.data, modifiedAt: at } }, mailbox);
  }
}

/** Notes who was mailed and why, and puts the request into the inboxes of our own people. Only an organiser's change is mailed. */
export function mailAbout({ store, world }: { store: Store; world: World }, row: EventRow, reason: MailReason, addresses: readonly string[]): void {
  const sender = organiserOf(row.data);
  const owner = store.directory.byMail(sender);
  if (!owner || owner.id !== row.mailbox || addresses.length === 0) return;
  const recipients = addresses.filter((address) => address !== sender);
  store.outbox.add({ at: world.now(), sender, recipients, reason, subject: String(row.data['subject'] ?? '') });
  for (const address of recipients) {
    const user = store.directory.byMail(address);
    if (user && !user.guest) writeRequest({ store, world }, row, user, reason);
  }
}

const isSame = (copy: EventRow, row: EventRow) =>
  row.type === 'exception' ? copy.type === 'exception' && copy.originalDay === row.originalDay : copy.type !== 'exception';

/** The mailboxes other than this row's that hold the series. */
const holders = (store: Store, row: EventRow) =>
  store.events
    .ofMeeting(row.meeting)
    .filter((copy) => copy.type === 'seriesMaster' && copy.mailbox !== row.mailbox)
    .map((copy) => copy.mailbox);

const seriesIn = (store: Store, row: EventRow, mailbox: string) =>
  row.type === 'exception'
    ? store.events.ofMeeting(row.meeting).find((copy) => copy.mailbox === mailbox && copy.type === 'seriesMaster')?.number
    : undefined;

function writeCopy(store: Store, row: EventRow, user: User, known: EventRow | undefined): void {
  if (known) {
    store.events.change({ ...row, number: known.number, data: { ...row.data, ...pick(known.data, OWN) } });
    return;
  }
  const data: Json = { ...row.data, ...UNANSWERED, categories: [] };
  delete data['removedDays'];
  store.events.add({ ...row, mailbox: user.id, series: seriesIn(store, row, user.id), transactionId: undefined, data });
}

function markGone(store: Store, row: EventRow, mailbox: string): void {
  const known = store.events.ofMeeting(row.meeting).find((copy) => copy.mailbox === mailbox && isSame(copy, row));
  const gone: Json = { isCancelled: true, modifiedAt: row.data['modifiedAt'], showAs: 'free' };
  const series = seriesIn(store, row, mailbox);
  if (known) store.events.change({ ...known, data: { ...known.data, ...gone, subject: cancelledSubject(known.data) } });
  else if (series) store.events.add({ ...row, mailbox, series, transactionId: undefined, data: { ...row.data, ...gone, subject: cancelledSubject(row.data) } });
}

/** Exchange puts the word before the subject in the language of the mailbox; all of ours are Dutch. */
const cancelledSubject = (data: Json) => {
  const subject = String(data['subject'] ?? '');
  return subject.startsWith('Geannuleerd: ') ? subject : `Geannuleerd: ${subject}`;
};

