import { useEffect, useState } from 'react';

/**
 * A number that goes up with each change, to depend on. Sources may build a new array for every question, which
 * `useSyncExternalStore` would take for a change without end.
 */
export function useChanges(subscribe: (listener: () => void) => () => void): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const bump = () => setVersion((before) => before + 1);
    const stop = subscribe(bump);
    // Something may have changed between the first render and this effect.
    bump();
    return stop;
  }, [subscribe]);
  return version;
}
