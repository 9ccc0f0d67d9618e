import { defineList, type Stored } from './schema';

/** A row says who held a partner's account, from when until when (H1). */
export const holderHistory = defineList({
  name: 'HolderHistory',
  label: 'Accounthouders door de tijd',
  site: 'programme',
  copying: { as: 'whole', when: 'later' },
  columns: {
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    holder: { kind: 'text', label: 'Aanmeldnaam', required: true, indexed: true },
    holderName: { kind: 'text', label: 'Naam' },
    role: { kind: 'choice', label: 'Rol', choices: ['accounthouder', 'vervanger'], required: true },
    from: { kind: 'date', label: 'Vanaf', required: true },
    until: { kind: 'date', label: 'Tot en met' },
  },
});

export type HolderHistoryRow = Stored<typeof holderHistory>;
