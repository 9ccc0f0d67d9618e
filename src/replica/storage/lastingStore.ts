import { isClosed } from './failures';
import type { Store } from './store';

/** A store that another can take the place of, while it is in use. */
export interface LastingStore extends Store {
  replace(next: Store): void;
  /** Another has taken its place by itself: what stands there now has to be looked at. */
  onReplace(listener: () => void): void;
}

/**
 * Goes on when the database is closed under our hands: another window needed other indexes, deleted it, or the browser
 * closed it. `reopen` gives what stands there then, or memory.
 */
export function lastingStore(first: Store, reopen: () => Promise<Store>): LastingStore {
  let current = first;
  let reopening: Promise<Store> | undefined;
  let replaced = () => {};
  let closed = false;

  const openAgain = () => {
    reopening ??= reopen().then((next) => {
      current = next;
      reopening = undefined;
      replaced();
      return next;
    });
    return reopening;
  };

  async function lasting<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const used = current;
    try {
      return await use(used);
    } catch (thrown) {
      if (closed || !isClosed(thrown)) throw thrown;
      return use(used === current ? await openAgain() : current);
    }
  }

  return {
    get durable() {
      return current.durable;
    },
    read: (scope, work) => lasting((store) => store.read(scope, work)),
    write: (scope, work) => lasting((store) => store.write(scope, work)),
    close() {
      closed = true;
      current.close();
    },
    replace(next) {
      current.close();
      current = next;
    },
    onReplace(listener) {
      replaced = listener;
    },
  };
}
