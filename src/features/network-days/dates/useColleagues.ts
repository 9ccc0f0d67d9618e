import { useCallback, useMemo, useState } from 'react';
import { colleaguesOf, colleaguesOn, type ColleagueOn } from '../../../domain/networkDay/colleagues';
import type { NetworkDayRow } from '../../../lists/networkDays';
import type { Problem } from '../../../domain/problem';
import { useServices } from '../../../ui/services';
import { useLoaded } from '../../../ui/useLoaded';
import type { Dates } from './useDates';

export interface Colleagues {
  /** Undefined while nobody knows: not asked, not answered yet, failed. */
  on(date: string): readonly ColleagueOn[] | undefined;
  readonly problem?: Problem;
  readonly again: () => void;
}

/**
 * When our own account holders are free on the dates that are still open. It orders no dates: the day is for partners, and a colleague can be
 * replaced by a colleague.
 */
export function useColleagues(day: NetworkDayRow, { invited, open }: Pick<Dates, 'invited' | 'open'>, today: string): Colleagues {
  const { calendars } = useServices();
  const [turn, setTurn] = useState(0);
  const colleagues = useMemo(() => colleaguesOf(invited), [invited]);
  const accounts = colleagues.map(({ account }) => account).join(' ');
  const days = day.date ? '' : open.flatMap(({ option }) => (option.date >= today ? [option.date] : [])).sort().join(' ');
  const { start, end } = day;
  // A new turn is a new question. Texts, because rows that are read anew are other objects and no other question.
  const asked = useLoaded(
    useCallback(async () => {
      void turn;
      if (!calendars || accounts === '' || days === '') return undefined;
      return calendars.freeBusy(accounts.split(' '), days.split(' ').map((date) => ({ date, start, end })));
    }, [calendars, accounts, days, start, end, turn]),
  );
  const answered = asked.kind === 'ready' ? asked.value : undefined;
  return {
    on: (date) => (answered && days.includes(date) ? colleaguesOn(colleagues, answered, { date, start, end }) : undefined),
    ...(asked.kind === 'failed' ? { problem: asked.problem } : {}),
    again: () => setTurn(turn + 1),
  };
}
