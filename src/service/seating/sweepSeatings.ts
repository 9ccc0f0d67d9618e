import { addDays } from '../../domain/days';
import { SEATING_KEPT_DAYS } from '../../domain/networkDay/seating/daySeating';
import { networkDays } from '../../lists/networkDays';
import { seatings } from '../../lists/seatings';
import type { ServiceParts } from '../server/parts';

/** Deletes the seatings of days that lie some weeks back or don't take place, and with them what people would rather not (N14). */
export async function sweepSeatings({ records, clock }: Pick<ServiceParts, 'records' | 'clock'>): Promise<void> {
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const years = [-1, 0].map((by) => String(Number(today.slice(0, 4)) + by));
  const { rows } = await records.find(networkDays, 'year', years);
  const over = rows.filter(({ date, status }) => status === 'vervallen' || (date !== undefined && addDays(date, SEATING_KEPT_DAYS) < today));
  for (const { key } of over) {
    const row = await records.findByKey(seatings, key);
    if (row) await records.remove(seatings, row.item.id, row.item.etag);
  }
}
