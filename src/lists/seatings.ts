import { defineList, type Stored } from './schema';

/**
 * A row is who sits where on a network day, with what the organiser wishes for it. It stands on the closed site, where the service alone
 * has rights, because it says who would rather not sit together; no names are in it. Key: the day's. It goes for good some weeks after the day.
 */
export const seatings = defineList({
  name: 'Seatings',
  label: 'Tafelindelingen',
  site: 'closed',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'text', label: 'Netwerkdag (sleutel)', required: true, indexed: true },
    /** `PackedSeating`. */
    seating: { kind: 'json', label: 'Indeling', required: true, maxLength: 100_000 },
    by: { kind: 'text', label: 'Door (aanmeldnaam)', required: true },
    byName: { kind: 'text', label: 'Door' },
  },
});

export type SeatingRow = Stored<typeof seatings>;
