import { addDays } from '../../domain/days';
import { NEEDS_KEPT_DAYS } from '../../domain/networkDay/registration';
import { needs } from '../../lists/needs';
import { networkDays } from '../../lists/networkDays';
import type { ServiceParts } from '../server/parts';

/**
 * Deletes what people needed on days that lie a week back, or that don't take place (N12). Asked by year, so that a day of long ago whose
 * rows were left by a service that stood still is found too.
 */
export async function sweepNeeds({ records, clock }: Pick<ServiceParts, 'records' | 'clock'>): Promise<void> {
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const years = [-1, 0].map((by) => String(Number(today.slice(0, 4)) + by));
  const { rows } = await records.find(networkDays, 'year', years);
  const over = rows.filter(({ date, status }) => status === 'vervallen' || (date !== undefined && addDays(date, NEEDS_KEPT_DAYS) < today));
  for (const { key } of over) {
    const kept = await records.find(needs, 'day', [key]);
    for (const { item } of kept.rows) await records.remove(needs, item.id, item.etag);
  }
}
