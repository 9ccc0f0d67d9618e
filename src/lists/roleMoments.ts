import { QUADRANTS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a placing in Van der Steen's model, or a change of it, on a date and with a reason (R1 to R3). */
export const roleMoments = defineList({
  name: 'RoleMoments',
  label: 'Rollen en rolwisselingen',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    collaboration: { kind: 'lookup', label: 'Samenwerkingsverband', to: 'Collaborations', required: true },
    /** Absent: the placing is of the collaboration as a whole. */
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners' },
    quadrants: { kind: 'choices', label: 'Kwadranten', choices: QUADRANTS, required: true },
    doubleRole: { kind: 'text', label: 'Dubbelrol' },
    date: { kind: 'date', label: 'Datum', required: true, indexed: true },
    reason: { kind: 'note', label: 'Reden', maxLength: 1000 },
    placedBy: { kind: 'text', label: 'Geplaatst door (aanmeldnaam)' },
  },
});

export type RoleMomentRow = Stored<typeof roleMoments>;
