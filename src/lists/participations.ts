import { BODIES, HATS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/**
 * A row is a partner's seat in a collaboration; a partner with several representatives has several rows. The province's
 * own seats carry the hats that its people wear there. Key: `<collaboration>|<partner>|<representative or ->`.
 */
export const participations = defineList({
  name: 'Participations',
  label: 'Deelnames',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    collaboration: { kind: 'lookup', label: 'Samenwerkingsverband', to: 'Collaborations', required: true },
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    representative: { kind: 'text', label: 'Vertegenwoordiger' },
    /** Mail address, to find the seat of somebody who is at the table. */
    representativeMail: { kind: 'text', label: 'E-mailadres vertegenwoordiger', indexed: true },
    body: { kind: 'choice', label: 'Orgaan', choices: BODIES },
    hats: { kind: 'choices', label: 'Petten', choices: HATS },
    /** Takes part in some subjects only, so its absence is not noted. */
    partly: { kind: 'boolean', label: 'Doet op onderdelen mee' },
    since: { kind: 'date', label: 'Sinds' },
    until: { kind: 'date', label: 'Tot en met' },
  },
});

export type ParticipationRow = Stored<typeof participations>;
