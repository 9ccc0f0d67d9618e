import { Problem } from '../../../domain/problem';
import { isAppointment, placeText, type ItemFields, type OpenItem } from '../protocol/item';
import type { CalendarEntry, Mailbox, MailEntry } from './mailbox';

export interface MemoryItem {
  readonly kind: 'event' | 'message';
  readonly fields: ItemFields;
  readonly isOrganizer?: boolean;
  readonly isMeetingRequest?: boolean;
}

/** A mailbox that lives in memory, for tests of the page; what was sent stands in `sent`. */
export function memoryMailbox(owner: string, start: readonly MemoryItem[]): Mailbox & { readonly sent: readonly ItemFields[] } {
  let items = [...start];
  const sent: ItemFields[] = [];
  let made = 0;
  const find = (id: string) => {
    const found = items.find(({ fields }) => fields.id === id);
    if (!found) throw new Problem('notFound', `no item ${id}`);
    return found;
  };
  const save = async (item: OpenItem) => {
    const fields = { ...item.fields, id: item.fields.id || `made-${(made += 1)}` };
    items = [...items.filter((each) => each.fields.id !== fields.id), { kind: isAppointment(item.kind) ? 'event' : 'message', fields, isOrganizer: true }];
    return fields.id;
  };
  return {
    owner,
    sent,
    calendar: async (from, to) => items.filter(({ kind, fields }) => kind === 'event' && fields.end > from && fields.start < to).map(entryOf(owner)),
    mail: async () => items.filter(({ kind }) => kind === 'message').map(lineOf),
    event: async (id) => ({ fields: find(id).fields, isOrganizer: find(id).isOrganizer === true }),
    message: async (id) => ({ fields: find(id).fields, isMeetingRequest: find(id).isMeetingRequest === true }),
    attachment: async () => undefined,
    headers: async () => '',
    save,
    async send(item) {
      sent.push(item.fields);
    },
    async remove({ fields }) {
      items = items.filter((each) => each.fields.id !== fields.id);
    },
    async respond(id) {
      find(id);
    },
  };
}

const entryOf =
  (owner: string) =>
  ({ fields, isOrganizer }: MemoryItem): CalendarEntry => ({
    id: fields.id,
    owner,
    subject: fields.subject,
    start: fields.start,
    end: fields.end,
    place: placeText(fields.places),
    isAllDay: fields.isAllDay,
    isCancelled: fields.isCancelled,
    isPrivate: fields.sensitivity !== 'normal',
    isSeries: fields.seriesId !== '',
    isOrganizer: isOrganizer === true,
    organizer: fields.from?.name ?? '',
  });

const lineOf = ({ fields, isMeetingRequest }: MemoryItem): MailEntry => ({
  id: fields.id,
  subject: fields.subject,
  from: fields.from?.name ?? '',
  preview: fields.body.content,
  received: fields.created,
  isRead: true,
  isMeetingRequest: isMeetingRequest === true,
});
