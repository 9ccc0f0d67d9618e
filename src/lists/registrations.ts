import { ATTENDANCES, REGISTRATION_STATUSES } from '../domain/networkDay/registration';
import { LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is one person and one network day, from the invitation on. It stands on the closed site, where the service alone has rights, so
 * it names day and partner by their keys and not by a lookup. Key: the day's and a hash of the address (`registrationKey`).
 */
export const registrations = defineList({
  name: 'Registrations',
  label: 'Aanmeldingen',
  site: 'closed',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'text', label: 'Netwerkdag (sleutel)', required: true, indexed: true },
    name: { kind: 'text', label: 'Naam', required: true },
    mail: { kind: 'text', label: 'E-mailadres', required: true },
    partner: { kind: 'text', label: 'Partner (sleutel)' },
    organisation: { kind: 'text', label: 'Organisatie' },
    layer: { kind: 'choice', label: 'Laag', choices: LAYERS },
    status: { kind: 'choice', label: 'Status', choices: REGISTRATION_STATUSES, required: true },
    attendance: { kind: 'choice', label: 'Hoe', choices: ATTENDANCES, required: true },
    consent: { kind: 'boolean', label: 'Mag op de deelnemerslijst' },
    /** Both in UTC with their thousandths, as text: SharePoint keeps whole seconds of a moment, and many register in one. */
    since: { kind: 'text', label: 'Aangemeld op', maxLength: 40 },
    answered: { kind: 'text', label: 'Laatste antwoord op', maxLength: 40 },
    checkedIn: { kind: 'moment', label: 'Binnen op' },
  },
});

export type RegistrationRow = Stored<typeof registrations>;
