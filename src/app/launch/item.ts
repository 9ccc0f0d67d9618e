import { PARTNER_TABLE_SETTING, readPartnerTable, type PartnerTable } from '../../domain/partnerTable';
import { isShutOut, readShutOutMarks, SHUT_OUT_SETTING } from '../../domain/shutOutMarks';
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

/**
 * Whether a rule shuts the item out of the product (G9); undefined where no rules stand yet, before the panel was first opened.
 * Rejects where Outlook doesn't tell what a rule asks for.
 */
export function shutOutHere(): Promise<boolean | undefined> {
  const marks = readShutOutMarks(Office.context.roamingSettings.get(SHUT_OUT_SETTING));
  if (!marks) return Promise.resolve(undefined);
  const item = composedItem();
  const ownerMatters = marks.owners.length + marks.people.length > 0;
  return Promise.all([
    ownerMatters ? ownerAddresses() : [],
    marks.people.length > 0 ? recipientAddresses() : [],
    marks.categories.length > 0 && item.categories ? asked<Office.CategoryDetails[]>((reply) => item.categories.getAsync(reply)) : [],
    marks.phrases.length > 0 ? asked<string>((reply) => item.subject.getAsync(reply)) : '',
  ]).then(([owners, people, categories, subject]) => isShutOut({ owners, people, categories: (categories || []).map(({ displayName }) => displayName), subject }, marks));
}

/** The organiser or sender, whose the item is; and the owner of a shared mailbox in which it is written. */
function ownerAddresses(): Promise<string[]> {
  const item = composedItem();
  const sender = isAppointment() ? item.organizer : item.from;
  const address = sender ? asked<Office.EmailAddressDetails>((reply) => sender.getAsync(reply)).then(({ emailAddress }) => emailAddress) : Promise.resolve(Office.context.mailbox.userProfile.emailAddress);
  const shared = item.getSharedPropertiesAsync ? asked<Office.SharedProperties>((reply) => item.getSharedPropertiesAsync(reply)).then(({ owner }) => owner, () => '') : Promise.resolve('');
  return Promise.all([address, shared]);
}

export function spokenLanguage(): NoticeLanguage {
  return noticeLanguage(Office.context.displayLanguage, Office.context.roamingSettings.get(LANGUAGE_SETTING));
}
