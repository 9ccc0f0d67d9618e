import { Hono } from 'hono';
import { packed, unpacked } from '../../domain/networkDay/seating/daySeating';
import { asProblem, Problem } from '../../domain/problem';
import { networkDays } from '../../lists/networkDays';
import { holdsChanges } from '../../lists/sameRow';
import { seatings, type SeatingRow } from '../../lists/seatings';
import type { Fields } from '../../ports/serviceCalls';
import { forColleague, type Asked } from '../server/doors';
import type { Person } from '../server/callers';
import type { RouteGroup } from '../server/routeGroup';
import type { ServiceParts } from '../server/parts';
import { sweepSeatings } from './sweepSeatings';

/** Who sits where on a network day (N14), for organisers. */
export const seatingGroup: RouteGroup = { path: 'seating', routes: seatingRoutes, daily: sweepSeatings };

/**
 * Written at once and not by way of the queue: two organisers may be at it, and who comes second has to hear that before they go on.
 * A lost answer does no harm, because asking again finds one's own row.
 */
function seatingRoutes(parts: ServiceParts): Hono {
  const organiser = { role: 'Organisator' } as const;
  const { records } = parts;
  return new Hono()
    .post('/open', forColleague(parts, async ({ form }) => openOf(await records.findByKey(seatings, form.text('day', { max: 255 }))), organiser))
    .post('/keep', forColleague(parts, (asked) => keep(parts, asked), organiser))
    .post('/forget', forColleague(parts, async ({ form }) => {
      const [day, seen] = [form.text('day', { max: 255 }), form.text('seen', { max: 255 })];
      const row = await records.findByKey(seatings, day);
      if (row) await records.remove(seatings, row.item.id, seen);
      return {};
    }, organiser));
}

const openOf = (row: SeatingRow | undefined): Fields => (row ? { seating: row.seating, seen: row.item.etag, byName: row.byName ?? '' } : {});

async function keep({ records }: ServiceParts, { form, who }: Asked<Person>): Promise<Fields> {
  const [day, seen] = [form.text('day', { max: 255 }), form.text('seen', { max: 255, optional: true })];
  const seating = unpacked(day, form.json('seating'));
  if (!seating) throw new Problem('badData', 'field seating');
  // Through our own reading, so that nothing but a seating gets into the list.
  const columns = { day, seating: packed(day, seating), by: who.account, byName: who.name };
  const row = await records.findByKey(seatings, day);
  if (!seen) {
    if (row) return mineOr(row, columns);
    if (!(await records.findByKey(networkDays, day))) throw new Problem('notFound', 'no such network day');
    return { seen: (await records.create(seatings, { key: day, ...columns }).catch(asMeanwhile)).item.etag };
  }
  if (!row) throw new Problem('changedMeanwhile', 'the seating is gone');
  if (row.item.etag !== seen) return mineOr(row, columns);
  return { seen: (await records.update(seatings, row.item.id, seen, columns)).item.etag };
}

/** What stands may be what this very question wrote, when its first answer was lost. */
function mineOr(row: SeatingRow, columns: object): Fields {
  if (!holdsChanges(seatings, columns, row)) throw new Problem('changedMeanwhile', 'a colleague kept another seating');
  return { seen: row.item.etag };
}

function asMeanwhile(thrown: unknown): never {
  const problem = asProblem(thrown);
  throw problem.code === 'alreadyThere' ? new Problem('changedMeanwhile', 'a colleague kept one', { cause: thrown }) : problem;
}
