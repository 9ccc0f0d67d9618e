import { useEffect, useState } from 'react';
import { asProblem, type Problem } from '../domain/problem';

export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly problem: Problem } | { readonly kind: 'ready'; readonly value: T };

/** Runs `load` whenever it changes and drops an answer that comes after the next question. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    let current = true;
    setState({ kind: 'loading' });
    load().then(
      (value) => current && setState({ kind: 'ready', value }),
      (thrown: unknown) => current && setState({ kind: 'failed', problem: asProblem(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [load]);
  return state;
}
