/** A value that the page draws from and that its actions change. */
export interface Store<T> {
  get(): T;
  change(patch: Partial<T>): void;
  watch(watcher: () => void): () => void;
}

export function createStore<T extends object>(start: T): Store<T> {
  let value = start;
  const watchers = new Set<() => void>();
  return {
    get: () => value,
    change(patch) {
      value = { ...value, ...patch };
      for (const watcher of [...watchers]) watcher();
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
}
