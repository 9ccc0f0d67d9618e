import { defineList, type Stored } from './schema';

/**
 * A row says that an organisation wants a session: support is counted per organisation, not per head (N6). `people` is with how
 * many it would come, which the planner needs for the rooms. Key: `<proposal>|<partner>`, so that no organisation counts twice.
 */
export const supports = defineList({
  name: 'Supports',
  label: 'Steun voor voorstellen',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    proposal: { kind: 'lookup', label: 'Voorstel', to: 'AgendaProposals', required: true },
    partner: { kind: 'lookup', label: 'Partner', to: 'Partners', required: true },
    people: { kind: 'number', label: 'Met hoeveel mensen', required: true, min: 1, max: 100 },
    by: { kind: 'text', label: 'Vastgelegd door (aanmeldnaam)', required: true },
  },
});

export type SupportRow = Stored<typeof supports>;
