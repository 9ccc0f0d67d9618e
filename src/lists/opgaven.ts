import { defineList, type Stored } from './schema';

/** A row is a common task of several collaborations (RES, REP, Omgevingsvisie). */
export const opgaven = defineList({
  name: 'Opgaven',
  label: 'Opgaven',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    /** Keys of collaborations; a multi-value lookup could not be filtered and counts heavily in a query. */
    collaborations: { kind: 'json', label: 'Samenwerkingsverbanden (sleutels)', maxLength: 4000 },
    status: { kind: 'choice', label: 'Status', choices: ['lopend', 'afgerond'], indexed: true },
  },
});

export type OpgaveRow = Stored<typeof opgaven>;
