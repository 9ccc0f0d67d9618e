import { DAY_FORMS, DAY_STATUSES } from '../domain/networkDay/vocabulary';
import { LAYERS } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

/** A row is a network day: one edition. Read by year, because a panel in Outlook has no use for it. */
export const networkDays = defineList({
  name: 'NetworkDays',
  label: 'Netwerkdagen',
  site: 'programme',
  copying: { as: 'journal' },
  columns: {
    title: { kind: 'text', label: 'Naam', required: true },
    status: { kind: 'choice', label: 'Status', choices: DAY_STATUSES, required: true, indexed: true },
    form: { kind: 'choice', label: 'Vorm', choices: DAY_FORMS, required: true },
    /** The year for which it is planned; a date may still have to be found. */
    year: { kind: 'text', label: 'Jaar', required: true, indexed: true, maxLength: 4 },
    date: { kind: 'date', label: 'Datum', indexed: true },
    start: { kind: 'text', label: 'Begin (tijd)', required: true, maxLength: 5 },
    end: { kind: 'text', label: 'Einde (tijd)', required: true, maxLength: 5 },
    place: { kind: 'text', label: 'Plaats' },
    capacity: { kind: 'number', label: 'Plaatsen', required: true, min: 1, max: 5000 },
    meetingShare: { kind: 'number', label: 'Deel van de dag voor ontmoeten (%)', required: true, min: 0, max: 100 },
    layers: { kind: 'choices', label: 'Voor welke lagen', choices: LAYERS },
    previous: { kind: 'lookup', label: 'Vorige editie', to: 'NetworkDays' },
    /** What each warning about the programme does (`WarningLevels`); absent: the usual. */
    levels: { kind: 'json', label: 'Wat waarschuwingen doen', maxLength: 1000 },
    /** Minutes that are wanted between two sessions in one room or with one speaker. */
    buffer: { kind: 'number', label: 'Minuten tussen sessies', min: 0, max: 120 },
    pollUntil: { kind: 'date', label: 'Datumprikker open tot en met' },
    by: { kind: 'text', label: 'Organisator (aanmeldnaam)', required: true, indexed: true },
    byName: { kind: 'text', label: 'Organisator' },
  },
});

export type NetworkDayRow = Stored<typeof networkDays>;
