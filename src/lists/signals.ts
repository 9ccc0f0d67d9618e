import { SIGNAL_KINDS, SIGNAL_STATUSES } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a hick-up in the cooperation: about a process, never about a person (H5). */
export const signals = defineList({
  name: 'Signals',
  label: 'Hick-ups',
  site: 'programme',
  copying: { as: 'open', where: { open: 'ja' } },
  columns: {
    title: { kind: 'text', label: 'Wat speelt er?', required: true },
    kind: { kind: 'choice', label: 'Soort', choices: SIGNAL_KINDS, required: true, indexed: true },
    /** Keys of the partners concerned; a hick-up may touch several. */
    partners: { kind: 'json', label: 'Partners (sleutels)', maxLength: 2000 },
    collaboration: { kind: 'lookup', label: 'Samenwerkingsverband', to: 'Collaborations' },
    note: { kind: 'note', label: 'Toelichting', maxLength: 4000 },
    status: { kind: 'choice', label: 'Status', choices: SIGNAL_STATUSES, required: true, indexed: true },
    open: { kind: 'choice', label: 'Loopt nog', choices: ['ja', 'nee'], required: true, indexed: true },
    broker: { kind: 'text', label: 'Makelaar (aanmeldnaam)', indexed: true },
    brokerName: { kind: 'text', label: 'Makelaar' },
    reportedBy: { kind: 'choice', label: 'Gemeld door', choices: ['ons', 'partner'], required: true },
    reportedOn: { kind: 'date', label: 'Gemeld op', required: true, indexed: true },
    by: { kind: 'text', label: 'Vastgelegd door (aanmeldnaam)' },
  },
});

export type SignalRow = Stored<typeof signals>;
