import { CONTACT_FORMS, LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is a contact with one partner; a contact with three partners is three rows that share a `group`, because a
 * column that holds several values can't be filtered. Key: `<group>|<partner>`.
 */
export const contactMoments = defineList({
  name: 'ContactMoments',
  label: 'Contactmomenten',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    /** `gm0344-2026`: a partner with very many rows stays under the 5,000 that a query may scan. */
    partnerYear: { kind: 'text', label: 'Partner en jaar', required: true, indexed: true },
    date: { kind: 'date', label: 'Datum', required: true, indexed: true },
    layer: { kind: 'choice', label: 'Laag', choices: LAYERS, required: true },
    form: { kind: 'choice', label: 'Vorm', choices: CONTACT_FORMS, required: true },
    subject: { kind: 'text', label: 'Onderwerp' },
    note: { kind: 'note', label: 'Notitie', maxLength: 4000 },
    group: { kind: 'text', label: 'Contact (sleutel)', required: true, indexed: true },
    itemKey: { kind: 'text', label: 'Afspraak of mail (sleutel)', indexed: true },
    by: { kind: 'text', label: 'Door (aanmeldnaam)', indexed: true },
    byName: { kind: 'text', label: 'Door' },
  },
});

export type ContactMomentRow = Stored<typeof contactMoments>;
