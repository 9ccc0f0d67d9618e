import { openReplica, type OpenReplica, type ReplicaNeeds } from './openReplica';

/** Opens the copy with what this browser offers; each may be missing or refused (a sandboxed frame, a private window). */
export function openInBrowser(needs: Pick<ReplicaNeeds, 'records' | 'account' | 'clock' | 'chance' | 'newId'>): Promise<OpenReplica> {
  return openReplica({
    ...needs,
    indexedDB: offered(() => globalThis.indexedDB),
    locks: offered(() => navigator.locks),
    channel: typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
    network: window,
  });
}

/** Asking alone throws a SecurityError where storage is forbidden. */
function offered<T>(ask: () => T | undefined): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
