import { defineList, type Stored } from './schema';

/**
 * A row says that a mail domain, or one address, stands for a partner. Several rows for one domain make it ambiguous
 * (shared service organisations); an answer once given is a row for that address. Key: `<domain or address>|<partner>`.
 */
export const mailDomains = defineList({
  name: 'MailDomains',
  label: 'Maildomeinen',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  firstStands: 'chosenBy',
  columns: {
    /** Lower case; a domain (`woerden.nl`) or, when `reach` says so, a whole address. */
    domain: { kind: 'text', label: 'Domein of adres', required: true, indexed: true },
    reach: { kind: 'choice', label: 'Geldt voor', choices: ['domein', 'adres'], required: true },
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    certainty: { kind: 'note', label: 'Hoe zeker', maxLength: 500 },
    chosenBy: { kind: 'text', label: 'Gekozen door (aanmeldnaam)' },
  },
});

export type MailDomainRow = Stored<typeof mailDomains>;
