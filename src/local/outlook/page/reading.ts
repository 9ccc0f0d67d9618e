import { Problem } from '../../../domain/problem';
import type { CalendarEntry, Folder, MailEntry } from '../mailbox/mailbox';
import { openItem, type OpenItem } from '../protocol/item';
import { composeExisting } from './composing';
import type { Desk } from './desk';
import { slug } from './options';
import { showItem } from './pane';
import { weekOf, WEEK } from './week';

const LOOK_AROUND = 10 * WEEK;

/** Reads the shown list again. */
export async function refresh(desk: Desk): Promise<void> {
  const { module, folder } = desk.state.get();
  const mailbox = desk.mailbox();
  if (module === 'mail') desk.state.change({ mails: await mailbox.mail(folder) });
  else desk.state.change({ entries: await mailbox.calendar(...span(desk)) });
}

/** The list shows six weeks, the calendar one. */
function span(desk: Desk): [number, number] {
  const { view, week } = desk.state.get();
  return view === 'week' ? [week, week + WEEK] : [week, week + 6 * WEEK];
}

export async function showModule(desk: Desk, module: 'mail' | 'calendar'): Promise<void> {
  showItem(desk, null);
  desk.state.change({ module, paneOpen: false });
  await refresh(desk);
}

export async function showFolder(desk: Desk, folder: Folder): Promise<void> {
  showItem(desk, null);
  desk.state.change({ folder });
  await refresh(desk);
}

export async function showWeek(desk: Desk, week: number): Promise<void> {
  desk.state.change({ week: weekOf(week) });
  await refresh(desk);
}

export async function showOwner(desk: Desk, owner: string): Promise<void> {
  showItem(desk, null);
  desk.state.change({ owner, paneOpen: false });
  await refresh(desk);
}

/** A meeting that one organises opens as a form, any other to read: so does Outlook on the web. */
export async function openEvent(desk: Desk, id: string): Promise<void> {
  const { fields, isOrganizer } = await desk.mailbox().event(id);
  if (isOrganizer && !fields.isCancelled) composeExisting(desk, fields);
  else showItem(desk, openItem(desk.parts.newId(), 'appointmentRead', fields));
}

export async function openMessage(desk: Desk, id: string): Promise<void> {
  if (desk.state.get().folder === 'drafts') return openDraft(desk, id);
  const { fields, isMeetingRequest } = await desk.mailbox().message(id);
  showItem(desk, openItem(desk.parts.newId(), isMeetingRequest ? 'meetingRequest' : 'messageRead', fields));
}

async function openDraft(desk: Desk, id: string): Promise<void> {
  const { fields } = await desk.mailbox().message(id);
  showItem(desk, openItem(desk.parts.newId(), 'messageCompose', fields));
}

/** Opens what an address names: a Graph id, or words of a subject. Looks in the part that is shown first. */
export async function openNamed(desk: Desk, { id, words }: { readonly id: string | undefined; readonly words: string | undefined }): Promise<void> {
  const subject = slug(words ?? '');
  const begins: Matches = (entry) => entry.id === id || (subject !== '' && slug(entry.subject).startsWith(subject));
  const holds: Matches = (entry) => subject !== '' && slug(entry.subject).includes(subject);
  const found = (await find(desk, begins)) ?? (await find(desk, holds));
  if (!found) throw new Problem('notFound', 'no item with that id or subject');
  desk.state.change(found.place);
  await refresh(desk);
  await (found.place.module === 'calendar' ? openEvent(desk, found.id) : openMessage(desk, found.id));
}

type Found = { readonly id: string; readonly place: { readonly module: 'calendar'; readonly week: number } | { readonly module: 'mail'; readonly folder: Folder } };

async function find(desk: Desk, matches: Matches): Promise<Found | undefined> {
  const { module } = desk.state.get();
  const looks = module === 'mail' ? [findMail, findEvent] : [findEvent, findMail];
  return (await looks[0]?.(desk, matches)) ?? looks[1]?.(desk, matches);
}

type Matches = (entry: CalendarEntry | MailEntry) => boolean;

async function findEvent(desk: Desk, matches: Matches): Promise<Found | undefined> {
  const now = desk.parts.now();
  const entries = (await desk.mailbox().calendar(now - LOOK_AROUND, now + LOOK_AROUND)).filter(matches);
  const entry = entries.find(({ end }) => end >= now) ?? entries[0];
  return entry && { id: entry.id, place: { module: 'calendar', week: weekOf(entry.start) } };
}

async function findMail(desk: Desk, matches: Matches): Promise<Found | undefined> {
  const mail = (await desk.mailbox().mail('inbox')).find(matches);
  return mail && { id: mail.id, place: { module: 'mail', folder: 'inbox' } };
}

/** Opens the meeting that a request in the inbox is about, where Graph names it. */
export const answerable = (item: OpenItem | null): boolean => item?.kind === 'appointmentRead' && !item.fields.isCancelled;
