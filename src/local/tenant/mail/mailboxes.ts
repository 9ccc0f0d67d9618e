import { textOf, type Json } from '../json';
import type { User } from '../store/directory';
import type { EventRow } from '../store/mailbox';
import { newGuid } from '../world';
import { entryId, entryOf, findEntry, instances, organiserOf } from './calendar';
import { readItemId, writeItemId } from './itemId';
import { cancelMeeting, changeMeeting, createMeeting, recipient, type Writing } from './meetings';
import { DAY } from './zone';

/** The two spellings of one item's id: Graph's, and the one that Office.js gives for it. */
export interface ItemIds {
  readonly id: string;
  readonly ewsId: string;
}

export interface EventOptions {
  /** When it was made; now by default. */
  readonly at?: number;
  readonly hiddenUntil?: number;
  /** The clean global object id in hex that it is to have, so that the demo's rows can name it; a fresh one by default. */
  readonly meeting?: string;
  /** Puts meeting requests into inboxes and notes the mail; off by default, the demo's past is not mailed again. */
  readonly mail?: boolean;
}

export interface MessageOptions {
  readonly at?: number;
  readonly folder?: 'inbox' | 'sentitems' | 'drafts';
}

/**
 * Fills mailboxes from within the process: the demo's calendar and inbox. Bodies are Graph's own. An `organizer` from elsewhere
 * makes the owner an attendee; whoever of the tenant stands among the attendees gets a copy as well.
 */
export interface Mailboxes {
  createEvent(owner: string, body: Json, options?: EventOptions): ItemIds;
  changeEvent(owner: string, id: string, patch: Json): void;
  /** Changes one occurrence, named by its original date (`2026-12-16`), and answers that occurrence's ids. */
  changeOccurrence(owner: string, seriesId: string, date: string, patch: Json): ItemIds;
  /** Called off by its organiser, ours or somebody else's: every copy that stays says so. */
  cancelEvent(owner: string, id: string): void;
  /** Graph answers 404 for this copy until then: saved in Outlook, not yet known to Graph. */
  hideEvent(owner: string, id: string, until: number): void;
  createMessage(owner: string, body: Json, options?: MessageOptions): ItemIds & { readonly internetMessageId: string };
  /** The ids of somebody else's copy of the same meeting, if they have one. */
  copyOf(id: string, other: string): ItemIds | undefined;
}

export function openMailboxes(writing: Writing): Mailboxes {
  const { store, world } = writing;
  const userOf = (upn: string): User => {
    const user = store.directory.find(upn) ?? store.directory.byMail(upn);
    if (!user) throw new Error(`no mailbox ${upn}`);
    return user;
  };
  const idsOf = (row: EventRow, owner: User): ItemIds => ({
    id: entryId(entryOf(row), owner, 'rest'),
    ewsId: entryId(entryOf(row), owner, 'ews'),
  });
  // Seeding sees hidden items too, hence the end of time.
  const entry = (owner: User, id: string) => findEntry(store, owner, id, Infinity);
  return {
    createEvent: (owner, body, { mail = false, ...options } = {}) =>
      idsOf(createMeeting(writing, userOf(owner), body, { mail, ...options }), userOf(owner)),
    changeEvent: (owner, id, patch) => void changeMeeting(writing, entry(userOf(owner), id), userOf(owner), patch, false),
    changeOccurrence: (owner, seriesId, date, patch) => {
      const day = Date.parse(`${date}T00:00:00Z`) / DAY;
      const series = entry(userOf(owner), seriesId);
      const found = instances(store, series.row, (day - 2) * DAY, (day + 2) * DAY).find((one) => one.day === day);
      if (!found) throw new Error(`the series has no occurrence on ${date}`);
      return idsOf(changeMeeting(writing, found, userOf(owner), patch, false), userOf(owner));
    },
    cancelEvent: (owner, id) => {
      const user = userOf(owner);
      const found = entry(user, id);
      if (organiserOf(found.row.data) === user.mail.toLowerCase()) return cancelMeeting(writing, found, user, false);
      const subject = `Geannuleerd: ${String(found.row.data['subject'])}`;
      for (const copy of store.events.ofMeeting(found.row.meeting)) {
        store.events.change({ ...copy, data: { ...copy.data, isCancelled: true, subject } });
      }
    },
    hideEvent: (owner, id, until) => store.events.change({ ...entry(userOf(owner), id).row, hiddenUntil: until }),
    createMessage: (owner, body, { at = world.now(), folder = 'inbox' } = {}) => {
      const internetMessageId = textOf(body['internetMessageId']) ?? `<${newGuid(world)}@provincie-utrecht.nl.example>`;
      const user = userOf(owner);
      const sender = folder === 'inbox' ? {} : { from: recipient(user), sender: recipient(user) };
      const number = store.messages.add({ mailbox: user.id, folder, received: at, internetId: internetMessageId, data: { ...sender, ...body } });
      const ref = { kind: 'message' as const, mailbox: user.number, number, day: 0 };
      return { id: writeItemId(ref), ewsId: writeItemId(ref, 'ews'), internetMessageId };
    },
    copyOf: (id, other) => {
      const ref = readItemId(id);
      const row = ref && store.events.find(ref.number);
      const copy = row && store.events.ofMeeting(row.meeting).find((one) => one.mailbox === userOf(other).id);
      return copy && idsOf(copy, userOf(other));
    },
  };
}
