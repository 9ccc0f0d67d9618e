import { ABOUT_KINDS, AGREEMENT_KINDS, AGREEMENT_STATUSES } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is an afspraak (R6). Those with `open` "ja" are copied to every browser; the rest is a journal. */
export const agreements = defineList({
  name: 'Agreements',
  label: 'Afspraken',
  site: 'programme',
  copying: { as: 'open', where: { open: 'ja' } },
  columns: {
    title: { kind: 'text', label: 'Afspraak', required: true },
    kind: { kind: 'choice', label: 'Soort', choices: AGREEMENT_KINDS, required: true, indexed: true },
    aboutKind: { kind: 'choice', label: 'Gaat over', choices: ABOUT_KINDS, required: true },
    /** Key of a partner, collaboration or opgave. */
    about: { kind: 'text', label: 'Gaat over (sleutel)', required: true, indexed: true },
    owner: { kind: 'text', label: 'Eigenaar' },
    reviewOn: { kind: 'date', label: 'Herijken op', indexed: true },
    status: { kind: 'choice', label: 'Status', choices: AGREEMENT_STATUSES, required: true, indexed: true },
    confirmedBy: { kind: 'text', label: 'Bekrachtigd door' },
    confirmedOn: { kind: 'date', label: 'Bekrachtigd op' },
    /** Whether anybody still has to do something with it; written with `status`, because a query filters one column. */
    open: { kind: 'choice', label: 'Loopt nog', choices: ['ja', 'nee'], required: true, indexed: true },
    agreedOn: { kind: 'date', label: 'Afgesproken op', indexed: true },
    origin: { kind: 'text', label: 'Herkomst (overleg of sessie)' },
    originItem: { kind: 'text', label: 'Herkomst (sleutel)', indexed: true },
    by: { kind: 'text', label: 'Vastgelegd door (aanmeldnaam)' },
  },
});

export type AgreementRow = Stored<typeof agreements>;
