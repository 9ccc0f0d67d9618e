import { Problem } from '../../domain/problem';
import { networkDays, type NetworkDayRow } from '../../lists/networkDays';
import { registrations, type RegistrationRow } from '../../lists/registrations';
import type { Clock } from '../../ports/clock';
import type { Records } from '../../ports/records';

export interface DayPage {
  readonly day: NetworkDayRow;
  readonly rows: readonly RegistrationRow[];
}

/** A network day and everybody on it. */
export interface DayBook {
  /** Throws `notFound` for a day that isn't there. */
  open(day: string): Promise<DayPage>;
  /** A row as it stands since a moment ago, so that the next answer counts with it. */
  keep(row: RegistrationRow): void;
  /** Somebody else wrote: the next look is a fresh one. */
  forget(day: string): void;
}

/** A person in SharePoint sees no difference, and a burst of registrations reads the list once and not once each. */
const FRESH_MS = 30_000;

/** Reads a day once for all answers that come in within half a minute: the worker is the only one that writes these rows. */
export function dayBook({ records, clock }: { readonly records: Records; readonly clock: Clock }): DayBook {
  const pages = new Map<string, { readonly at: number; readonly page: DayPage }>();
  return {
    async open(key) {
      const kept = pages.get(key);
      if (kept && clock.now() - kept.at < FRESH_MS) return kept.page;
      const [day, { rows }] = await Promise.all([records.findByKey(networkDays, key), records.find(registrations, 'day', [key])]);
      if (!day) throw new Problem('notFound', 'no such network day');
      const page = { day, rows };
      pages.set(key, { at: clock.now(), page });
      return page;
    },
    keep(row) {
      const kept = pages.get(row.day);
      if (kept) pages.set(row.day, { ...kept, page: { ...kept.page, rows: [...kept.page.rows.filter(({ key }) => key !== row.key), row] } });
    },
    forget: (day) => void pages.delete(day),
  };
}
