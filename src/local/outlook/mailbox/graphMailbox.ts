import { listOf, recordOf, textOf, type Loose } from '../../hosts/fields';
import { isAppointment, type ItemFields, type OpenItem } from '../protocol/item';
import { attachmentFrom, calendarEntry, eventFields, headersText, isMeetingRequest, isOrganizer, mailEntry, messageFields } from './fromGraph';
import type { GraphRequest } from './graphRequest';
import type { Mailbox } from './mailbox';
import { attendees, eventBody, messageBody } from './toGraph';

const PAGE = 100;

/** Somebody's calendar and mail over Microsoft Graph v1.0; `me` is who is signed in, `owner` whose mailbox it is. */
export function graphMailbox(ask: GraphRequest, me: string, owner: string): Mailbox {
  const base = me.toLowerCase() === owner.toLowerCase() ? '/me' : `/users/${encodeURIComponent(owner)}`;
  const at = (kind: 'events' | 'messages', id: string) => `${base}/${kind}/${encodeURIComponent(id)}`;
  const rows = async (path: string) => listOf((await ask('GET', path))['value']).map(recordOf);

  const attachmentsOf = async (item: Loose, path: string) => (item['hasAttachments'] === true ? (await rows(`${path}/attachments`)).map(attachmentFrom) : []);

  const saveEvent = async (item: OpenItem) => {
    const { fields } = item;
    if (fields.id) return textOf((await ask('PATCH', at('events', fields.id), eventBody(fields)))['id'], fields.id);
    // The key of the form, so that a save that is tried again makes no second event.
    return textOf((await ask('POST', `${base}/events`, { ...eventBody(fields), transactionId: item.key }))['id']);
  };

  /** A reply is begun from the mail that it answers: that keeps it in the thread. */
  const saveMessage = async ({ fields }: OpenItem) => {
    if (fields.id) return textOf((await ask('PATCH', at('messages', fields.id), messageBody(fields)))['id'], fields.id);
    const made = answers(fields)
      ? await ask('POST', `${at('messages', fields.parentId)}/createReply`, { message: messageBody(fields) })
      : await ask('POST', `${base}/messages`, messageBody(fields));
    return textOf(made['id']);
  };

  const save = (item: OpenItem) => (isAppointment(item.kind) ? saveEvent(item) : saveMessage(item));

  const sendMessage = async (item: OpenItem) => {
    const { fields } = item;
    if (fields.id) {
      await save(item);
      return ask('POST', `${at('messages', fields.id)}/send`);
    }
    if (answers(fields)) return ask('POST', `${at('messages', fields.parentId)}/reply`, { message: messageBody(fields) });
    return ask('POST', `${base}/sendMail`, { message: messageBody(fields), saveToSentItems: true });
  };

  return {
    owner,
    async calendar(from, to) {
      const [start, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
      const path = `${base}/calendarView?startDateTime=${start}&endDateTime=${end}&$top=${PAGE}`;
      return (await rows(path)).map((event) => calendarEntry(event, owner));
    },
    async mail(folder) {
      return (await rows(`${base}/mailFolders/${folder}/messages?$top=${PAGE}`)).map((message) => mailEntry(message, owner));
    },
    async event(id) {
      const event = await ask('GET', at('events', id));
      const attachments = await attachmentsOf(event, at('events', id));
      return { fields: { ...eventFields(event, owner), attachments }, isOrganizer: isOrganizer(event, owner) };
    },
    async message(id) {
      const message = await ask('GET', at('messages', id));
      const attachments = await attachmentsOf(message, at('messages', id));
      return { fields: { ...messageFields(message, owner), attachments }, isMeetingRequest: isMeetingRequest(message) };
    },
    async attachment(item, id) {
      const kind = isAppointment(item.kind) ? 'events' : 'messages';
      const { contentBytes } = await ask('GET', `${at(kind, item.fields.id)}/attachments/${encodeURIComponent(id)}`);
      return typeof contentBytes === 'string' ? contentBytes : undefined;
    },
    async headers({ fields }) {
      return headersText(await ask('GET', `${at('messages', fields.id)}?$select=internetMessageHeaders`));
    },
    save,
    async send(item) {
      if (!isAppointment(item.kind)) return void (await sendMessage(item));
      const id = await save(item);
      await ask('PATCH', at('events', id), { attendees: attendees(item.fields) });
    },
    async remove({ kind, fields }) {
      await ask('DELETE', at(isAppointment(kind) ? 'events' : 'messages', fields.id));
    },
    async respond(id, response) {
      await ask('POST', `${at('events', id)}/${response}`, { sendResponse: true });
    },
  };
}

const answers = ({ parentId, composeType }: ItemFields) => parentId !== '' && composeType === 'reply';
