import { useEffect } from 'react';
import { DAY_LISTS, dayColumnOf } from '../../lists/dayLists';
import type { ListSchema } from '../../lists/schema';
import { useServices } from '../../ui/services';

/**
 * Keeps the copy of one day's lists up to date while it is on screen, so that two organisers see each other's work within seconds. A tab in
 * the background listens to nothing, and looks at everything once when it comes back.
 */
export function useLiveDay(day: string): void {
  const { liveDays, replica } = useServices();
  useEffect(() => {
    if (!liveDays) return undefined;
    const look = (names: readonly string[]) => {
      for (const list of DAY_LISTS) {
        // What fails here is asked again upon the next news, or by whoever presses the button.
        if (names.includes(list.name)) void replica.fetch<ListSchema>(list, { column: dayColumnOf(list), values: [day] }, { force: true }).catch(() => undefined);
      }
    };
    let end: (() => void) | undefined;
    let wasAway = false;
    const follow = () => {
      const isAway = document.visibilityState === 'hidden';
      if (isAway) end = void end?.();
      else end ??= liveDays.watch(day, look);
      if (wasAway && !isAway) look(DAY_LISTS.map(({ name }) => name));
      wasAway = isAway;
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      end?.();
    };
  }, [liveDays, replica, day]);
}
