import { LEGAL_FORMS, PHASES } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a samenwerkingsverband, under the Wgr or not. Key: its id in the source (`res-u16`). */
export const collaborations = defineList({
  name: 'Collaborations',
  label: 'Samenwerkingsverbanden',
  site: 'programme',
  copying: { as: 'whole', when: 'opening' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    legalForm: { kind: 'choice', label: 'Rechtsvorm', choices: LEGAL_FORMS, indexed: true },
    subjects: { kind: 'choices', label: 'Onderwerpen', choices: ['wonen', 'energie', 'mobiliteit', 'economie', 'gezondheid', 'groen en landschap', 'water'], open: true },
    /** Words in a subject line that point at this collaboration, as people write them. */
    alsoCalled: { kind: 'choices', label: 'Ook genoemd', choices: [], open: true },
    phase: { kind: 'choice', label: 'Fase', choices: PHASES },
    phaseSince: { kind: 'date', label: 'Fase sinds' },
    /** When the governance was last agreed; earlier than `phaseSince` means "fase gewijzigd, governance niet" (R5). */
    governanceOn: { kind: 'date', label: 'Governance vastgesteld op' },
    area: { kind: 'text', label: 'Gebied' },
    workingStyle: { kind: 'note', label: 'Werkwijze en cultuur', maxLength: 2000 },
    since: { kind: 'date', label: 'Sinds' },
    until: { kind: 'date', label: 'Tot en met' },
    verifiedOn: { kind: 'date', label: 'Gecontroleerd op' },
    source: { kind: 'text', label: 'Bron' },
    certainty: { kind: 'note', label: 'Hoe zeker', maxLength: 1000 },
  },
});

export type CollaborationRow = Stored<typeof collaborations>;
