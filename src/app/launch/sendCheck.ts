import { holdsInternalText, INTERNAL_MARKER } from '../../domain/internalMarker';
import { domainOf } from '../../domain/partnerTable';
import { alertText, outsideDomains } from '../../domain/recipientNotice';
import { asked, composedItem, recipientAddresses, shutOutHere, spokenLanguage, storedTable } from './item';

type Completion = Office.SmartAlertsEventCompletedOptions;

/** Lets the item go, or stops it once with words that say what was found and what to do. */
export function checkBeforeSend(): Promise<Completion> {
  // Of what a rule shuts out not even the text is read. Where that can't be told, the reminder is worth more.
  return shutOutHere().then((shutOut) => shutOut === true, () => false).then((shutOut) => (shutOut ? { allowEvent: true } : checkBody()));
}

function checkBody(): Promise<Completion> {
  return bodyText().then((body) => (holdsInternalText(body) ? recipientAddresses().then(checkRecipients) : { allowEvent: true }));
}

function checkRecipients(addresses: readonly string[]): Completion {
  const outside = outsideDomains(addresses, ownDomains(), storedTable());
  if (outside.length === 0) return { allowEvent: true };
  return { allowEvent: false, errorMessage: alertText(outside, INTERNAL_MARKER, spokenLanguage()) };
}

/** Without a body mode Outlook gives the whole body, the quoted messages below included. */
function bodyText(): Promise<string> {
  return asked((reply) => composedItem().body.getAsync('text', reply));
}

/** The sender's own domain counts as ours even where the panel was never opened and no table stands. */
function ownDomains(): string[] {
  const table = storedTable();
  const sender = domainOf(Office.context.mailbox.userProfile.emailAddress);
  return (table ? table.own : []).concat(sender === '' ? [] : [sender]);
}
