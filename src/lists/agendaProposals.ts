import { PROPOSAL_STATUSES, SESSION_FORMS } from '../domain/networkDay/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a session that somebody proposes for a network day (N6). Key when imported: `<day>|<title>`. */
export const agendaProposals = defineList({
  name: 'AgendaProposals',
  label: 'Voorstellen voor de agenda',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    title: { kind: 'text', label: 'Titel', required: true },
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    pitch: { kind: 'note', label: 'Waar gaat het over?', maxLength: 2000 },
    theme: { kind: 'text', label: 'Thema', maxLength: 100 },
    form: { kind: 'choice', label: 'Vorm', choices: SESSION_FORMS, required: true },
    minutes: { kind: 'number', label: 'Minuten', required: true, min: 10, max: 240 },
    /** Keys of the organisations that propose it. */
    partners: { kind: 'json', label: 'Indieners (sleutels van partners)', maxLength: 2000 },
    /** Names as they may stand on a printed programme, and nothing else about these people. */
    speakers: { kind: 'json', label: 'Sprekers', maxLength: 2000 },
    status: { kind: 'choice', label: 'Status', choices: PROPOSAL_STATUSES, required: true, indexed: true },
    mergedInto: { kind: 'lookup', label: 'Samengevoegd met', to: 'AgendaProposals' },
    by: { kind: 'text', label: 'Vastgelegd door (aanmeldnaam)', required: true },
    byName: { kind: 'text', label: 'Vastgelegd door' },
  },
});

export type AgendaProposalRow = Stored<typeof agendaProposals>;
