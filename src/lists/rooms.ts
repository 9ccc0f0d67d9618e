import { defineList, type Stored } from './schema';

/** A row is a room in which sessions of a network day can be. Key when imported: `<day>|<name>`. */
export const rooms = defineList({
  name: 'Rooms',
  label: 'Zalen',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    capacity: { kind: 'number', label: 'Plaatsen', required: true, min: 1, max: 5000 },
  },
});

export type RoomRow = Stored<typeof rooms>;
