import { joinedKey } from '../../domain/key';
import { contactMoments } from '../../lists/contactMoments';
import { lastContacts } from '../../lists/lastContacts';
import type { ListSchema, Row } from '../../lists/schema';
import type { Records } from '../../ports/records';
import type { ImportedRow } from './import/imported';
import { persistently, type Wait } from './persistently';
import type { SiteRows } from './siteRows';

type Moment = Row<ListSchema>;

/**
 * The last contact per partner and layer as the contact moments have it, those about to be imported included. The panel
 * writes these rows itself, beside each contact moment; rebuilt here, they are right again after an import, or after
 * somebody changed a moment by hand.
 */
export async function lastContactRows(site: { readonly records: Records; readonly rows: SiteRows }, importing: readonly ImportedRow[], wait: Wait): Promise<readonly ImportedRow[]> {
  const stored = site.rows.stands(contactMoments) ? (await persistently(() => site.records.delta(site.rows.asFound(contactMoments)), wait)).rows : [];
  const coming = importing.filter(({ list }) => list.name === contactMoments.name).map(({ row }) => row);
  const last = new Map<string, Moment>();
  for (const moment of new Map([...coming, ...stored].map((one) => [one.key, one])).values()) {
    const key = joinedKey(String(moment['partner']), String(moment['layer']));
    const before = last.get(key);
    if (!before || order(moment) > order(before)) last.set(key, moment);
  }
  return [...last].map(([key, moment]) => ({ list: lastContacts, row: rowOf(key, moment), at: { file: '' } }));
}

/** Of two on one day always the same one, whatever the order in which they come. */
const order = ({ date, key }: Moment) => `${String(date)}|${key}`;

function rowOf(key: string, { partner, layer, date, key: contact, subject, byName }: Moment): Row<ListSchema> {
  return { key, contact, ...given({ partner, layer, date, subject, byName }) };
}

const given = (row: Partial<Moment>) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
