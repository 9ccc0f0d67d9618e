import { useCallback, useMemo } from 'react';
import { mattersOf, type Matters } from '../../domain/today/matters';
import { useServices } from '../../ui/services';
import { useReplica } from '../../ui/useReplica';
import { readTodayRows, type TodayRows } from './todayRows';

export interface OpenMatters {
  readonly rows: TodayRows;
  readonly matters: Matters;
}

/** What needs this person today; undefined only before the first look into the browser's own copy. */
export function useMatters(): OpenMatters | undefined {
  const { host, clock } = useServices();
  const me = host.facts.account;
  const rows = useReplica(useCallback((replica) => readTodayRows(replica, me, clock.now()), [me, clock]));
  return useMemo(() => rows && { rows, matters: mattersOf({ rows, settings: rows.settings, me, today: rows.today }) }, [rows, me]);
}
