import { ABOUT_KINDS, CONTEXT_KINDS, CONTEXT_REACHES } from '../domain/vocabulary';
import { defineList, type Stored } from './schema';

const columns = {
  /** The hashed key of the series, the occurrence, the message or the thread (`domain/key`). */
  itemKey: { kind: 'text', label: 'Afspraak of mail (sleutel)', required: true, indexed: true },
  reach: { kind: 'choice', label: 'Geldt voor', choices: CONTEXT_REACHES, required: true },
  /** The full identifier beside its hash, for an administrator who has to find the meeting. */
  identifier: { kind: 'note', label: 'Volledig kenmerk', maxLength: 4000 },
  kind: { kind: 'choice', label: 'Soort', choices: CONTEXT_KINDS, required: true },
  aboutKind: { kind: 'choice', label: 'Gaat over', choices: ABOUT_KINDS },
  /** Key of a partner, collaboration or opgave; by text, never a lookup: the closed site can't look into the other. */
  about: { kind: 'text', label: 'Gaat over (sleutel)', indexed: true },
  /** With kind "vertegenwoordiging": the partner that speaks for `about`. */
  representedBy: { kind: 'text', label: 'Vertegenwoordigd door (sleutel)' },
  note: { kind: 'note', label: 'Notitie', maxLength: 4000 },
  /** The meeting as it was when attached: start, end, partners' keys. No persons. */
  snapshot: { kind: 'json', label: 'Stand bij koppelen', maxLength: 8000 },
  /** Absent for a private item whose owner did not choose to have its subject stored. */
  subject: { kind: 'text', label: 'Onderwerp' },
  by: { kind: 'text', label: 'Door (aanmeldnaam)', required: true, indexed: true },
  byName: { kind: 'text', label: 'Door' },
  on: { kind: 'moment', label: 'Op', required: true },
} as const;

/** A row is what a colleague attached to a meeting or mail, for every account holder (circle *programma*). */
export const itemContexts = defineList({
  name: 'ItemContexts',
  label: 'Context bij afspraken en mail',
  site: 'programme',
  copying: { as: 'journal' },
  firstStands: 'by',
  columns,
});

/** The same for the narrow circle *bestuurlijk*: a list of its own, because rights are per list (A8). */
export const itemContextsBestuurlijk = defineList({
  name: 'ItemContextsBestuurlijk',
  label: 'Context bij afspraken en mail (bestuurlijk)',
  site: 'closed',
  readers: 'bestuurlijk',
  copying: { as: 'journal' },
  firstStands: 'by',
  columns,
});

export type ItemContextRow = Stored<typeof itemContexts>;
