import { DATE_STATUSES } from '../domain/networkDay/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a date that a network day might have. Key: `<day>|<date>`. */
export const dateOptions = defineList({
  name: 'DateOptions',
  label: 'Mogelijke data',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    date: { kind: 'date', label: 'Datum', required: true, indexed: true },
    status: { kind: 'choice', label: 'Status', choices: DATE_STATUSES, required: true },
    note: { kind: 'note', label: 'Toelichting', maxLength: 1000 },
    /** Graph's id of the tentative hold in the functional mailbox, so that it can be released. */
    holdId: { kind: 'note', label: 'Vastgehouden in de agenda (kenmerk)', maxLength: 1000 },
    by: { kind: 'text', label: 'Door (aanmeldnaam)', required: true },
  },
});

export type DateOptionRow = Stored<typeof dateOptions>;
