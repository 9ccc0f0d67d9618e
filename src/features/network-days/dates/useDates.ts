import { useCallback, useMemo } from 'react';
import type { Invited } from '../../../domain/networkDay/coverage';
import { holidayOn } from '../../../domain/networkDay/dutchHolidays';
import type { DateContext } from '../../../domain/networkDay/dateWarnings';
import { invitedTo } from '../../../domain/networkDay/invited';
import { rankDates, type RankedDate } from '../../../domain/networkDay/rankDates';
import { busyDates, type BusyDateRow } from '../../../lists/busyDates';
import { dateOptions, type DateOptionRow } from '../../../lists/dateOptions';
import { dateVotes, type DateVoteRow } from '../../../lists/dateVotes';
import type { NetworkDayRow } from '../../../lists/networkDays';
import { partners, type PartnerRow } from '../../../lists/partners';
import type { Replica } from '../../../ports/replica';
import { useServices } from '../../../ui/services';
import { useLoaded, type Loaded } from '../../../ui/useLoaded';
import { useReplica } from '../../../ui/useReplica';

export interface Dates {
  readonly invited: readonly Invited[];
  readonly options: readonly DateOptionRow[];
  readonly votes: readonly DateVoteRow[];
  /** The best first; those that were dropped or lost apart from them. */
  readonly open: readonly RankedDate[];
  readonly dropped: readonly RankedDate[];
  readonly context: DateContext;
  readonly busy: readonly BusyDateRow[];
  readonly partners: readonly PartnerRow[];
}

/** The year before, because a school holiday may begin in December; the year after, because an edition may move. */
const yearsAround = (year: string): readonly string[] => [-1, 0, 1].map((by) => String(Number(year) + by));

/** The possible dates of a day with all that speaks for and against them: asked for when somebody opens them, and kept. */
export function useDates(day: NetworkDayRow, today: string): { readonly asked: Loaded<unknown>; readonly dates: Dates | undefined } {
  const { replica } = useServices();
  const { key, year } = day;
  const asked = useLoaded(useCallback(() => ask(replica, key, year), [replica, key, year]));
  const kept = useReplica(useCallback((copy: Replica) => read(copy, key, year), [key, year]));
  const dates = useMemo(() => kept && datesOf(kept, day, today), [kept, day, today]);
  return { asked, dates };
}

async function ask(replica: Replica, day: string, year: string): Promise<void> {
  const [options] = await Promise.all([replica.fetch(dateOptions, { column: 'day', values: [day] }), replica.fetch(busyDates, { column: 'year', values: yearsAround(year) })]);
  await replica.fetch(dateVotes, { column: 'option', values: options.map(({ key }) => key) });
}

async function read(copy: Replica, day: string, year: string) {
  const [options, busy, everybody] = await Promise.all([copy.by(dateOptions, 'day', [day]), copy.by(busyDates, 'year', yearsAround(year)), copy.all(partners)]);
  const votes = await copy.by(dateVotes, 'option', options.map(({ key }) => key));
  return { options, busy, everybody, votes };
}

function datesOf({ options, busy, everybody, votes }: Awaited<ReturnType<typeof read>>, day: NetworkDayRow, today: string): Dates {
  const invited = invitedTo(day, everybody, today);
  const context = { busy, holidayOn };
  const ranked = rankDates(options, invited, votes, context);
  return {
    invited,
    options,
    votes,
    open: ranked.filter(({ option }) => option.status !== 'vervallen'),
    dropped: ranked.filter(({ option }) => option.status === 'vervallen'),
    context,
    busy,
    partners: everybody,
  };
}
