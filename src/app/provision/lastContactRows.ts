import { joinedKey } from '../../domain/key';
import { contactMoments, type ContactMomentRow } from '../../lists/contactMoments';
import { lastContacts } from '../../lists/lastContacts';
import type { ListSchema, Row } from '../../lists/schema';
import type { Records } from '../../ports/records';
import type { ImportedRow } from './import/imported';
import { persistently, type Wait } from './persistently';

/**
 * The last contact per partner and layer as the contact moments have it. The panel writes these rows itself, beside each
 * contact moment; rebuilt here, they are right again after an import, or after somebody changed a moment by hand.
 */
export async function lastContactRows(records: Records, wait: Wait): Promise<readonly ImportedRow[]> {
  const { rows } = await persistently(() => records.delta(contactMoments), wait);
  const last = new Map<string, ContactMomentRow>();
  for (const row of rows) {
    const key = joinedKey(row.partner, row.layer);
    const before = last.get(key);
    if (!before || isLater(row, before)) last.set(key, row);
  }
  return [...last].map(([key, row]) => ({ list: lastContacts, row: rowOf(key, row), at: { file: 'contactmomenten' } }));
}

/** Of two on one day always the same one, whatever the order in which they come. */
const isLater = (one: ContactMomentRow, other: ContactMomentRow) =>
  one.date === other.date ? one.key > other.key : one.date > other.date;

function rowOf(key: string, { partner, layer, date, key: contact, subject, byName }: ContactMomentRow): Row<ListSchema> {
  const row: Row<typeof lastContacts> = { key, partner, layer, date, contact, ...(subject === undefined ? {} : { subject }), ...(byName === undefined ? {} : { byName }) };
  return row;
}
