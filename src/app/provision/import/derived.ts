import { format, parseISO } from 'date-fns';
import { hashedKey, joinedKey } from '../../../domain/key';

/** What a file says about one row, by column; nothing is checked yet. */
export type Draft = Readonly<Record<string, unknown>>;

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Letters, digits and dashes: a readable part of a key. */
export const slug = (value: unknown): string =>
  text(value).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Enough of a text's hash to tell two notes at one meeting apart. */
const part = (value: unknown): string => (text(value) === '' ? '-' : hashedKey(text(value)).slice(0, 12));

const aboutPart = (row: Draft) => (text(row['about']) === '' ? part(row['note']) : `${slug(row['aboutKind'])}:${text(row['about'])}`);

interface Derivation {
  /** Columns that follow from others, so that no file has to hold them, and texts spelled as the list keeps them. */
  readonly columns?: (row: Draft) => Draft;
  /** The row's key where the file gives none; the same row must give the same key at each import. */
  readonly key: (row: Draft) => string;
}

const open = (closed: string) => (row: Draft) => ({ open: row['open'] ?? (row['status'] === closed ? 'nee' : 'ja') });

const contextOf: Derivation = {
  columns: (row) => (text(row['identifier']) === '' ? {} : { itemKey: row['itemKey'] ?? hashedKey(text(row['identifier'])) }),
  key: (row) => joinedKey(text(row['itemKey']), slug(row['kind']), aboutPart(row), text(row['by'])),
};

/** By list name. */
export const DERIVED: Readonly<Record<string, Derivation>> = {
  Partners: { key: (row) => text(row['code']).toLowerCase() || slug(row['title']) },
  Collaborations: { key: (row) => slug(row['title']) },
  Opgaven: { key: (row) => slug(row['title']) },
  MailDomains: {
    columns: (row) => ({ domain: text(row['domain']).toLowerCase(), reach: row['reach'] ?? (text(row['domain']).includes('@') ? 'adres' : 'domein') }),
    key: (row) => joinedKey(text(row['domain']).toLowerCase(), text(row['partner'])),
  },
  Contacts: {
    columns: (row) => (text(row['mail']) === '' ? {} : { mail: text(row['mail']).toLowerCase() }),
    key: (row) => joinedKey(text(row['partner']), text(row['mail']).toLowerCase() || slug(row['title'])),
  },
  Participations: {
    key: (row) => joinedKey(text(row['collaboration']), text(row['partner']), slug(row['representative']) || '-'),
  },
  RoleMoments: {
    key: (row) => joinedKey(text(row['collaboration']), text(row['partner']) || '-', text(row['date'])),
  },
  HolderHistory: { key: (row) => joinedKey(text(row['partner']), text(row['role']), text(row['from'])) },
  Settings: { key: (row) => text(row['title']).toLowerCase() },
  Agreements: { columns: open('vervallen'), key: (row) => joinedKey(text(row['about']), slug(row['title'])) },
  Signals: { columns: open('opgelost'), key: (row) => joinedKey(text(row['collaboration']) || '-', slug(row['title'])) },
  ContactMoments: {
    columns: (row) => ({
      partnerYear: `${text(row['partner'])}-${text(row['date']).slice(0, 4)}`,
      group: row['group'] ?? joinedKey('import', text(row['date']), slug(row['form']), slug(row['subject'])),
    }),
    key: (row) => joinedKey(text(row['group']), text(row['partner'])),
  },
  OurMeetings: {
    columns: (row) => (isMoment(row['start']) ? { week: format(parseISO(text(row['start'])), "RRRR-'w'II") } : {}),
    key: (row) => hashedKey(`${text(row['start'])}|${text(row['subject'])}|${text(row['by'])}`),
  },
  NetworkDays: { columns: (row) => ({ year: row['year'] ?? text(row['date']).slice(0, 4) }), key: (row) => slug(row['title']) },
  DateOptions: { columns: (row) => ({ status: row['status'] ?? 'voorgesteld' }), key: (row) => joinedKey(text(row['day']), text(row['date'])) },
  DateVotes: { key: (row) => joinedKey(text(row['option']), text(row['voter'])) },
  BusyDates: {
    columns: (row) => ({ year: text(row['from']).slice(0, 4), until: row['until'] ?? row['from'] }),
    key: (row) => joinedKey(slug(row['kind']), text(row['from']), text(row['partner']) || slug(row['region']) || '-', slug(row['title'])),
  },
  AgendaProposals: { columns: (row) => ({ status: row['status'] ?? 'ingediend' }), key: (row) => joinedKey(text(row['day']), slug(row['title'])) },
  Supports: { columns: (row) => ({ people: row['people'] ?? 1 }), key: (row) => joinedKey(text(row['proposal']), text(row['partner'])) },
  Rooms: { key: (row) => joinedKey(text(row['day']), slug(row['title'])) },
  Slots: { key: (row) => joinedKey(text(row['day']), text(row['start'])) },
  Placements: { key: (row) => text(row['proposal']) },
  ItemContexts: contextOf,
  ItemContextsBestuurlijk: contextOf,
};

const isMoment = (value: unknown) => /^\d{4}-\d{2}-\d{2}T/.test(text(value));
