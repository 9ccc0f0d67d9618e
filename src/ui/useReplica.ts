import { useCallback, useEffect, useState } from 'react';
import type { Entry, Freshness, Replica } from '../ports/replica';
import { useServices } from './services';
import { useChanges } from './useChanges';

/**
 * What `read` finds in the browser's own copy, read again after every change there. The last answer stays while the next
 * is read, so that nothing flickers; undefined only before the first. Keep `read` stable (`useCallback`).
 */
export function useReplica<T>(read: (replica: Replica) => Promise<T>): T | undefined {
  const { replica } = useServices();
  const version = useReplicaVersion();
  const [found, setFound] = useState<{ readonly read: unknown; readonly value: T }>();
  useEffect(() => {
    let current = true;
    void read(replica).then((value) => current && setFound({ read, value }));
    return () => {
      current = false;
    };
  }, [read, replica, version]);
  return found?.read === read ? found.value : undefined;
}

/** Goes up with each change in the browser's own copy. */
export function useReplicaVersion(): number {
  const { replica } = useServices();
  return useChanges(useCallback((listener: () => void) => replica.onChange(listener), [replica]));
}

export function useFreshness(): Freshness {
  useReplicaVersion();
  return useServices().replica.freshness();
}

export function useOutbox(): readonly Entry[] {
  const { outbox } = useServices().replica;
  useChanges(useCallback((listener: () => void) => outbox.onChange(listener), [outbox]));
  return outbox.entries();
}
