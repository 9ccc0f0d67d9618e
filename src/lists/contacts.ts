import { ACTING, BODIES, LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a person in a function at a partner. No party, no faction, no judgement: those columns don't exist. */
export const contacts = defineList({
  name: 'Contacts',
  label: 'Contactpersonen',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    layer: { kind: 'choice', label: 'Laag', choices: LAYERS, required: true, indexed: true },
    body: { kind: 'choice', label: 'Orgaan', choices: BODIES },
    function: { kind: 'text', label: 'Functie' },
    portfolio: { kind: 'text', label: 'Portefeuille' },
    mail: { kind: 'text', label: 'E-mailadres', indexed: true },
    inviteVia: { kind: 'choice', label: 'Uitnodigen via', choices: ['rechtstreeks', 'griffie'] },
    since: { kind: 'date', label: 'Sinds' },
    until: { kind: 'date', label: 'Tot en met' },
    acting: { kind: 'choice', label: 'Voor tijdelijk', choices: ACTING },
    /** Burgemeester and dijkgraaf: elections don't end their term. */
    crownAppointed: { kind: 'boolean', label: 'Door de Kroon benoemd' },
  },
});

export type ContactRow = Stored<typeof contacts>;
