import { LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is the last contact with a partner on a layer, so that a panel with twenty partners needs no journal. It is written
 * with each contact moment and rebuilt by provisioning. Key: `<partner>|<layer>`.
 */
export const lastContacts = defineList({
  name: 'LastContacts',
  label: 'Laatste contact per partner en laag',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  latestWins: 'date',
  columns: {
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    layer: { kind: 'choice', label: 'Laag', choices: LAYERS, required: true },
    date: { kind: 'date', label: 'Datum', required: true },
    /** Key of the contact moment, so that undoing it can be told from a later one. */
    contact: { kind: 'text', label: 'Contactmoment (sleutel)', required: true },
    subject: { kind: 'text', label: 'Onderwerp' },
    byName: { kind: 'text', label: 'Door' },
  },
});

export type LastContactRow = Stored<typeof lastContacts>;
