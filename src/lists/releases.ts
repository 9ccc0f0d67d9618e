import { defineList, type Stored } from './schema';

/** A row is a version of a day's programme that was released; what it held stays in it. Key: `<day>|<number>`. */
export const releases = defineList({
  name: 'Releases',
  label: 'Vrijgegeven programma’s',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    day: { kind: 'lookup', label: 'Netwerkdag', to: 'NetworkDays', required: true },
    number: { kind: 'number', label: 'Nummer', required: true, min: 1, max: 9999 },
    note: { kind: 'note', label: 'Toelichting', maxLength: 4000 },
    /** Sessions, rooms and hours as they were then: `ReleasedProgramme`. */
    programme: { kind: 'json', label: 'Programma', required: true, maxLength: 100_000 },
    on: { kind: 'moment', label: 'Vrijgegeven op', required: true },
    by: { kind: 'text', label: 'Door (aanmeldnaam)', required: true },
    byName: { kind: 'text', label: 'Door' },
  },
});

export type ReleaseRow = Stored<typeof releases>;
