import { lookupsFor, partnerKeysOf, successorKeysOf } from '../../domain/panel/lookups';
import { weeksAround } from '../../domain/panel/ourHouse';
import type { PanelSettings } from '../../domain/panel/settings';
import type { SeenPerson } from '../../domain/seenItem';
import { agreements, type AgreementRow } from '../../lists/agreements';
import { collaborations, type CollaborationRow } from '../../lists/collaborations';
import { contacts, type ContactRow } from '../../lists/contacts';
import { holderHistory, type HolderHistoryRow } from '../../lists/holderHistory';
import { itemContexts, itemContextsBestuurlijk, type ItemContextRow } from '../../lists/itemContexts';
import { lastContacts, type LastContactRow } from '../../lists/lastContacts';
import { mailDomains, type MailDomainRow } from '../../lists/mailDomains';
import { opgaven, type OpgaveRow } from '../../lists/opgaven';
import { ourMeetings, type OurMeetingRow } from '../../lists/ourMeetings';
import { participations, type ParticipationRow } from '../../lists/participations';
import { partners, type PartnerRow } from '../../lists/partners';
import { roleMoments, type RoleMomentRow } from '../../lists/roleMoments';
import { settings, type SettingRow } from '../../lists/settings';
import { signals, type SignalRow } from '../../lists/signals';
import type { Replica } from '../../ports/replica';

/** The rows that one item needs, as they are stored: the rules read them, a change needs their etag. */
export interface PanelRowsStored {
  readonly mailDomains: readonly MailDomainRow[];
  readonly contacts: readonly ContactRow[];
  readonly partners: readonly PartnerRow[];
  readonly collaborations: readonly CollaborationRow[];
  readonly participations: readonly ParticipationRow[];
  readonly opgaven: readonly OpgaveRow[];
  readonly roleMoments: readonly RoleMomentRow[];
  readonly holderHistory: readonly HolderHistoryRow[];
  readonly agreements: readonly AgreementRow[];
  readonly signals: readonly SignalRow[];
  readonly lastContacts: readonly LastContactRow[];
  readonly settings: readonly SettingRow[];
  readonly contexts: readonly ItemContextRow[];
  readonly narrowContexts: readonly ItemContextRow[];
  readonly ourMeetings: readonly OurMeetingRow[];
}

export interface RowsWanted {
  readonly people: readonly SeenPerson[];
  /** Keys of the item, once known, and the one under which changes wait for it. */
  readonly keys: readonly string[];
  readonly ownPartner: string;
  readonly now: number;
  readonly settings: PanelSettings;
}

export const contextsAt = (keys: readonly string[]) => ({ column: 'itemKey', values: keys }) as const;
export const meetingsAround = (now: number, read: PanelSettings) => ({ column: 'week', ...weeksAround(now, read) }) as const;

/**
 * Reads from the browser's own copy what belongs to one item, by index and in four steps, each standing on the one before.
 * It never reads a list that grows with the province's partners as a whole: 2,000 of them cost what 34 do.
 */
export async function readRows(replica: Replica, wanted: RowsWanted): Promise<PanelRowsStored> {
  const first = await rowsOfItem(replica, wanted);
  const partnerKeys = partnerKeysOf({
    domains: first.mailDomains,
    contacts: first.contacts,
    participations: first.seats,
    contexts: [...first.contexts, ...first.narrowContexts],
    ownPartner: wanted.ownPartner,
  });
  const [atTable, ofPartners] = await Promise.all([partnersWithSuccessors(replica, partnerKeys), rowsOfPartners(replica, partnerKeys)]);
  const candidates = distinct([...[...first.seats, ...ofPartners.seats].map(({ collaboration }) => collaboration), ...attachedCollaborations(first)]);
  const [members, moments] = await Promise.all([replica.by(participations, 'collaboration', candidates), replica.by(roleMoments, 'collaboration', candidates)]);
  const known = new Set(atTable.map(({ key }) => key));
  const others = await partnersWithSuccessors(replica, distinct(members.map(({ partner }) => partner)).filter((key) => !known.has(key)));
  const { seats, ...rows } = first;
  const { seats: partnerSeats, ...about } = ofPartners;
  return {
    ...rows,
    ...about,
    contacts: byKey([...rows.contacts, ...about.contacts]),
    partners: byKey([...atTable, ...others]),
    participations: byKey([...seats, ...partnerSeats, ...members]),
    roleMoments: moments,
  };
}

async function rowsOfItem(replica: Replica, { people, keys, now, settings: read }: RowsWanted) {
  const { domains, addresses } = lookupsFor(people);
  const journal = async <T>(found: Promise<{ readonly rows: readonly T[] } | undefined>) => (await found)?.rows ?? [];
  const [mailDomainRows, contactRows, seats, collaborationRows, opgaveRows, agreementRows, signalRows, settingRows, contexts, narrowContexts, meetings] = await Promise.all([
    replica.by(mailDomains, 'domain', domains),
    replica.by(contacts, 'mail', addresses),
    replica.by(participations, 'representativeMail', addresses),
    replica.all(collaborations),
    replica.all(opgaven),
    replica.all(agreements),
    replica.all(signals),
    replica.all(settings),
    replica.by(itemContexts, 'itemKey', keys),
    replica.by(itemContextsBestuurlijk, 'itemKey', keys),
    journal(replica.journal(ourMeetings, meetingsAround(now, read))),
  ]);
  return {
    mailDomains: mailDomainRows,
    contacts: contactRows,
    seats,
    collaborations: collaborationRows,
    opgaven: opgaveRows,
    agreements: agreementRows,
    signals: signalRows,
    settings: settingRows,
    contexts,
    narrowContexts,
    ourMeetings: meetings,
  };
}

async function rowsOfPartners(replica: Replica, keys: readonly string[]) {
  const [seats, contactRows, lastContactRows, holders] = await Promise.all([
    replica.by(participations, 'partner', keys),
    replica.by(contacts, 'partner', keys),
    replica.by(lastContacts, 'partner', keys),
    replica.by(holderHistory, 'partner', keys),
  ]);
  return { seats, contacts: contactRows, lastContacts: lastContactRows, holderHistory: holders };
}

/** Organisations, and what they merged into, until nothing new comes; a ring of successors ends it too. */
async function partnersWithSuccessors(replica: Replica, keys: readonly string[]): Promise<readonly PartnerRow[]> {
  let found: readonly PartnerRow[] = [];
  let asked: ReadonlySet<string> = new Set();
  for (let next = keys; next.length > 0; next = successorKeysOf(found).filter((key) => !asked.has(key))) {
    asked = new Set([...asked, ...next]);
    found = [...found, ...(await replica.by(partners, 'key', next))];
  }
  return found;
}

const attachedCollaborations = (rows: { readonly contexts: readonly ItemContextRow[]; readonly narrowContexts: readonly ItemContextRow[] }) =>
  [...rows.contexts, ...rows.narrowContexts].flatMap(({ aboutKind, about }) => (aboutKind === 'samenwerkingsverband' && about !== undefined ? [about] : []));

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];
const byKey = <R extends { readonly key: string }>(rows: readonly R[]): readonly R[] => [...new Map(rows.map((row) => [row.key, row])).values()];
