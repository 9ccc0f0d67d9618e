import { defineList, type Stored } from './schema';

/**
 * A row is a meeting of one of us with partners, for "Ook van ons" (A22) and the preparation brief: written ahead by the
 * panel for the person's own meetings, never for private ones. Read by week, so that one query serves all partners at a
 * table. Key: the meeting's key, so that colleagues in the same meeting share one row.
 */
export const ourMeetings = defineList({
  name: 'OurMeetings',
  label: 'Onze overleggen met partners',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    /** `2026-w48`, ISO week of the start; compared as text with `ge` and `le`. */
    week: { kind: 'text', label: 'Week', required: true, indexed: true },
    start: { kind: 'moment', label: 'Begin', required: true },
    end: { kind: 'moment', label: 'Einde' },
    /** Keys of partners. */
    partners: { kind: 'json', label: 'Partners (sleutels)', required: true, maxLength: 4000 },
    /** Absent when the owner keeps it to themselves: the row then says so. */
    subject: { kind: 'text', label: 'Onderwerp' },
    collaboration: { kind: 'lookup', label: 'Samenwerkingsverband', to: 'Collaborations' },
    department: { kind: 'text', label: 'Afdeling' },
    by: { kind: 'text', label: 'Van wie (aanmeldnaam)', required: true, indexed: true },
    byName: { kind: 'text', label: 'Van wie' },
    cancelled: { kind: 'boolean', label: 'Geannuleerd' },
  },
});

export type OurMeetingRow = Stored<typeof ourMeetings>;
