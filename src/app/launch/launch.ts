/**
 * The launch events: the one file that Outlook runs by itself while somebody composes.
 *
 * Classic Outlook on Windows runs it in a bare JavaScript engine (no page, no storage, ES2016), so it uses nothing but
 * `Office`, `console` and `setTimeout`, and asks no server anything. Source: "Activate add-ins with events",
 * https://learn.microsoft.com/office/dev/add-ins/develop/event-based-activation.
 */
import { ACTIONS } from './names';
import { showPartnerNotice } from './partnerNotice';
import { checkBeforeSend } from './sendCheck';

/** From five seconds on Outlook tells the person that the add-in is slow, and with softBlock they can't send meanwhile. */
const PATIENCE_MS = 4_000;

type Completion = Office.SmartAlertsEventCompletedOptions;
const ALLOW: Completion = { allowEvent: true };

/**
 * Runs the work and always completes the event, once: an event left open would keep somebody from sending mail. The
 * alert is a reminder and no wall, so after an error or when Outlook doesn't answer in time the item goes.
 */
function handler(work: () => Promise<Completion>): (event: Office.MailboxEvent) => void {
  return (event) => {
    let open = true;
    const complete = (outcome: Completion) => {
      if (open) event.completed(outcome);
      open = false;
    };
    setTimeout(() => complete(ALLOW), PATIENCE_MS);
    attempt(work).then(complete, () => complete(ALLOW));
  };
}

/** A throw before the first promise is a failed promise too. */
function attempt(work: () => Promise<Completion>): Promise<Completion> {
  return Promise.resolve().then(work);
}

// In a page office.js waits for this; classic Outlook's engine runs no start-up code and may lack it.
if (typeof Office.onReady === 'function') void Office.onReady();

const notice = handler(() => showPartnerNotice().then(() => ALLOW));
const sendCheck = handler(checkBeforeSend);

Office.actions.associate(ACTIONS.newAppointment, notice);
Office.actions.associate(ACTIONS.attendeesChanged, notice);
Office.actions.associate(ACTIONS.recipientsChanged, notice);
Office.actions.associate(ACTIONS.appointmentSend, sendCheck);
Office.actions.associate(ACTIONS.messageSend, sendCheck);
