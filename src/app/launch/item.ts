import { PARTNER_TABLE_SETTING, readPartnerTable, type PartnerTable } from '../../domain/partnerTable';
import { LANGUAGE_SETTING, noticeLanguage, type NoticeLanguage } from '../../domain/recipientNotice';

type Reply<T> = (result: Office.AsyncResult<T>) => void;

/** Turns an Office call into a promise; a refusal becomes an error, so that one catch serves all. */
export function asked<T>(call: (reply: Reply<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call((result) => (result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error)));
  });
}

/** The item being composed. Launch events run for compose forms only; without an item there is nothing to do. */
export function composedItem() {
  const item = Office.context.mailbox.item;
  if (!item) throw new Error('no item');
  return item;
}

export function isAppointment(): boolean {
  return composedItem().itemType === 'appointment';
}

/** The addresses of everybody invited or addressed, in the order of the form. */
export function recipientAddresses(): Promise<string[]> {
  const item = composedItem();
  const fields = isAppointment() ? [item.requiredAttendees, item.optionalAttendees] : [item.to, item.cc, item.bcc];
  return Promise.all(fields.map((field) => asked<Office.EmailAddressDetails[]>((reply) => field.getAsync(reply)))).then((lists) => {
    const addresses: string[] = [];
    for (const list of lists) for (const person of list) addresses.push(person.emailAddress || '');
    return addresses;
  });
}

/** What the pane left in the mailbox; undefined until this person has opened the panel once. */
export function storedTable(): PartnerTable | undefined {
  return readPartnerTable(Office.context.roamingSettings.get(PARTNER_TABLE_SETTING));
}

export function spokenLanguage(): NoticeLanguage {
  return noticeLanguage(Office.context.displayLanguage, Office.context.roamingSettings.get(LANGUAGE_SETTING));
}
