import { useCallback, useEffect, useState } from 'react';
import { pageAt, pathOf, type TabPage } from '../../domain/today/tabPage';
import { useServices } from '../../ui/services';

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
 * Which page of the tab is open. It stands in the frame's own history, so that the browser's and Teams' back and forward
 * lead through it; behind our first page Teams goes back by itself.
 */
export function useTabPage(): { readonly page: TabPage; readonly open: (page: TabPage) => void; readonly canGoBack: boolean } {
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
    (page: TabPage) => {
      const next: Mark = { path: pathOf(page), depth: markNow(host.openedAt).depth + 1 };
      window.history.pushState(next, '');
      setMark(next);
    },
    [host],
  );
  return { page: pageAt(mark.path), open, canGoBack: mark.depth > 0 };
}
