import { listOf, recordOf, textOf } from '../../hosts/fields';
import { RECIPIENT_TYPES, RESPONSES, type Person } from './item';

/** A person as office.js reads it from its host. */
export const toWire = (person: Person) => ({
  name: person.name,
  address: person.address,
  appointmentResponse: RESPONSES.indexOf(person.response ?? 'none'),
  recipientType: RECIPIENT_TYPES.indexOf(person.type ?? 'other'),
});

/** The people that an add-in handed over; an entry without an address is kept by its name, as a form would. */
export function fromWire(list: unknown): Person[] {
  return listOf(list).map((entry) => {
    if (typeof entry === 'string') return { name: entry, address: entry };
    const { name, address, displayName, emailAddress } = recordOf(entry);
    const mail = textOf(address, textOf(emailAddress));
    return { name: textOf(name, textOf(displayName, mail)) || mail, address: mail };
  });
}

export const sameAddress = (a: Person, b: Person): boolean => a.address.toLowerCase() === b.address.toLowerCase();
