import { PARTNER_KINDS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is an organisation that the province works with; its key is its code in lower case (`gm0344`, `ws0636`). */
export const partners = defineList({
  name: 'Partners',
  label: 'Partners',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    shortName: { kind: 'text', label: 'Korte naam', maxLength: 60 },
    kind: { kind: 'choice', label: 'Soort', choices: PARTNER_KINDS, required: true, indexed: true },
    code: { kind: 'text', label: 'Code (CBS, TOOI)', maxLength: 60, indexed: true },
    region: { kind: 'text', label: 'Bestuurlijke regio', maxLength: 100, indexed: true },
    /** False for organisations outside the province, which are shown in a group of their own. */
    inProvince: { kind: 'boolean', label: 'Binnen de provincie' },
    /** UPN: Graph has no way to resolve a person for a person column. */
    accountHolder: { kind: 'text', label: 'Accounthouder (aanmeldnaam)', indexed: true },
    accountHolderName: { kind: 'text', label: 'Accounthouder' },
    deputy: { kind: 'text', label: 'Vervanger (aanmeldnaam)' },
    deputyName: { kind: 'text', label: 'Vervanger' },
    wishes: { kind: 'note', label: 'Maatwerk: wat wil deze partner van het contact?', maxLength: 2000 },
    validFrom: { kind: 'date', label: 'Bestaat vanaf' },
    validUntil: { kind: 'date', label: 'Bestond tot en met' },
    successor: { kind: 'lookup', label: 'Opgegaan in', to: 'Partners' },
    tile: { kind: 'json', label: 'Plaats op de tegelkaart', maxLength: 100 },
    source: { kind: 'text', label: 'Bron' },
  },
});

export type PartnerRow = Stored<typeof partners>;
