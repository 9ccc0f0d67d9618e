import { useCallback, useMemo } from 'react';
import { inOrder } from '../../domain/networkDay/newDay';
import { dateOptions, type DateOptionRow } from '../../lists/dateOptions';
import { networkDays, type NetworkDayRow } from '../../lists/networkDays';
import { useServices } from '../../ui/services';
import { useSpeech } from '../../ui/SpeechProvider';
import { useLoaded, type Loaded } from '../../ui/useLoaded';
import { useReplica } from '../../ui/useReplica';

/** Editions of these years: one back to copy from, and as far ahead as anybody plans. */
const yearsAround = (today: string): readonly string[] => [-1, 0, 1, 2].map((by) => String(Number(today.slice(0, 4)) + by));

export interface OpenDays {
  readonly today: string;
  /** Whether the server has answered; what was kept before shows meanwhile. */
  readonly asked: Loaded<readonly NetworkDayRow[]>;
  readonly days: readonly NetworkDayRow[] | undefined;
  readonly options: readonly DateOptionRow[];
}

/** The network days of these years with their possible dates: asked for when somebody opens them, and kept. */
export function useNetworkDays(): OpenDays {
  const { replica, clock } = useServices();
  const today = useSpeech().dayOf(clock.now());
  const years = useMemo(() => yearsAround(today), [today]);
  const asked = useLoaded(
    useCallback(async () => {
      const days = await replica.fetch(networkDays, { column: 'year', values: years });
      await replica.fetch(dateOptions, { column: 'day', values: days.map(({ key }) => key) });
      return days;
    }, [replica, years]),
  );
  const kept = useReplica(
    useCallback(
      async (copy) => {
        const days = await copy.by(networkDays, 'year', years);
        return { days, options: await copy.by(dateOptions, 'day', days.map(({ key }) => key)) };
      },
      [years],
    ),
  );
  const days = useMemo(() => kept && inOrder(kept.days, today), [kept, today]);
  return { today, asked, days, options: kept?.options ?? [] };
}
