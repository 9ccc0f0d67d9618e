import { SLOT_KINDS } from '../domain/networkDay/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a part of a network day. Sessions are planned into those of kind "sessies" only. Key when imported: `<day>|<start>`. */
export const slots = defineList({
  name: 'Slots',
  label: 'Tijdvakken',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    kind: { kind: 'choice', label: 'Soort', choices: SLOT_KINDS, required: true },
    title: { kind: 'text', label: 'Naam' },
    start: { kind: 'text', label: 'Begin (tijd)', required: true, maxLength: 5 },
    end: { kind: 'text', label: 'Einde (tijd)', required: true, maxLength: 5 },
  },
});

export type SlotRow = Stored<typeof slots>;
