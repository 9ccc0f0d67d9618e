import { useCallback, useEffect, useState } from 'react';
import { useServices } from './services';

interface Mark {
  readonly path: string;
  /** How many pages of ours lie behind this one. */
  readonly depth: number;
}

const isMark = (state: unknown): state is Mark => typeof state === 'object' && state !== null && 'path' in state && 'depth' in state;

const markNow = (first: string | undefined): Mark => {
  const state: unknown = window.history.state;
  return isMark(state) ? state : { path: first ?? '', depth: 0 };
};

/**
 * Which page of a tab is open, as a path. It stands in the frame's own history, so that the browser's and Teams' back and
 * forward lead through it; behind our first page Teams goes back by itself.
 */
export function useTabPath(): { readonly path: string; readonly open: (path: string) => void } {
  const { host } = useServices();
  const [mark, setMark] = useState(() => markNow(host.openedAt));

  useEffect(() => {
    const moved = () => setMark(markNow(host.openedAt));
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, [host]);

  useEffect(() => {
    host.onBack?.(() => {
      const behind = markNow(host.openedAt).depth > 0;
      if (behind) window.history.back();
      return behind;
    });
  }, [host]);

  const open = useCallback(
    (path: string) => {
      const next: Mark = { path, depth: markNow(host.openedAt).depth + 1 };
      window.history.pushState(next, '');
      setMark(next);
    },
    [host],
  );
  return { path: mark.path, open };
}
