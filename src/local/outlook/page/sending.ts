import type { Outcome } from '../launch/runHandler';
import { isAppointment, isCompose, type OpenItem } from '../protocol/item';
import { saveItem } from '../protocol/methods/saving';
import { textToHtml } from '../protocol/html';
import { rememberAttendees, draftAttendees } from './composing';
import type { Desk } from './desk';
import { runLaunchEvent } from './launching';
import type { SmartAlert } from './pageState';
import { showItem } from './pane';
import { refresh } from './reading';
import type { MeetingResponse } from '../mailbox/mailbox';

/** Writes an item; a first save is then hidden from Graph where the page is told to play a client that hasn't sent it up yet. */
export async function saveMaybeHidden(desk: Desk, item: OpenItem): Promise<string> {
  const { hiddenMs } = desk.state.get();
  if (hiddenMs === 0 || !isAppointment(item.kind)) return desk.mailbox(item).save(item);
  const { owner, id: before } = item.fields;
  if (before) await desk.parts.directory.hide(owner, before, 0);
  const id = await desk.mailbox(item).save(item);
  await desk.parts.directory.hide(owner, id, hiddenMs);
  return id;
}

/** Saves the open form; nobody is mailed. */
export async function saveOpen(desk: Desk): Promise<string> {
  const { item } = desk.state.get();
  if (item === null || !isCompose(item.kind)) return '';
  const id = await saveItem(item, desk.host);
  rememberAttendees(desk, item);
  await refresh(desk);
  desk.state.change({ message: { kind: 'done', text: 'saved' } });
  return id;
}

/** Sends the open form, unless the add-in's handler objects: then its alert is shown and `answerAlert` decides. */
export async function sendOpen(desk: Desk): Promise<void> {
  const { item, busy } = desk.state.get();
  if (item === null || !isCompose(item.kind) || busy) return;
  desk.state.change({ busy: 'sending' });
  const outcome = await checkBeforeSending(desk, item);
  const alert = outcome && objection(outcome);
  if (alert) desk.state.change({ alert, busy: null });
  else await deliver(desk, item);
}

/**
 * On the web and in new Outlook no handler runs where somebody forwards a meeting that they don't organise (limitations of
 * OnAppointmentSend in the page on Smart Alerts).
 */
async function checkBeforeSending(desk: Desk, item: OpenItem): Promise<Outcome | null> {
  if (item.fields.forwardsInvitation) return null;
  return runLaunchEvent(desk, isAppointment(item.kind) ? 'OnAppointmentSend' : 'OnMessageSend', item);
}

/** What the person chose in the Smart Alert. */
export async function answerAlert(desk: Desk, choice: 'send' | 'stay'): Promise<void> {
  const { item } = desk.state.get();
  desk.state.change({ alert: null });
  if (choice === 'send' && item) await deliver(desk, item);
}

/**
 * Whether a handler's end stops the sending. With `block` an add-in that is unavailable stops it too, with the other modes the item goes
 * (documented for the send mode options).
 */
function objection(outcome: Outcome): SmartAlert | null {
  switch (outcome.kind) {
    case 'completed': {
      const { message, cancelLabel, commandId, sendMode } = outcome;
      return outcome.allowed ? null : { kind: 'refused', message, cancelLabel, commandId, sendMode };
    }
    case 'timedOut':
      return { kind: 'timedOut', message: '', cancelLabel: '', commandId: '', sendMode: 'promptUser' };
    case 'unavailable':
      return null;
  }
}

async function deliver(desk: Desk, item: OpenItem): Promise<void> {
  desk.state.change({ busy: 'sending' });
  const { body, appendOnSend } = item.fields;
  if (appendOnSend) item.change({ body: { type: 'html', content: `${body.type === 'html' ? body.content : textToHtml(body.content)}<br>${appendOnSend}` }, appendOnSend: '' });
  await desk.mailbox(item).send(item);
  if (item.fields.id) desk.parts.store.set(draftAttendees(item.fields.id), '');
  desk.state.change({ busy: null });
  showItem(desk, null);
  desk.state.change({ paneOpen: false });
  await refresh(desk);
  desk.state.change({ message: { kind: 'done', text: 'sent' } });
}

/** Deletes or calls off the open item; a form that was never saved is simply closed. */
export async function removeOpen(desk: Desk): Promise<void> {
  const { item } = desk.state.get();
  if (item === null) return;
  if (item.fields.id) await desk.mailbox(item).remove(item);
  showItem(desk, null);
  await refresh(desk);
}

export async function respondOpen(desk: Desk, response: MeetingResponse): Promise<void> {
  const { item } = desk.state.get();
  if (item === null) return;
  await desk.mailbox(item).respond(item.fields.id, response);
  // What is declined leaves the calendar.
  if (response === 'decline') showItem(desk, null);
  await refresh(desk);
  desk.state.change({ message: { kind: 'done', text: 'responded' } });
}
