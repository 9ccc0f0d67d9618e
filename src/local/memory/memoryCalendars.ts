import { SLOT_MINUTES, type CalendarOn, type Taken } from '../../domain/networkDay/colleagueTime';
import type { Calendars } from '../../ports/calendars';
import { faults, type Faults } from './faults';

export interface MemoryCalendars extends Calendars {
  readonly faults: Faults;
  /** Somebody has a calendar; without it, nobody knows. */
  know(account: string, hours?: CalendarOn['hours']): void;
  /** From and until are clock times on one day. */
  take(account: string, date: string, from: string, until: string, taken: Taken): void;
}

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** Colleagues' calendars in memory. */
export function memoryCalendars(): MemoryCalendars {
  const trouble = faults();
  const known = new Map<string, CalendarOn['hours']>();
  const taken: { readonly account: string; readonly date: string; readonly from: number; readonly until: number; readonly taken: Taken }[] = [];

  function slotsOf(account: string, date: string, start: number, end: number): readonly Taken[] {
    return Array.from({ length: Math.ceil((end - start) / SLOT_MINUTES) }, (_, at) => {
      const [from, until] = [start + at * SLOT_MINUTES, start + (at + 1) * SLOT_MINUTES];
      return taken.find((one) => one.account === account && one.date === date && one.from < until && one.until > from)?.taken ?? 'free';
    });
  }

  return {
    faults: trouble,
    know: (account, hours) => void known.set(account, hours),
    take: (account, date, from, until, how) => void taken.push({ account, date, from: minutes(from), until: minutes(until), taken: how }),
    freeBusy: (accounts, spans) =>
      trouble.run('freeBusy', '', () =>
        spans.flatMap(({ date, start, end }) =>
          accounts.map((account) => {
            const hours = known.get(account);
            if (!known.has(account)) return { account, date };
            return { account, date, slots: slotsOf(account, date, minutes(start), minutes(end)), ...(hours ? { hours } : {}) };
          }),
        ),
      ),
  };
}
