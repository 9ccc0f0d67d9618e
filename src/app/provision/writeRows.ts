import { asProblem } from '../../domain/problem';
import type { Changes, ListSchema, Row } from '../../lists/schema';
import type { Records } from '../../ports/records';
import { persistently, type Wait } from './persistently';
import type { RowPlan } from './rowChanges';
import type { SiteRows } from './siteRows';

/** As many as travel in one `$batch`. */
const TOGETHER = 20;

/**
 * Writes a plan of rows. Each is repeated until it is stored; its key makes sure that it is stored once. Answers the rows
 * whose key belongs to one on the site that couldn't be read, because somebody bent it by hand: that one is left alone.
 */
export async function writeRows(records: Records, rows: SiteRows, plan: RowPlan, wait: Wait): Promise<readonly Create[]> {
  const taken: Create[] = [];
  const create = async (one: Create) => {
    try {
      rows.keep(one.list, await persistently(() => records.create<ListSchema>(one.list, one.row), wait));
    } catch (thrown) {
      if (asProblem(thrown).code !== 'alreadyThere') throw thrown;
      taken.push(one);
    }
  };
  for (const wave of waves(plan.creates)) await inTwenties(wave, create);
  await inTwenties(plan.updates, async ({ list, stored, changes }) => {
    // `rowPlan` takes the changes from a row of this list.
    const update = () => records.update<ListSchema>(list, stored.item.id, stored.item.etag, changes as Changes<ListSchema>);
    rows.keep(list, await persistently(update, wait));
  });
  return taken;
}

interface Create {
  readonly list: ListSchema;
  readonly row: Row<ListSchema>;
}

/** A row comes after those that it looks up: list by list, and within a list first the rows without a row of that list. */
function waves(creates: readonly Create[]): readonly (readonly Create[])[] {
  const lists = [...new Set(creates.map(({ list }) => list))];
  return lists.flatMap((list) => {
    const ours = creates.filter((one) => one.list === list);
    const looksWithin = ({ row }: Create) =>
      Object.entries(list.columns).some(([name, column]) => column.kind === 'lookup' && column.to === list.name && row[name] !== undefined);
    return [ours.filter((one) => !looksWithin(one)), ours.filter(looksWithin)];
  });
}

async function inTwenties<T>(all: readonly T[], write: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += TOGETHER) await Promise.all(all.slice(from, from + TOGETHER).map(write));
}
