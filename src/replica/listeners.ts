/** Who wants to know of changes; several at once are told once, after the turn in which they happened. */
export interface Listeners {
  readonly on: (listener: () => void) => () => void;
  readonly tell: () => void;
}

export function listeners(): Listeners {
  const all = new Set<() => void>();
  let told = true;
  return {
    on(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell() {
      if (!told) return;
      told = false;
      queueMicrotask(() => {
        told = true;
        for (const listener of all) listener();
      });
    },
  };
}
