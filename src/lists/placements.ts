import { defineList, type Stored } from './schema';

/**
 * A row says when and where a session is. Key: the proposal's, so that a session stands at one place however many people move
 * it, and two who move the same one at once meet in a conflict instead of in two rows.
 */
export const placements = defineList({
  name: 'Placements',
  label: 'Programma',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    proposal: { kind: 'lookup', label: 'Sessie', to: 'AgendaProposals', required: true },
    slot: { kind: 'lookup', label: 'Tijdvak', to: 'Slots', required: true },
    room: { kind: 'lookup', label: 'Zaal', to: 'Rooms', required: true },
    /** A plan that is worked out leaves it where it is. */
    pinned: { kind: 'boolean', label: 'Vast' },
  },
});

export type PlacementRow = Stored<typeof placements>;
