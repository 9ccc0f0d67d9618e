import { GraphError } from '../http/graphError';
import { child, objectsOf, type Json } from '../json';
import type { User } from '../store/directory';
import { isoTime } from '../world';
import { entryOf, instances, organiserOf, type Entry } from './calendar';
import { recipient, removeEvent, writeEntry, type Writing } from './meetings';
import { newMessageId } from './sending';
import { DAY } from './zone';

/** What Graph's three operations stand for, with Exchange's words in a Dutch mailbox. */
export const ANSWERS = {
  accept: { response: 'accepted', messageType: 'meetingAccepted', showAs: 'busy', subject: 'Geaccepteerd' },
  // Without the second t in Graph's own list of values.
  tentativelyAccept: { response: 'tentativelyAccepted', messageType: 'meetingTenativelyAccepted', showAs: 'tentative', subject: 'Voorlopig' },
  decline: { response: 'declined', messageType: 'meetingDeclined', showAs: 'free', subject: 'Geweigerd' },
} as const;
export type AnswerName = keyof typeof ANSWERS;

export interface MeetingAnswer {
  readonly name: AnswerName;
  readonly comment: string;
  /** Whether the organiser hears of it. */
  readonly send: boolean;
}

/** Answers an invitation. What is declined leaves the calendar, as in Exchange; the organiser's copy and inbox say who answered what. */
export function answerMeeting(writing: Writing, entry: Entry, owner: User, answer: MeetingAnswer): void {
  const { data } = entry.row;
  if (organiserOf(data) === owner.mail.toLowerCase()) throw refused("You can't respond to this meeting because you're the meeting organizer.");
  if (data['isCancelled'] === true) throw refused('The meeting has been cancelled.');
  if (answer.send && data['responseRequested'] === false) throw refused("The meeting organizer hasn't requested a response.");
  const { response, showAs } = ANSWERS[answer.name];
  const status = { response, time: isoTime(writing.world.now()) };
  writing.store.db.atomically(() => {
    if (answer.send) tellOrganiser(writing, entry, owner, answer, status);
    if (answer.name === 'decline') removeEvent(writing, entry, owner, false);
    else writeEntry(writing, entry, { responseStatus: status, showAs });
  });
}

const refused = (why: string) => new GraphError(400, 'ErrorInvalidRequest', `Your request can't be completed. ${why}`);

function tellOrganiser(writing: Writing, entry: Entry, owner: User, answer: MeetingAnswer, status: Json): void {
  const { store, world } = writing;
  const address = organiserOf(entry.row.data);
  const subject = `${ANSWERS[answer.name].subject}: ${String(entry.row.data['subject'] ?? '')}`;
  store.outbox.add({ at: world.now(), sender: owner.mail, recipients: [address], reason: 'answered', subject });
  const organiser = store.directory.byMail(address);
  const theirs = organiser && sameEntry(writing, entry, organiser);
  if (!organiser || !theirs) return;
  const row = writeEntry(writing, theirs, { attendees: withStatus(theirs.row.data, owner, status) });
  const data: Json = {
    subject, body: { contentType: 'text', content: answer.comment }, from: recipient(owner), sender: recipient(owner), toRecipients: [recipient(organiser)],
    meetingMessageType: ANSWERS[answer.name].messageType, responseType: status['response'], conversationId: `AAQkA${row.meeting.slice(-32)}`, eventNumber: row.number,
  };
  store.messages.add({ mailbox: organiser.id, folder: 'inbox', received: world.now(), internetId: newMessageId(writing), data });
}

const withStatus = (data: Json, { mail }: User, status: Json): Json[] =>
  objectsOf(data['attendees']).map((attendee) =>
    String(child(attendee, 'emailAddress')['address']).toLowerCase() === mail.toLowerCase() ? { ...attendee, status } : attendee,
  );

/** The same meeting, or the same occurrence of it, in somebody else's calendar. */
function sameEntry({ store }: Writing, entry: Entry, other: User): Entry | undefined {
  const copies = store.events.ofMeeting(entry.row.meeting).filter((row) => row.mailbox === other.id);
  const whole = copies.find((row) => row.type !== 'exception');
  if (entry.type === 'singleInstance' || entry.type === 'seriesMaster') return whole && entryOf(whole);
  const changed = copies.find((row) => row.type === 'exception' && row.originalDay === entry.day);
  if (changed) return entryOf(changed);
  return whole && instances(store, whole, entry.start - DAY, entry.finish + DAY).find(({ day }) => day === entry.day);
}
