import type { LaunchEventName } from '../launch/addIn';
import type { Form } from '../protocol/form';
import { htmlToText, textToHtml } from '../protocol/html';
import { BLANK, isAppointment, openItem, type ItemFields, type OpenItem, type Person } from '../protocol/item';
import { sameAddress } from '../protocol/person';
import type { Desk } from './desk';
import { raiseLaunchEvent } from './launching';
import { showItem } from './pane';

const HOUR = 3_600_000;

const me = (desk: Desk): Person => {
  const { owner, me: account, accounts } = desk.state.get();
  return { name: accounts.find(({ upn }) => upn === owner)?.name ?? (account.upn === owner ? account.name : owner), address: owner, type: 'user' };
};

/** The next whole hour, or nine o'clock tomorrow when the working day is over. */
function nextWorkingHour(now: number): number {
  const next = new Date(Math.ceil((now + 1) / HOUR) * HOUR);
  if (next.getHours() >= 9 && next.getHours() < 18) return next.getTime();
  if (next.getHours() >= 18) next.setDate(next.getDate() + 1);
  return next.setHours(9, 0, 0, 0);
}

/** Opens an empty form, or one that an add-in filled in. Nothing is saved until somebody saves it. */
export function composeNew(desk: Desk, kind: 'appointment' | 'message', fields: Partial<ItemFields> = {}): void {
  const start = nextWorkingHour(desk.parts.now());
  const own = me(desk);
  const begin = kind === 'appointment' ? { start, end: start + HOUR, from: { ...own, response: 'organizer' as const } } : { from: own };
  const item = openItem(desk.parts.newId(), kind === 'appointment' ? 'appointmentCompose' : 'messageCompose', { ...begin, owner: own.address, ...fields });
  showForm(desk, item, kind === 'appointment' ? 'OnNewAppointmentOrganizer' : 'OnNewMessageCompose');
}

/** A saved meeting of one's own; Outlook raises no "new" event for it. */
export function composeExisting(desk: Desk, fields: ItemFields): void {
  const kept = desk.parts.store.get(draftAttendees(fields.id));
  const people: Partial<ItemFields> = kept ? (JSON.parse(kept) as Pick<ItemFields, 'to' | 'cc'>) : {}; // written by rememberAttendees alone
  showForm(desk, openItem(desk.parts.newId(), 'appointmentCompose', { ...fields, ...people }), undefined);
}

export type AnswerKind = 'reply' | 'replyAll' | 'forward';

/** Answers or forwards the open mail or meeting, the old text quoted below. */
export function composeAnswer(desk: Desk, kind: AnswerKind, html = '', attachments: ItemFields['attachments'] = []): void {
  const { item } = desk.state.get();
  if (item === null) return;
  const { fields } = item;
  const own = me(desk);
  const others = (people: readonly Person[]) => people.filter((person) => !sameAddress(person, own));
  const to = kind === 'forward' || !fields.from ? [] : others([fields.from]);
  const answer = openItem(desk.parts.newId(), 'messageCompose', {
    owner: own.address,
    from: own,
    subject: `${kind === 'forward' ? 'FW' : 'RE'}: ${fields.subject.replace(/^(?:(?:re|fw)\s*:\s*)+/i, '')}`,
    to: kind === 'replyAll' ? [...to, ...others(fields.to).filter((person) => !to.some((each) => sameAddress(each, person)))] : to,
    cc: kind === 'replyAll' ? others(fields.cc) : [],
    body: { type: 'html', content: `${html}<br><hr>${quoted(fields)}` },
    attachments,
    conversationId: fields.conversationId,
    composeType: kind === 'forward' ? 'forward' : 'reply',
    parentId: isAppointment(item.kind) ? '' : fields.id,
    forwardsInvitation: kind === 'forward' && isAppointment(item.kind) && !(fields.from && sameAddress(fields.from, own)),
  });
  showForm(desk, answer, 'OnNewMessageCompose');
}

const quoted = ({ from, subject, body }: ItemFields) =>
  `<blockquote><b>${textToHtml(from?.name ?? '')}</b><br><b>${textToHtml(subject)}</b><br>${textToHtml(htmlToText(body.type === 'html' ? body.content : textToHtml(body.content)))}</blockquote>`;

/** What an add-in asked to open. */
export function openForm(desk: Desk, form: Form, open: (kind: 'appointment' | 'message', id: string) => void): void {
  switch (form.kind) {
    case 'newAppointment':
      return composeNew(desk, 'appointment', form.fields);
    case 'newMessage':
      return composeNew(desk, 'message', form.fields);
    case 'reply':
    case 'replyAll':
      return composeAnswer(desk, form.kind, form.html, form.attachments);
    case 'appointment':
    case 'message':
      return open(form.kind, form.id);
  }
}

function showForm(desk: Desk, item: OpenItem, launch: LaunchEventName | undefined): void {
  const appointment = isAppointment(item.kind);
  showItem(desk, item, appointment);
  if (launch) raiseLaunchEvent(desk, launch, item);
  item.watch((now, before) => {
    if (now.to === before.to && now.cc === before.cc && now.bcc === before.bcc) return;
    const changed = { to: now.to !== before.to, cc: now.cc !== before.cc, bcc: now.bcc !== before.bcc };
    const { to: requiredAttendees, cc: optionalAttendees } = changed;
    const details = { changedRecipientFields: appointment ? { requiredAttendees, optionalAttendees, resources: false } : changed };
    raiseLaunchEvent(desk, appointment ? 'OnAppointmentAttendeesChanged' : 'OnMessageRecipientsChanged', item, details);
  });
}

export const draftAttendees = (id: string): string => `attendees|${id}`;

/** Graph mails whoever stands in a saved event, so those of a meeting not yet sent wait in this browser. */
export function rememberAttendees(desk: Desk, item: OpenItem): void {
  const { to, cc, id } = item.fields;
  if (isAppointment(item.kind) && id) desk.parts.store.set(draftAttendees(id), JSON.stringify({ to, cc }));
}

export const isBlank = ({ fields }: OpenItem): boolean => fields.subject === BLANK.subject && fields.to.length === 0;
