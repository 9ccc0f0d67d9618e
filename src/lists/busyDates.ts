import { BUSY_KINDS } from '../domain/networkDay/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is a day or period on which people are elsewhere (a raadsvergadering, a school holiday), or, with kind "kans", on
 * which they already meet somewhere (N5, N20). Imported from ICS and CSV. Read by year of its beginning.
 */
export const busyDates = defineList({
  name: 'BusyDates',
  label: 'Bezette dagen en kansen',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    title: { kind: 'text', label: 'Wat is er dan?', required: true },
    kind: { kind: 'choice', label: 'Soort', choices: BUSY_KINDS, required: true, indexed: true },
    year: { kind: 'text', label: 'Jaar', required: true, indexed: true, maxLength: 4 },
    from: { kind: 'date', label: 'Van', required: true, indexed: true },
    until: { kind: 'date', label: 'Tot en met', required: true },
    partner: { kind: 'lookup', label: 'Van welke partner', to: 'Partners' },
    region: { kind: 'text', label: 'Regio', maxLength: 100 },
    place: { kind: 'text', label: 'Plaats' },
    source: { kind: 'text', label: 'Bron' },
  },
});

export type BusyDateRow = Stored<typeof busyDates>;
