import { useEffect, useState } from 'react';
import type { Entry, Freshness, Replica } from '../ports/replica';
import { useServices } from './services';
import { useChanges } from './useChanges';

/**
 * What `read` finds in the browser's own copy, read again after every change there. The last answer stays while the next
 * is read, so that nothing flickers; undefined only before the first. Keep `read` stable (`useCallback`).
 */
export function useReplica<T>(read: (replica: Replica) => Promise<T>): T | undefined {
  const { replica } = useServices();
  const version = useChanges(replica.onChange);
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

export function useFreshness(): Freshness {
  const { replica } = useServices();
  useChanges(replica.onChange);
  return replica.freshness();
}

export function useOutbox(): readonly Entry[] {
  const { outbox } = useServices().replica;
  useChanges(outbox.onChange);
  return outbox.entries();
}
